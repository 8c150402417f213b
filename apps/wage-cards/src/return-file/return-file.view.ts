import type { BatchErrorView, BatchView } from '@anxin/batches';
import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { ReturnMapping } from './return-mapping';
import type { StoredReturnFile } from './return-file.store';
import type { KeptMapping, MappingChange } from './return-mapping.store';

/** A return file (代发回盘) as callers see it; its counts move while it is being stored. */
export interface ReturnFileView extends BatchView {
  readonly employer: string;
  readonly bank: string;
  readonly version: string;
  /** Of the mapping that it was read by. */
  readonly revision: number;
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
  readonly paidOn: string | null;
  /** Of the bytes, in hex; null until all of them had come. */
  readonly sha256: string | null;
  /** What the details come to, whatever their status. */
  readonly amount: string | null;
}

/** With what is wrong, line by line: the first 1000, all of them in the CSV beside. */
export interface ReturnFileWithErrorsView extends ReturnFileView {
  readonly errors: readonly BatchErrorView[];
}

/** What a receipt of a file says, as signed. */
export interface ReceiptClaims {
  readonly iss: string;
  /** The return file's id. */
  readonly sub: string;
  readonly employer: string;
  readonly fileSha256: string;
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly amount: string;
  readonly receivedAt: string;
}

/** A signed receipt: a compact JWS (RFC 7515) over the claims; `GET /payments/receipt-keys` has the keys. */
export interface ReceiptView {
  readonly receipt: string;
  readonly claims: ReceiptClaims;
}

/** How a bank writes one version of its return file (回盘格式). */
export interface ReturnMappingView {
  readonly id: string;
  readonly bank: string;
  readonly version: string;
  readonly title: string;
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly mapping: ReturnMapping;
}

/** One revision in a mapping's trail. */
export interface ReturnMappingChangeView {
  readonly revision: number;
  readonly title: string;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly mapping: ReturnMapping;
}

export interface ReturnMappingDetailView extends ReturnMappingView {
  readonly changes: readonly ReturnMappingChangeView[];
}

export const returnFileView = <V extends BatchView>(batch: V, file: StoredReturnFile): V & ReturnFileView => ({
  ...batch,
  employer: file.employer,
  bank: file.bank,
  version: file.version,
  revision: file.revision,
  payroll: file.payroll,
  period: file.period,
  project: file.project,
  paidOn: file.paidOn,
  sha256: file.sha256,
  amount: file.amount === null ? null : yuan(file.amount),
});

export const returnMappingView = ({ bank, version, changedAt, ...rest }: KeptMapping): ReturnMappingView => ({
  id: `${bank}/${version}`,
  bank,
  version,
  title: rest.title,
  revision: rest.revision,
  changedBy: rest.changedBy,
  changedAt: toOffsetString(changedAt),
  mapping: rest.mapping,
});

export const returnMappingChangeView = (kept: MappingChange): ReturnMappingChangeView => ({
  revision: kept.revision,
  title: kept.title,
  reason: kept.reason,
  changedBy: kept.changedBy,
  changedAt: toOffsetString(kept.changedAt),
  mapping: kept.mapping,
});
