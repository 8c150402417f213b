import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { CashConfirmation } from './cash-confirmation.store';
import type { FiledSheet } from './cash-sheet.store';
import type { Channel, TransferStatus } from './payment';
import type { PaymentEntity } from './payment.entity';
import type { OwnShare, StoredPaymentLine } from './payment.store';

/** A report of payments as callers see it; to a worker lines and amount are its own. */
export interface PaymentView {
  readonly id: string;
  readonly employer: string;
  readonly paidOn: string;
  readonly channel: Channel;
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
  readonly amount: string;
  readonly lineCount: number;
  readonly reportedAt: string;
  /** The bank's return file (代发回盘) that it came in. */
  readonly returnFile: string | null;
}

export interface PaymentLineView {
  readonly line: number;
  readonly workerId: string;
  readonly amount: string;
  readonly reference: string;
  /** As reported here. */
  readonly status: TransferStatus;
  /** By the latest report of this reference. */
  readonly currentStatus: TransferStatus;
  readonly confirmed?: boolean | null;
}

export interface ConfirmationView {
  readonly id: string;
  readonly payment: string;
  readonly workers: readonly string[];
  readonly accepted: boolean;
  readonly by: 'worker' | 'inspector';
  readonly confirmedAt: string;
  /** For the inspectorate alone. */
  readonly note?: string;
}

/** A signed sheet (现金发放签字表) as a document. */
export interface CashSheetView {
  readonly id: string;
  readonly payroll: string;
  readonly signedOn: string;
  /** Of the scan, hex. */
  readonly sha256: string;
  readonly pages: number | null;
  readonly filedAt: string;
}

export interface PaymentDetailView extends PaymentView {
  /** Cash: the signed sheet that it was handed out by, once it is on file. */
  readonly sheet: CashSheetView | null;
  readonly lines: readonly PaymentLineView[];
  readonly confirmations: readonly ConfirmationView[];
}

export const paymentView = (payment: PaymentEntity, own?: OwnShare): PaymentView => ({
  id: payment.id,
  employer: payment.employer,
  paidOn: payment.paidOn,
  channel: payment.channel,
  payroll: payment.payroll,
  period: payment.period,
  project: payment.project,
  amount: yuan(own ? own.amount : payment.amount),
  lineCount: own ? own.lines : payment.lines,
  reportedAt: toOffsetString(payment.reportedAt),
  returnFile: payment.returnFile,
});

export const paymentLineView = (line: StoredPaymentLine, channel: Channel): PaymentLineView => ({
  line: line.line,
  workerId: line.workerId,
  amount: yuan(line.amount),
  reference: line.reference,
  status: line.status,
  currentStatus: line.current,
  ...(channel === 'cash' && { confirmed: line.confirmed }),
});

export const cashSheetView = ({ id, payroll, signedOn, sha256, pages, filedAt }: FiledSheet): CashSheetView => ({
  id,
  payroll,
  signedOn,
  sha256,
  pages,
  filedAt: toOffsetString(filedAt),
});

export const confirmationView = (
  { id, paymentId, workers, accepted, by, confirmedAt }: CashConfirmation,
  note?: string,
): ConfirmationView => ({
  id,
  payment: paymentId,
  workers,
  accepted,
  by,
  confirmedAt: toOffsetString(confirmedAt),
  ...(note !== undefined && { note }),
});
