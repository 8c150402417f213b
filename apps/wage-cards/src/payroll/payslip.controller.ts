import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { FindPayrolls } from './find-payrolls.use-case';
import { PayslipQuery } from './payroll.dto';
import type { PayslipView } from './payroll.view';

@Controller('payslips')
export class PayslipController {
  constructor(private readonly findPayrolls: FindPayrolls) {}

  /** The worker's own payslips (工资条), newest first, each with what was paid on it (保障农民工工资支付条例 15). */
  @Get()
  @Permit('worker', { auditor: false })
  list(@Query() query: PayslipQuery, @CurrentCaller() caller: Caller): Promise<Page<PayslipView>> {
    return this.findPayrolls.payslips(query, caller);
  }
}
