import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { newId } from '@anxin/persistence';
import { held, move } from '../ledger/ledger';
import { AssessDeposits } from './assess-deposits.use-case';
import { ChangeDeposit, dayOf, type DepositAtHand, type DepositStep } from './change-deposit.use-case';
import { drawRefusal, payDueOn } from './deposit';
import { DepositPolicy } from './deposit-policy.use-case';
import type { DrawDownInput } from './deposit.dto';
import { drawdownAnswerView, type DrawdownAnswerView } from './deposit.view';
import { DrawdownStore } from './drawdown.store';

const KEPT_OPEN = { state: 'held', announcedOn: null, noticeUntil: null, releaseOn: null } as const;

/**
 * Draws on a deposit by payment notice (支付通知书): an order to pay was not obeyed, the bank pays the workers from the deposit. The sum is set
 * aside at once, so that no second notice counts on it. Another draw may follow while a top-up is open; a release that was announced is off.
 */
@Injectable()
export class DrawDownDeposit {
  constructor(
    private readonly changeDeposit: ChangeDeposit,
    private readonly draws: DrawdownStore,
    private readonly policy: DepositPolicy,
    private readonly assessDeposits: AssessDeposits,
  ) {}

  /**
   * @throws NotFoundException if there is no such deposit for this caller
   * @throws BadRequestException for a day that can't be, or an amount of nothing
   * @throws ConflictException if the deposit holds less, was released, or the guarantee has run out
   */
  run(id: string, input: DrawDownInput, caller: Caller): Promise<DrawdownAnswerView> {
    const amount = fen(input.amount);
    const drawdown = newId();
    if (amount === 0n) throw invalid('amount', 'must be more than nothing');
    const step = async ({ tx, deposit, draws, balances, region, today }: DepositAtHand): Promise<DepositStep> => {
      const noticedOn = dayOf(input.on, today, deposit.providedOn);
      const refusal = drawRefusal(deposit, held(balances, 'held'), amount, noticedOn);
      if (refusal) throw new ConflictException(refusal);
      const { payDays, topUpDays } = this.policy.drawTerms(region, noticedOn);
      const draw = {
        id: drawdown,
        deposit: id,
        number: draws.length + 1,
        amount,
        case: input.case ?? null,
        noticedOn,
        payDueOn: payDueOn(noticedOn, payDays),
        paidOn: null,
        topUpDays,
        toppedUp: 0n,
        toppedUpOn: null,
      };
      await this.draws.insert(tx, draw, caller.client);
      // Arrears that went as far as a notice make the deposit of later works dearer.
      await this.assessDeposits.of(tx, [deposit.employer]);
      return { cause: 'drawn', on: noticedOn, change: KEPT_OPEN, entries: move(amount, 'held', 'noticed') };
    };
    return this.changeDeposit.run(id, caller, step, (detail) => drawdownAnswerView(detail, drawdown));
  }
}
