import type { LocalDate } from '@anxin/calendar';
import { fen, max, yuan } from '@anxin/money';
import type { CaseState } from './case-log';
import type { ChallengeKind, ChallengeOutcome } from './challenge-log';
import { amountsOf, deadlinesOf, openAlertsOf, tellsOfWrong, alertsOf } from './standing';

/** What others are told of a case beside how it stands: its orders, the conduct on record, its clocks. No person's name is in it. */

/** Conduct by which a refusal to pay is known (刑法 276-1): flight 逃匿, moved assets 转移财产, able to pay and paying not. */
export type ConductKind = 'flight' | 'moved-assets' | 'able-to-pay';

const CODES: Readonly<Record<string, ConductKind>> = {
  fled: 'flight',
  // Told in a way that can be proved and not come: deemed to have fled (人社部发〔2014〕100号).
  'not-appearing': 'flight',
  'assets-moved': 'moved-assets',
  'able-to-pay': 'able-to-pay',
};

export interface ToldOrder {
  readonly orderId: string;
  readonly orderedOn: LocalDate;
  /** Yuan. */
  readonly amount: string;
  /** Yuan still open of it. */
  readonly open: string;
  readonly served: readonly {
    readonly addressee: number;
    readonly uscc?: string;
    readonly startsOn: LocalDate;
    readonly dueOn: LocalDate;
  }[];
}

/** Closures by which a person found that nothing is owed any more, or never was. */
const SETTLED = ['corrected', 'settled', 'unsubstantiated', 'withdrawn'];

/** Fen open of an order: nothing once all that the case speaks of is put right; else its sum without what has been recovered since. */
const openOf = (state: CaseState, order: CaseState['orders'][number]): bigint => {
  if (state.closed && SETTLED.includes(state.closed.outcome)) return 0n;
  if (alertsOf(state).some(tellsOfWrong) && !openAlertsOf(state).length) return 0n;
  return max(0n, fen(order.amount) - (amountsOf(state).recovered - fen(order.recovered ?? '0.00')));
};

export const ordersOf = (state: CaseState): ToldOrder[] =>
  state.orders.map((order) => ({
    orderId: order.order,
    orderedOn: order.on ?? order.served.map(({ term }) => term.startsOn).sort()[0] ?? order.dueOn,
    amount: order.amount,
    open: yuan(openOf(state, order)),
    served: order.served.map(({ addressee, uscc, term }) => ({
      addressee,
      ...(uscc !== null && { uscc }),
      startsOn: term.startsOn,
      dueOn: term.dueOn,
    })),
  }));

export interface ToldChallenge {
  readonly id: string;
  readonly decisionId: string;
  readonly kind: ChallengeKind;
  readonly filedOn: LocalDate;
  readonly stayedOn: LocalDate | null;
  readonly outcome: ChallengeOutcome | null;
  readonly endedOn: LocalDate | null;
}

/** Reviews of its decisions and suits against them, without who decides on them. */
export const challengesOf = ({ papers }: CaseState): ToldChallenge[] =>
  papers.decisions.flatMap(({ decision, challenges = [] }) =>
    challenges.map(({ challenge, kind, on, stayedOn, ended }) => ({
      ...{ id: challenge, decisionId: decision, kind, filedOn: on, stayedOn, outcome: ended?.outcome ?? null, endedOn: ended?.on ?? null },
    })),
  );

export interface ToldConduct {
  readonly recordId: string;
  readonly on: LocalDate;
  readonly kind?: ConductKind;
}

/** Conduct on record, each record once; with its code where it has one. */
export const conductOf = (state: CaseState): ToldConduct[] => {
  const told = new Map<string, ToldConduct>();
  for (const { record, on } of state.conductRecords ?? []) told.set(record, { recordId: record, on });
  for (const { record, conduct, on } of state.evidence?.conducts ?? []) {
    const kind = CODES[conduct];
    told.set(record, { recordId: record, on, ...(kind && { kind }) });
  }
  return [...told.values()];
};

/** The day on which the police had it (移送公安机关). */
export const referredOnOf = (state: CaseState): LocalDate | undefined => {
  const received = (state.referrals ?? []).flatMap(({ receivedOn }) => receivedOn ?? []).sort()[0];
  return received ?? (state.closed?.outcome === 'referred' ? state.closed.on : undefined);
};

export const clocksOf = (state: CaseState) =>
  deadlinesOf(state).map(({ key, kind, startsOn, dueOn, state: how, endedOn, provisional }) => ({
    key,
    kind,
    startsOn,
    dueOn,
    state: how,
    ...(endedOn !== null && { endedOn }),
    ...(provisional && { provisional }),
  }));
