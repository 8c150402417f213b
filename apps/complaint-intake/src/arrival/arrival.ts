import type { LocalDate } from '@anxin/calendar';

/** What who complained says of the wages: all arrived 已全部到账, a part 部分到账, nothing 没有到账. */
export const TOLD_ARRIVALS = ['arrived', 'partly', 'not-arrived'] as const;
export type ToldArrival = (typeof TOLD_ARRIVALS)[number];

/** A question to who complained (工资到账了吗), and what was said so far. */
export interface ArrivalQuestion {
  readonly caseId: string;
  readonly askedAt: Date;
  readonly answerBy: LocalDate;
  readonly answer: ToldArrival | null;
  /** Fen that arrived, where a part did. */
  readonly amount: bigint | null;
  readonly answeredAt: Date | null;
  /** The case has been closed: what was said stands. */
  readonly closed: boolean;
}

/** Why a sum can't stand beside the answer, or must; null where it is right. @param amount fen */
export const amountFault = (answer: ToldArrival, amount: bigint | undefined): string | null => {
  if (answer !== 'partly') return amount === undefined ? null : 'must be left out unless a part arrived';
  return amount !== undefined && amount > 0n ? null : 'must be given, and more than nothing, where a part arrived';
};
