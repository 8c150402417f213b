import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FileWageAgreement } from './file-wage-agreement.use-case';
import { FindWageAgreements } from './find-wage-agreements.use-case';
import { WageAgreementQuery, FileWageAgreementInput } from './wage-agreement.dto';
import type { WageAgreementView } from './wage-agreement.view';

@Controller('employers/:uscc/wage-agreements')
export class WageAgreementController {
  constructor(
    private readonly fileWageAgreement: FileWageAgreement,
    private readonly findWageAgreements: FindWageAgreements,
  ) {}

  /** Files a wage agreement (工资专项集体合同); earlier ones stay. */
  @Post()
  @Permit('employer', 'supervisor')
  file(@Param('uscc') uscc: string, @Body() input: FileWageAgreementInput, @CurrentCaller() caller: Caller): Promise<WageAgreementView> {
    return this.fileWageAgreement.run(uscc, input, caller);
  }

  /** Those on file (工资专项集体合同), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: WageAgreementQuery, @CurrentCaller() caller: Caller): Promise<Page<WageAgreementView>> {
    return this.findWageAgreements.list(uscc, query, caller);
  }

  /** One of them (工资专项集体合同). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('uscc') uscc: string,
    @Param('id', idOf('wage agreement')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<WageAgreementView> {
    return this.findWageAgreements.one(uscc, id, caller);
  }
}
