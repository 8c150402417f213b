import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { FindPayrolls } from '../payroll/find-payrolls.use-case';
import { PayslipQuery } from '../payroll/payroll.dto';
import type { PayslipView } from '../payroll/payroll.view';
import { FindPayslips } from './find-payslips.use-case';
import { OpenWagesQuery } from './payslip.dto';
import type { OpenWagesView, PayslipDetailView } from './payslip.view';

@Controller()
export class PayslipController {
  constructor(
    private readonly findPayrolls: FindPayrolls,
    private readonly findPayslips: FindPayslips,
  ) {}

  /** The worker's own payslips (工资条), newest first, each with what was paid on it (保障农民工工资支付条例 15). */
  @Get('payslips')
  @Permit('worker', { auditor: false })
  list(@Query() query: PayslipQuery, @CurrentCaller() caller: Caller): Promise<Page<PayslipView>> {
    return this.findPayrolls.payslips(query, caller);
  }

  /** One payslip in plain Chinese, with its receipts and every version of its line. */
  @Get('payslips/:id')
  @Narrowed('own')
  @Permit('worker', { auditor: false })
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<PayslipDetailView> {
    return this.findPayslips.one(id, caller);
  }

  /** What is open by worker and month, newest month first: the worker's own, the employer's. */
  @Get('open-wages')
  @Permit('worker', 'employer', { auditor: false })
  open(@Query() query: OpenWagesQuery, @CurrentCaller() caller: Caller): Promise<Page<OpenWagesView>> {
    return this.findPayslips.open(query, caller);
  }
}
