import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { ConfirmCashPayment } from './confirm-cash-payment.use-case';
import { FileCashSheet } from './file-cash-sheet.use-case';
import { FindPayments } from './find-payments.use-case';
import { CashSheetInput, ConfirmationInput, PaymentQuery, ReportPaymentInput } from './payment.dto';
import type { CashSheetView, ConfirmationView, PaymentDetailView, PaymentView } from './payment.view';
import { ReportPayment } from './report-payment.use-case';

@Controller('payments')
export class PaymentController {
  constructor(
    private readonly reportPayment: ReportPayment,
    private readonly confirmCashPayment: ConfirmCashPayment,
    private readonly fileCashSheet: FileCashSheet,
    private readonly findPayments: FindPayments,
  ) {}

  /** Reports wage payments (发放回单): a bank what went through it, an employer its own cash. */
  @Post()
  @Permit('bank', 'employer')
  report(@Body() input: ReportPaymentInput, @CurrentCaller() caller: Caller): Promise<PaymentView> {
    return this.reportPayment.run(input, caller);
  }

  /** The worker confirms or denies its own cash, an inspector that of the workers named. */
  @Post(':id/confirmations')
  @Permit('worker', 'inspector')
  confirm(@Param('id') id: string, @Body() input: ConfirmationInput, @CurrentCaller() caller: Caller): Promise<ConfirmationView> {
    return this.confirmCashPayment.run(id, input, caller);
  }

  /** Puts the signed sheet (现金发放签字表) of a report of cash on file: its lines count once their workers or an inspector confirm them. */
  @Post(':id/sheet')
  @Permit('employer')
  fileSheet(@Param('id') id: string, @Body() input: CashSheetInput, @CurrentCaller() caller: Caller): Promise<CashSheetView> {
    return this.fileCashSheet.run(id, input, caller);
  }

  /** Payments, newest first. */
  @Get()
  @Permit('bank', 'employer', 'worker', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: PaymentQuery, @CurrentCaller() caller: Caller): Promise<Page<PaymentView>> {
    return this.findPayments.list(query, caller);
  }

  /** One report with its lines and, for cash, what worker and inspectors said. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('bank', 'employer', 'worker', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<PaymentDetailView> {
    return this.findPayments.one(id, caller);
  }
}
