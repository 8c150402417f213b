import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { isUscc } from '@anxin/codes';
import { invalid } from '@anxin/http';
import { fen, yuan } from '@anxin/money';
import { newId } from '@anxin/persistence';
import type { CaseView } from '../case/case.view';
import { overdueOrdersOf, owedOf } from '../case/crime';
import { TakeStep } from '../case/take-step.use-case';
import type { MoneyRequestInput } from './money.dto';

/** Asks that the workers be paid out of a wage deposit (工资保证金), or of the revolving fund (应急周转金); the head approves. */
@Injectable()
export class RequestMoney {
  constructor(private readonly steps: TakeStep) {}

  /** @throws ConflictException before an order to pay is overdue (人社部发〔2021〕65号 19), or where nothing is owed */
  run(id: string, { means, amount, employer, reason }: MoneyRequestInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'money-requests', caller, ({ state, today, act, conflict }) => {
      const from = employer ?? state.respondent;
      if (!isUscc(from)) throw invalid('employer', 'must be named: the respondent is known by its sign alone');
      const owed = owedOf(state);
      if (fen(amount) <= 0n || fen(amount) > owed)
        throw invalid('amount', `must be more than nothing and at most the ${yuan(owed)} that are owed`);
      if (means === 'fund' && from !== state.respondent) throw invalid('employer', 'the fund pays in the place of the respondent');
      if (means === 'deposit') {
        if (!state.project) throw conflict('a wage deposit secures the wages of a site: the case names none');
        if (!overdueOrdersOf(state, today).some(({ uscc }) => uscc === from))
          throw conflict('no order to pay that was served on whose deposit it is has passed its day (人社部发〔2021〕65号 19)');
      }
      act('money-requested', { request: newId(), means, employer: from, amount }, reason);
    });
  }
}
