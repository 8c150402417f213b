import { fen, sum, type Fen } from '@anxin/money';
import type { CaseState } from './case-log';
import type { Deadline } from './deadline';

/** What the employer was asked to show. */
const demandsOf = (state: CaseState): Deadline[] =>
  (state.evidence?.demands ?? []).map(({ demand, term, completeOn }) => ({
    ...term,
    key: `documents/${demand}`,
    kind: 'documents',
    state: completeOn ? 'met' : state.closed ? 'stopped' : 'running',
    endedOn: completeOn ?? state.closed?.on ?? null,
  }));

/** The clocks of the transfer; those of the police run on after the authority closed its case. */
const referralClocksOf = (state: CaseState): Deadline[] =>
  (state.referrals ?? []).flatMap(({ referral, clocks }) =>
    clocks.map(({ kind, term, endedOn }, place): Deadline => {
      const ours = kind !== 'police-answer';
      const stopped = endedOn === null && ours && state.closed !== null;
      return {
        ...term,
        key: `${kind}/${referral}/${place}`,
        kind,
        state: endedOn !== null ? 'met' : stopped ? 'stopped' : 'running',
        endedOn: endedOn ?? (stopped ? state.closed!.on : null),
      };
    }),
  );

/** The parts of the last agreed plan: each is met once as much was recovered since as it and those before it come to. */
const instalmentsOf = (state: CaseState, recovered: Fen): Deadline[] => {
  const plans = state.money?.plans ?? [];
  return plans.flatMap(({ plan, parts, recovered: before }, at) => {
    const replaced = at < plans.length - 1;
    return parts.map(({ term }, place): Deadline => {
      const asked = sum(parts.slice(0, place + 1).map(({ amount }) => fen(amount)));
      const met = recovered - fen(before) >= asked;
      const over = replaced || state.closed !== null;
      return {
        ...term,
        key: `payment/${plan}/${place}`,
        kind: 'payment',
        state: met ? 'met' : over ? 'stopped' : 'running',
        endedOn: !met && over ? (state.closed?.on ?? null) : null,
      };
    });
  });
};

/** The bank's days and the contractor's, of each draw on a deposit; they run on after the case is closed. */
const drawsOf = (state: CaseState): Deadline[] =>
  (state.money?.draws ?? []).flatMap(({ drawdown, pay, paidOn, topUp, toppedUpOn }): Deadline[] => [
    { ...pay, key: `deposit-draw/${drawdown}`, kind: 'deposit-draw', state: paidOn ? 'met' : 'running', endedOn: paidOn },
    { ...topUp, key: `deposit-top-up/${drawdown}`, kind: 'deposit-top-up', state: toppedUpOn ? 'met' : 'running', endedOn: toppedUpOn },
  ]);

/** The deadlines of demands, transfers to the police, payment by instalments and out of deposits. @param recovered fen */
export const followingDeadlinesOf = (state: CaseState, recovered: Fen): Deadline[] => [
  ...demandsOf(state),
  ...referralClocksOf(state),
  ...instalmentsOf(state, recovered),
  ...drawsOf(state),
];
