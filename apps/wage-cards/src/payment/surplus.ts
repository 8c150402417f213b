import type { Fen } from '@anxin/money';

/** What one receipt did for a line that got more than was due. */
export interface SurplusShare {
  /** The whole receipt, fen. */
  readonly amount: Fen;
  /** What of it went to this line. */
  readonly share: Fen;
  /** What of that was no longer open. */
  readonly surplus: Fen;
}

/**
 * `double-payment` (重复发放): a receipt came wholly on top of what another of the same amount had paid already, as where a batch was run twice.
 * `overpayment` (多付): anything else beyond what was due. Which of the two is what a person has to ask the bank about; neither covers another line.
 */
export type SurplusKind = 'double-payment' | 'overpayment';

export const surplusKind = (shares: readonly SurplusShare[]): SurplusKind =>
  shares.some((one) => one.surplus === one.amount && shares.some((other) => other !== one && other.amount === one.amount))
    ? 'double-payment'
    : 'overpayment';
