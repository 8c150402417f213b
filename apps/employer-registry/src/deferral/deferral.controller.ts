import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { DeferralQuery, FileDeferralInput } from './deferral.dto';
import type { DeferralView } from './deferral.view';
import { FileDeferral } from './file-deferral.use-case';
import { FindDeferrals } from './find-deferrals.use-case';

const deferralId = idOf('deferral');

@Controller('employers/:uscc/deferrals')
export class DeferralController {
  constructor(
    private readonly fileDeferral: FileDeferral,
    private readonly findDeferrals: FindDeferrals,
  ) {}

  /** Files a deferral of wages (延期支付工资). */
  @Post()
  @Permit('employer', 'supervisor')
  file(@Param('uscc') uscc: string, @Body() input: FileDeferralInput, @CurrentCaller() caller: Caller): Promise<DeferralView> {
    return this.fileDeferral.run(uscc, input, caller);
  }

  /** The employer's deferrals, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: DeferralQuery, @CurrentCaller() caller: Caller): Promise<Page<DeferralView>> {
    return this.findDeferrals.list(uscc, query, caller);
  }

  /** One deferral. */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('uscc') uscc: string, @Param('id', deferralId) id: string, @CurrentCaller() caller: Caller): Promise<DeferralView> {
    return this.findDeferrals.one(uscc, id, caller);
  }
}
