import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { CaseView } from '../case/case.view';
import { AskArrival } from './ask-arrival.use-case';
import { FollowMoney } from './follow-money.use-case';
import { ArrivalSettlementInput, InstalmentsInput, MoneyRequestInput, PaymentConfirmationInput, ReopeningInput } from './money.dto';
import { RequestMoney } from './request-money.use-case';
import { ReopenCase } from './reopen-case.use-case';

const Id = () => Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

@Controller('cases/:id')
export class MoneyController {
  constructor(
    private readonly followMoney: FollowMoney,
    private readonly askArrival: AskArrival,
    private readonly requestMoney: RequestMoney,
    private readonly reopenCase: ReopenCase,
  ) {}

  /** Notes that wages arrived, and who was not reached (工资到账核实). */
  @Post('payment-confirmations')
  @Permit('inspector')
  confirm(@Id() id: string, @Body() input: PaymentConfirmationInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.followMoney.confirm(id, input, caller);
  }

  /** Asks those who complained whether the wages arrived (工资到账核实); until their day is over, or they say so, the case is not closed as paid. */
  @Post('arrival-questions')
  @Permit('inspector')
  ask(@Id() id: string, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.askArrival.ask(id, caller);
  }

  /** Records, with evidence, how it was settled that somebody says that wages are missing. */
  @Post('arrival-settlements')
  @Permit('inspector')
  settle(@Id() id: string, @Body() input: ArrivalSettlementInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.askArrival.settle(id, input, caller);
  }

  /** Agrees on payment by instalments (分期支付). */
  @Post('instalments')
  @Permit('inspector')
  agree(@Id() id: string, @Body() input: InstalmentsInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.followMoney.agree(id, input, caller);
  }

  /** Asks that the workers be paid out of a wage deposit or the revolving fund; takes effect with approval. */
  @Post('money-requests')
  @Permit('inspector')
  request(@Id() id: string, @Body() input: MoneyRequestInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.requestMoney.run(id, input, caller);
  }

  /** Undoes a closure made in error; once the days for it are over, begins a case that refers to it. */
  @Post('reopening')
  @Permit('supervisor')
  reopen(@Id() id: string, @Body() { reason }: ReopeningInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.reopenCase.run(id, reason, caller);
  }
}
