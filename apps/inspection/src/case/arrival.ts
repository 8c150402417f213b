import type { LocalDate } from '@anxin/calendar';
import { fen, sum, type Fen } from '@anxin/money';
import type { CaseState } from './case-log';
import type { ComplaintFact } from './facts';
import type { ArrivalAnswer, MoneyData } from './money-log';
import { complaintsOf, endOfClaim } from './standing';

/** One complainant who was asked whether the wages arrived (工资是否到账), and what came. */
export interface Asked {
  readonly complaint: string;
  /** Null: nothing came so far. */
  readonly answer: ArrivalAnswer | null;
  /** Yuan that arrived, of an answer `partly`. */
  readonly amount: string | null;
  readonly on: LocalDate | null;
  /** An inspector recorded how it was settled (证据). */
  readonly settled: boolean;
}

/** Complaints whose people can still be asked: known, and neither withdrawn nor without ground. */
export const claimantsOf = (state: CaseState): ComplaintFact[] =>
  complaintsOf(state).filter((complaint) => complaint.known !== null && endOfClaim(complaint) === null);

/** Those who were asked, each once, in the order of the first asking; whose claim has ended since counts no more. */
export const askedOf = (state: CaseState): Asked[] => {
  const { questions = [], arrivals = {} } = state.money ?? {};
  const claimants = new Set(claimantsOf(state).map(({ complaintId }) => complaintId));
  return [...new Set(questions.flatMap(({ complaints }) => complaints))]
    .filter((complaint) => claimants.has(complaint))
    .map((complaint) => ({ complaint, answer: null, amount: null, on: null, settled: false, ...arrivals[complaint] }));
};

/** The last asking; undefined where nobody was asked. */
export const lastAskingOf = (state: CaseState): MoneyData['arrival-asked'] | undefined => state.money?.questions?.at(-1);

/** Whether this answer says that wages are missing and nobody recorded how that was settled. */
export const isDisputed = ({ answer, settled }: Asked): boolean => (answer === 'partly' || answer === 'not-arrived') && !settled;

/**
 * Why the case can't be closed as paid by what those who were asked say; null where it can. Silence holds it up until the day of answering is over, who can't be
 * asked never.
 */
export const answersFault = (state: CaseState, today: LocalDate): string | null => {
  const asked = askedOf(state);
  const disputed = asked.filter(isDisputed);
  if (disputed.length) {
    const missing = disputed.filter(({ answer }) => answer === 'not-arrived').length;
    const partly = disputed.length - missing;
    return `asked whether the wages arrived, ${missing} said no and ${partly} in part: ask again once it was paid, or record with evidence how it was settled`;
  }
  const answerBy = lastAskingOf(state)?.answerBy;
  const silent = asked.filter(({ answer }) => answer === null).length;
  return silent && answerBy !== undefined && today <= answerBy
    ? `${silent} were asked whether the wages arrived and may answer until the end of ${answerBy}`
    : null;
};

/** What came back, counted, with the sums in fen: claimed by those who said that all or nothing arrived, arrived by those who said a part. */
export const countedOf = (
  state: CaseState,
): {
  readonly count: Readonly<Record<ArrivalAnswer | 'none', number>>;
  readonly sums: Readonly<Record<'arrived' | 'partly' | 'notArrived', Fen>>;
} => {
  const asked = askedOf(state);
  const those = (answer: ArrivalAnswer | null): Asked[] => asked.filter((each) => each.answer === answer);
  const claimed = (answer: ArrivalAnswer): Fen =>
    sum(those(answer).map(({ complaint }) => fen(state.complaints[complaint]?.known?.amount ?? '0.00')));
  return {
    count: {
      arrived: those('arrived').length,
      partly: those('partly').length,
      'not-arrived': those('not-arrived').length,
      unreachable: those('unreachable').length,
      none: those(null).length,
    },
    sums: {
      arrived: claimed('arrived'),
      partly: sum(those('partly').map(({ amount }) => fen(amount ?? '0.00'))),
      notArrived: claimed('not-arrived'),
    },
  };
};
