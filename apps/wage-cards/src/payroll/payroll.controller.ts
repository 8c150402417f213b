import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { AddPayrollLines } from './add-payroll-lines.use-case';
import { DraftPayroll } from './draft-payroll.use-case';
import { FindPayrolls } from './find-payrolls.use-case';
import { DraftPayrollInput, PayrollLinesInput, PayrollQuery } from './payroll.dto';
import type { ComparedLineView, PayrollView, SettledPayrollView } from './payroll.view';
import { SubmitPayroll } from './submit-payroll.use-case';

@Controller('payrolls')
export class PayrollController {
  constructor(
    private readonly draftPayroll: DraftPayroll,
    private readonly addPayrollLines: AddPayrollLines,
    private readonly submitPayroll: SubmitPayroll,
    private readonly findPayrolls: FindPayrolls,
  ) {}

  /** Opens a payroll (工资表) as a draft. */
  @Post()
  @Permit('employer', 'platform')
  draft(@Body() input: DraftPayrollInput, @CurrentCaller() caller: Caller): Promise<PayrollView> {
    return this.draftPayroll.run(input, caller);
  }

  /** Adds lines to a draft, at most 5000 a call. */
  @Post(':id/lines')
  @Permit('employer')
  addLines(@Param('id') id: string, @Body() input: PayrollLinesInput, @CurrentCaller() caller: Caller): Promise<PayrollView> {
    return this.addPayrollLines.run(id, input.lines, caller);
  }

  /** Submits a payroll; from then on it stands, and is corrected, never changed. */
  @Post(':id/submission')
  @Permit('employer', 'platform')
  submit(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<PayrollView> {
    return this.submitPayroll.run(id, caller);
  }

  /** Payrolls, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: PayrollQuery, @CurrentCaller() caller: Caller): Promise<Page<PayrollView>> {
    return this.findPayrolls.list(query, caller);
  }

  /** One payroll with what was paid on it, what is open, and how its days compare with the attendance. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<SettledPayrollView> {
    return this.findPayrolls.one(id, caller);
  }

  /** The lines of a payroll in their order, as they are in force, beside the attendance where there is some. */
  @Get(':id/lines')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  lines(@Param('id') id: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<ComparedLineView>> {
    return this.findPayrolls.linesOf(id, query, caller);
  }
}
