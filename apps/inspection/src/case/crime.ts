import { fen, sum, yuan, type Fen } from '@anxin/money';
import type { LocalDate } from '@anxin/calendar';
import type { CaseState } from './case-log';
import { stayedSince, withoutStays } from './challenge-log';
import { NO_EVIDENCE } from './evidence-log';
import { amountsOf, openAlertsOf } from './standing';

/** When refusing to pay wages (拒不支付劳动报酬) is to be looked at as a crime, as the province set it; amounts in fen. */
export interface CrimeThresholds {
  readonly months: number;
  readonly oneWorker: Fen;
  readonly workers: number;
  readonly total: Fen;
  /** Where the figures come from. */
  readonly basis: string;
}

export interface CrimeTest {
  readonly test: 'amount' | 'ordered' | 'conduct';
  readonly met: boolean;
  /** What was found, or what is missing. */
  readonly detail: string;
}

/** What is owed and known by evidence: as verified, else as payrolls and receipts show and nobody confirmed as paid; an estimate is no evidence. Fen. */
export const owedOf = (state: CaseState): Fen => {
  const { verified, recovered, confirmed } = amountsOf(state);
  if (verified !== null) return verified > recovered ? verified - recovered : 0n;
  const shown = openAlertsOf(state).filter((alert) => !alert.estimated);
  const open = sum(shown.map((alert) => fen(alert.amount)));
  return open > confirmed ? open - confirmed : 0n;
};

/** Workers to whom it is owed, by the same evidence. */
export const owedWorkersOf = (state: CaseState): number =>
  state.workersVerified ?? Math.max(0, ...openAlertsOf(state).map((alert) => (alert.estimated ? 0 : alert.workers)));

/** 法释〔2013〕3号 3: one worker's wages of three months and a sum, or those of ten workers and a larger sum. */
const amountTest = (state: CaseState, limits: CrimeThresholds): CrimeTest => {
  const [owed, workers] = [owedOf(state), owedWorkersOf(state)];
  const longest = state.evidence?.longest ?? null;
  const one = longest !== null && owed > 0n && longest.months >= limits.months && fen(longest.amount) >= limits.oneWorker;
  const many = workers >= limits.workers && owed >= limits.total;
  const found = `${yuan(owed)} owed to ${workers} workers${longest ? `, to one of them ${longest.amount} for ${longest.months} months` : ''}`;
  const asked = `${yuan(limits.oneWorker)} of one worker for ${limits.months} months, or ${yuan(limits.total)} of ${limits.workers} workers`;
  const met = state.group === 'wages' && (one || many);
  return { test: 'amount', met, detail: met ? found : `${found}; asked for are ${asked} (刑法 276-1; ${limits.basis})` };
};

/** Orders to pay, by order or decision (法释〔2013〕3号 4), that were served and whose day is over, by the day that each addressee had. */
export const overdueOrdersOf = (state: CaseState, today: LocalDate): { readonly uscc: string | null; readonly dueOn: LocalDate }[] => [
  ...overdueDecisionsOf(state, today),
  ...state.orders.flatMap(({ amount, served }) =>
    fen(amount) > 0n ? served.filter(({ term }) => term.dueOn < today).map(({ uscc, term }) => ({ uscc, dueOn: term.dueOn })) : [],
  ),
];

const overdueDecisionsOf = ({ papers }: CaseState, today: LocalDate): { readonly uscc: string | null; readonly dueOn: LocalDate }[] =>
  papers.decisions.flatMap((decision) => {
    const { amount, inForce, served } = decision;
    // An annulled one orders nothing, and while execution is suspended by order nobody is late.
    if (!inForce || amount === null || fen(amount) === 0n || stayedSince(decision)) return [];
    return served.flatMap(({ uscc, terms }) => {
      const dueOn = terms.payment && withoutStays(decision, terms.payment).dueOn;
      return dueOn && dueOn < today ? [{ uscc, dueOn }] : [];
    });
  });

/** 法释 4: ordered by the government with a day, and still not paid. Posted at the gate and filmed counts as ordered. */
const orderedTest = (state: CaseState, today: LocalDate): CrimeTest => {
  const [overdue] = overdueOrdersOf(state, today);
  if (overdue) return { test: 'ordered', met: true, detail: `ordered to pay by ${overdue.dueOn}` };
  const running = state.orders.some(({ served }) => served.length) || state.papers.decisions.some(({ served }) => served.length);
  const why = running ? 'the day of the order is not over' : 'no order to pay was served';
  return { test: 'ordered', met: false, detail: `${why} (刑法 276-1; 法释〔2013〕3号 4)` };
};

const conductTest = (state: CaseState): CrimeTest => {
  const conducts = (state.evidence ?? NO_EVIDENCE).conducts.map(({ conduct }) => conduct);
  const met = conducts.length > 0;
  const missing = 'no record shows that the debtor fled, moved assets or can pay and does not (刑法 276-1; 法释〔2013〕3号 2)';
  return { test: 'conduct', met, detail: met ? [...new Set(conducts)].join(', ') : missing };
};

/** The three tests for a transfer to the police, each with what was found. */
export const crimeTests = (state: CaseState, limits: CrimeThresholds, today: LocalDate): CrimeTest[] => [
  amountTest(state, limits),
  orderedTest(state, today),
  conductTest(state),
];

/** Whether a penalty may not end the case: the tests are met, and no transfer was handed over (国务院令第310号 11). */
export const mustRefer = (state: CaseState, limits: CrimeThresholds, today: LocalDate): boolean =>
  crimeTests(state, limits, today).every(({ met }) => met) && !(state.referrals ?? []).some(({ handedOverAt }) => handedOverAt !== null);
