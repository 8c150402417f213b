import type { LocalDate } from '@anxin/calendar';
import { min, type Fen } from '@anxin/money';

/** What a case asks for: its workers' wages out of a wage deposit, or of the revolving fund; fen. */
export interface MoneyRequest {
  readonly id: string;
  readonly caseId: string;
  readonly means: 'deposit' | 'fund';
  readonly employer: string;
  readonly project: string | null;
  readonly region: string;
  readonly amount: Fen;
  readonly on: LocalDate;
  readonly at: Date;
}
export interface MoneyAnswer {
  /** Noticed: the bank is told to pay; noted: an application that names the workers is to follow; refused: nothing can be drawn. */
  readonly answer: 'noticed' | 'noted' | 'refused';
  readonly drawn: Fen;
  readonly reason: 'no-deposit' | 'holds-less' | null;
}

/** How much each deposit bears of what is asked, in the order given; nothing where it holds nothing. */
export const partsOf = <D extends { readonly held: Fen }>(deposits: readonly D[], amount: Fen): { deposit: D; part: Fen }[] => {
  let left = amount;
  return deposits
    .map((deposit) => {
      const part = min(deposit.held, left);
      left -= part;
      return { deposit, part };
    })
    .filter(({ part }) => part > 0n);
};

/** @param deposits how many there are that may be drawn on */
export const answerOf = (asked: Fen, drawn: Fen, deposits: number): MoneyAnswer => {
  if (drawn === asked) return { answer: 'noticed', drawn, reason: null };
  const reason = deposits ? 'holds-less' : 'no-deposit';
  return { answer: drawn > 0n ? 'noticed' : 'refused', drawn, reason };
};
