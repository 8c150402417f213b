import { yuan } from '@anxin/money';
import type { SurplusKind } from './surplus';
import type { OverpaidLine, UnmatchedReceipt } from './surplus.store';

/** A receipt on an overpaid line, by the report it came with last. */
export interface SurplusReceiptView {
  readonly payment: string;
  readonly reference: string;
  readonly paidOn: string;
  /** The whole receipt. */
  readonly amount: string;
  /** What of it went to this line. */
  readonly share: string;
  /** What of that was no longer open. */
  readonly surplus: string;
}

/** A line on which more was paid than was due (多付、重复发放). */
export interface OverpaidLineView {
  readonly payroll: string;
  readonly line: number;
  readonly employer: string;
  readonly workerId: string;
  readonly period: string;
  readonly project: string | null;
  readonly net: string;
  readonly paid: string;
  readonly overpaid: string;
  readonly kind: SurplusKind;
  readonly receipts: readonly SurplusReceiptView[];
}

/** Money that reached a worker and is for no line of a submitted payroll (未对上): it waits for one. */
export interface UnmatchedReceiptView {
  readonly payment: string;
  readonly reference: string;
  readonly employer: string;
  readonly workerId: string;
  readonly amount: string;
  readonly paidOn: string;
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
}

export const overpaidLineView = (
  { net, paid, ...line }: OverpaidLine,
  kind: SurplusKind,
  receipts: readonly SurplusReceiptView[],
): OverpaidLineView => ({
  payroll: line.payroll,
  line: line.line,
  employer: line.employer,
  workerId: line.workerId,
  period: line.period,
  project: line.project,
  net: yuan(net),
  paid: yuan(paid),
  overpaid: yuan(paid - net),
  kind,
  receipts,
});

export const unmatchedReceiptView = (one: UnmatchedReceipt): UnmatchedReceiptView => ({
  payment: one.payment,
  reference: one.reference,
  employer: one.employer,
  workerId: one.workerId,
  amount: yuan(one.amount),
  paidOn: one.paidOn,
  payroll: one.payroll,
  period: one.period,
  project: one.project,
});
