import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { fen, sum, yuan } from '@anxin/money';
import { newId } from '@anxin/persistence';
import type { CaseView } from '../case/case.view';
import { owedOf } from '../case/crime';
import { confirmedWorkersOf } from '../case/referral';
import { amountsOf } from '../case/standing';
import { TakeStep } from '../case/take-step.use-case';
import { ConfirmationStore } from './confirmation.store';
import type { InstalmentsInput, PaymentConfirmationInput } from './money.dto';

/** Follows what is owed to the workers' hands: by instalments, and whether it arrived. */
@Injectable()
export class FollowMoney {
  constructor(
    private readonly steps: TakeStep,
    private readonly confirmations: ConfirmationStore,
  ) {}

  /** Notes that wages arrived, as workers say or receipts show line by line; and how many were not reached. */
  confirm(id: string, input: PaymentConfirmationInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'payment-confirmations', caller, async ({ tx, now, today, state, act }) => {
      const { way, amount, workers, unreached } = input;
      const said = confirmedWorkersOf(state);
      const all = amountsOf(state).workers;
      if (fen(amount) <= 0n) throw invalid('amount', 'must be more than nothing');
      if (said + workers + unreached > all) throw invalid('unreached', `must leave no more than the ${all} workers of the case`);
      const confirmation = newId();
      await this.confirmations.add(tx, { id: confirmation, caseId: id, by: caller.client, at: now }, input);
      act('payment-confirmed', { confirmation, way, amount, workers, unreached, on: today });
    });
  }

  /** Agrees on payment by instalments (分期支付协议); a part that does not come by its day is overdue. A later plan takes the place of an earlier one. */
  agree(id: string, { parts, reason }: InstalmentsInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'instalments', caller, ({ today, state, act }) => {
      const owed = owedOf(state);
      parts.forEach(({ dueOn, amount }, at) => {
        const before = at === 0 ? today : parts[at - 1]!.dueOn;
        if (dueOn <= before) throw invalid(`parts.${at}.dueOn`, `must lie after ${before}`);
        if (fen(amount) <= 0n) throw invalid(`parts.${at}.amount`, 'must be more than nothing');
      });
      if (sum(parts.map(({ amount }) => fen(amount))) !== owed) throw invalid('parts', `must come to the ${yuan(owed)} that are owed`);
      const terms = parts.map(({ dueOn, amount }) => ({
        amount,
        term: { startsOn: today, dueOn, unit: 'calendar-days', basis: '分期支付协议', provisional: false } as const,
      }));
      act('instalments-agreed', { plan: newId(), recovered: yuan(amountsOf(state).recovered), parts: terms }, reason);
    });
  }
}
