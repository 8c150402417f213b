import type { Fen } from '@anxin/money';
import type { TransferStatus } from '../payment/payment';
import type { ReturnLine } from './return-line';

/** What the sender says of a file as a whole. */
export interface ReturnFileTerms {
  readonly employer: string;
  readonly bank: string;
  readonly version: string;
  /** Of the mapping that it is read by. */
  readonly revision: number;
  readonly channel: 'card' | 'transfer';
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
  /** Value date of details that name none. */
  readonly paidOn: string | null;
}

/** A file that knows its terms, and once it is read what it came to. */
export interface TermedFile {
  readonly terms: ReturnFileTerms;
  /** Business day on which it came. */
  readonly receivedOn: string;
  readonly sha256: string;
  readonly amount: Fen;
}

/** What is kept of a detail until it is stored: nothing in clear. Short names: it is written for each of many rows. */
export interface StagedLine {
  /** Blind indexes of the card. */
  readonly c?: readonly string[];
  /** Opaque id, where the file holds the identity number. */
  readonly w?: string;
  /** Yuan with two digits. */
  readonly a: string;
  readonly s: TransferStatus;
  readonly r: string;
  readonly d: string;
}

/** A worker that a card is, or was, filed for. */
export interface CardHolder {
  readonly index: string;
  readonly workerId: string;
  readonly live: boolean;
}

/** Whom a detail pays, or why that can't be said. */
export const payeeOf = (
  line: Pick<StagedLine, 'c' | 'w'>,
  holders: ReadonlyMap<string, readonly CardHolder[]>,
): { workerId: string } | { message: string } => {
  const all = (line.c ?? []).flatMap((index) => holders.get(index) ?? []);
  const live = all.filter((one) => one.live);
  const workers = [...new Set((live.length ? live : all).map((one) => one.workerId))];
  if (line.w !== undefined) {
    // A wage goes to the worker's own card (条例 31): money on somebody else's does not pay it.
    if (all.length && !all.some((one) => one.workerId === line.w)) return { message: '该卡号登记在他人名下，与身份证号不是同一人' };
    return { workerId: line.w };
  }
  if (workers.length === 0) return { message: '该卡号没有登记为任何人的工资卡' };
  return workers.length === 1 ? { workerId: workers[0]! } : { message: '该卡号登记在多人名下：请在文件中给出身份证号' };
};

/** Value date: the detail's own, else the sender's; of what was not paid, the day the file came. Undefined: nothing says it. */
export const valueDateOf = (
  { paidOn, status }: Pick<ReturnLine, 'paidOn' | 'status'>,
  given: string | null,
  today: string,
): string | undefined => paidOn ?? given ?? (status === 'paid' ? undefined : today);

/** Buckets that the details of a file are parted into: the same reference always lies in the same, so that its later word comes after its earlier. */
export const RETURN_BUCKETS = 256;

/** The bucket of a reference (FNV-1a). */
export const bucketOf = (reference: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < reference.length; at += 1) hash = Math.imul(hash ^ reference.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % RETURN_BUCKETS;
};
