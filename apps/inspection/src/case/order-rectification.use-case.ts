import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, type LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { yuan } from '@anxin/money';
import { newId } from '@anxin/persistence';
import type { AddresseeInput, RectificationOrderInput } from './case.dto';
import type { CaseView } from './case.view';
import type { Term } from './deadline';
import { PaperStore } from './paper.store';
import { proofFault } from './service-proof';
import { amountsOf } from './standing';
import { TakeStep } from './take-step.use-case';

/** The new order's id, and the case as it stands with it. */
export interface OrderGiven {
  readonly id: string;
  readonly case: CaseView;
}

/** Orders the respondent, and whoever else owes, to put it right by a day (限期改正指令书); clocks start with service. */
@Injectable()
export class OrderRectification {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: PaperStore,
  ) {}

  run(id: string, input: RectificationOrderInput, caller: Caller): Promise<OrderGiven> {
    return this.steps.run<OrderGiven>(id, 'rectification-orders', caller, async ({ tx, now, today, state, act }) => {
      if (input.dueOn < today) throw invalid('dueOn', 'must not be over');
      const served = input.addressees.flatMap((addressee, place) => {
        const servedOn = servedOnOf(addressee, place, now);
        if (!servedOn) return [];
        if (input.dueOn <= servedOn) throw invalid('dueOn', 'must lie after the day of service');
        return [{ addressee: place, uscc: addressee.uscc ?? null, term: termOf(servedOn, input.dueOn) }];
      });
      const order = newId();
      await this.papers.addOrder(tx, { id: order, caseId: id, by: caller.client, at: now }, input);
      const to = input.addressees.map(({ uscc }, place) => ({ addressee: place, uscc: uscc ?? null }));
      const recovered = yuan(amountsOf(state).recovered);
      act('rectification-ordered', { order, amount: input.amount, dueOn: input.dueOn, on: today, recovered, served, to });
      return (view) => ({ id: order, case: view });
    });
  }
}

const servedOnOf = ({ uscc, person, service }: AddresseeInput, place: number, now: Date): LocalDate | null => {
  if ((uscc === undefined) === (person === undefined)) throw invalid(`addressees.${place}`, 'names either uscc or person');
  if (!service) return null;
  const fault = proofFault(service);
  if (fault) throw invalid(`addressees.${place}.service.${fault.path}`, fault.message);
  const servedAt = new Date(service.servedAt);
  if (servedAt > now) throw invalid(`addressees.${place}.service.servedAt`, 'must not lie in the future');
  return localDateOf(servedAt);
};

/** The day that the order names; no law says how long. */
export const termOf = (startsOn: LocalDate, dueOn: LocalDate): Term => ({
  startsOn,
  dueOn,
  unit: 'calendar-days',
  basis: '限期改正指令书',
  provisional: false,
});
