import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindPaymentGuarantees } from './find-payment-guarantees.use-case';
import { RegisterPaymentGuarantee } from './register-payment-guarantee.use-case';
import { PaymentGuaranteeQuery, RegisterPaymentGuaranteeInput } from './payment-guarantee.dto';
import type { PaymentGuaranteeView } from './payment-guarantee.view';

@Controller('projects/:projectId/payment-guarantees')
export class PaymentGuaranteeController {
  constructor(
    private readonly registerPaymentGuarantee: RegisterPaymentGuarantee,
    private readonly findPaymentGuarantees: FindPaymentGuarantees,
  ) {}

  /** Files a payment guarantee (工程款支付担保). */
  @Post()
  @Permit('employer', 'supervisor')
  register(
    @Param('projectId', idOf('project')) project: string,
    @Body() input: RegisterPaymentGuaranteeInput,
    @CurrentCaller() caller: Caller,
  ): Promise<PaymentGuaranteeView> {
    return this.registerPaymentGuarantee.run(project, input, caller);
  }

  /** Those on file (工程款支付担保), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('projectId', idOf('project')) project: string,
    @Query() query: PaymentGuaranteeQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<PaymentGuaranteeView>> {
    return this.findPaymentGuarantees.list(project, query, caller);
  }

  /** One of them (工程款支付担保). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('projectId', idOf('project')) project: string,
    @Param('id', idOf('payment guarantee')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<PaymentGuaranteeView> {
    return this.findPaymentGuarantees.one(project, id, caller);
  }
}
