import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { numberOf, PageQuery, type Page } from '@anxin/http';
import { ConfirmCorrection } from './confirm-correction.use-case';
import { CorrectPayroll } from './correct-payroll.use-case';
import { CorrectionConfirmationInput, CorrectPayrollInput } from './correction.dto';
import type {
  CorrectionConfirmationView,
  CorrectionDetailView,
  CorrectionView,
  FiledCorrectionView,
  LineChangeView,
  StatedLineView,
} from './correction.view';
import { FindCorrections } from './find-corrections.use-case';

@Controller('payrolls/:id')
export class CorrectionController {
  constructor(
    private readonly correctPayroll: CorrectPayroll,
    private readonly confirmCorrection: ConfirmCorrection,
    private readonly findCorrections: FindCorrections,
  ) {}

  /** Corrects a submitted payroll (更正), at most 5000 lines a call. What lowers a wage whose payday is over waits for the worker or an inspector. */
  @Post('corrections')
  @Permit('employer', 'platform')
  correct(@Param('id') id: string, @Body() input: CorrectPayrollInput, @CurrentCaller() caller: Caller): Promise<FiledCorrectionView> {
    return this.correctPayroll.run(id, input, caller);
  }

  /** The worker accepts or refuses what a correction takes from its own due wage, an inspector that of the worker named (更正确认). */
  @Post('corrections/:number/confirmations')
  @Permit('worker', 'inspector')
  confirm(
    @Param('id') id: string,
    @Param('number', numberOf('correction')) number: number,
    @Body() input: CorrectionConfirmationInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CorrectionConfirmationView> {
    return this.confirmCorrection.run(id, number, input, caller);
  }

  /** The corrections of a payroll, newest first. */
  @Get('corrections')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('id') id: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<CorrectionView>> {
    return this.findCorrections.list(id, query, caller);
  }

  /** One correction with what workers and inspectors said of it. */
  @Get('corrections/:number')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('id') id: string,
    @Param('number', numberOf('correction')) number: number,
    @CurrentCaller() caller: Caller,
  ): Promise<CorrectionDetailView> {
    return this.findCorrections.one(id, number, caller);
  }

  /** The lines of one correction, each beside what was said before, and how it stands. */
  @Get('corrections/:number/lines')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  changes(
    @Param('id') id: string,
    @Param('number', numberOf('correction')) number: number,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<LineChangeView>> {
    return this.findCorrections.changes(id, number, query, caller);
  }

  /** The whole payroll as the employer had stated it with one correction; version 0 is the payroll as submitted. */
  @Get('versions/:number/lines')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  asOf(
    @Param('id') id: string,
    @Param('number', numberOf('correction')) number: number,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<StatedLineView>> {
    return this.findCorrections.asOf(id, number, query, caller);
  }
}
