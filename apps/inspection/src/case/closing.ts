import type { CaseState, OpenMoney, Outcome } from './case-log';
import { confirmedWorkersOf, isWithPolice } from './referral';
import { amountsOf } from './standing';

/** Outcomes that say that the money was paid, or that what is open has a reason. */
export const ENDS_PAID: readonly Outcome[] = ['corrected', 'settled', 'withdrawn', 'penalised'];

/**
 * Did the money arrive? What banks report is proved line by line; where it rests on confirmations, something is said of every worker:
 * confirmed, or not reached.
 */
export const arrivalFault = (state: CaseState): string | null => {
  const { confirmed, recovered, workers } = amountsOf(state);
  if (confirmed === 0n || recovered > confirmed) return null;
  const confirmations = state.money?.confirmations ?? [];
  const spoken = confirmedWorkersOf(state) + (confirmations.at(-1)?.unreached ?? 0);
  return spoken >= workers
    ? null
    : `nothing is said of ${workers - spoken} of ${workers} workers: whether the money arrived, or that they were not reached`;
};

/** Why money may not be left open with this reason; null where it may. */
export const openMoneyFault = (state: CaseState, outcome: Outcome, reason: OpenMoney, reference: string | undefined): string | null => {
  if (outcome !== 'settled' && outcome !== 'penalised') return `${outcome} leaves no money open`;
  if (reason === 'referred') return isWithPolice(state) ? null : 'money open as referred needs the receipt of the police';
  if (reason === 'enforcement') return state.stage === 'enforcing' ? null : 'money open in enforcement needs an application to the court';
  return reference ? null : 'money open before the arbitration commission needs the number of its acceptance';
};
