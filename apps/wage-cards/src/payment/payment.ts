import type { Fen } from '@anxin/money';
import type { Fault } from '../decision/decision';

export type Channel = 'card' | 'transfer' | 'cash';
export type TransferStatus = 'paid' | 'failed' | 'returned';

/** One line of a report: one transfer, or one worker on a cash sheet. */
export interface PaymentLine {
  readonly workerId: string;
  /** Fen, more than zero. */
  readonly amount: Fen;
  /** Unique within a reporter and employer. */
  readonly reference: string;
  readonly status: TransferStatus;
}

/** What is on file under a reference. */
export interface KnownTransfer {
  readonly reference: string;
  readonly workerId: string;
  readonly amount: Fen;
}

/** Faults beyond these are not told. */
const FAULTS_TOLD = 100;

/** Most lines of one event. */
export const PIECE_LINES = 500;

/** Who may report which channel: banks what went through them, an employer its own cash sheets. Undefined: it may. */
export const channelRefusal = (byBank: boolean, channel: Channel): string | undefined => {
  if (byBank) return channel === 'cash' ? 'a bank reports cards and transfers; cash is reported by the employer' : undefined;
  return channel === 'cash' ? undefined : 'an employer reports cash only: cards and transfers count when the bank reports them';
};

/** What is wrong within one report, by path (`lines.3.reference`), at most 100. */
export const faultsOf = (lines: readonly PaymentLine[]): Fault[] => {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [at, { reference, amount }] of lines.entries()) {
    const earlier = seen.get(reference);
    if (earlier !== undefined) faults.push({ path: `lines.${at}.reference`, message: `stands in lines.${earlier} already` });
    else seen.set(reference, at);
    if (amount <= 0n) faults.push({ path: `lines.${at}.amount`, message: 'must be more than zero' });
  }
  return faults.slice(0, FAULTS_TOLD);
};

/** Lines whose reference is on file for another worker or amount: a later report may change a transfer's status, not what it was. */
export const clashesOf = (lines: readonly PaymentLine[], known: ReadonlyMap<string, KnownTransfer>): Fault[] =>
  lines
    .flatMap((line, at): Fault[] => {
      const transfer = known.get(line.reference);
      if (!transfer) return [];
      if (transfer.workerId !== line.workerId) return [{ path: `lines.${at}.reference`, message: 'was reported for another worker' }];
      if (transfer.amount !== line.amount)
        return [{ path: `lines.${at}.amount`, message: 'differs from what was reported under this reference' }];
      return [];
    })
    .slice(0, FAULTS_TOLD);
