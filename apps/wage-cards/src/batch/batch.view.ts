import { toOffsetString } from '@anxin/calendar';
import type { BatchState, RowFault } from './batch';
import type { Batch } from './batch.store';

/** A batch as callers see it; its counts move while it runs. */
export interface PayrollBatchView {
  readonly id: string;
  readonly state: BatchState;
  readonly mediaType: string;
  /** Rows that hold something; the head of a table is none. */
  readonly rows: number;
  /** Rows whose line is submitted. */
  readonly accepted: number;
  /** Rows that say what is on file already: they change nothing. */
  readonly unchanged: number;
  readonly rejected: number;
  /** Payrolls submitted. */
  readonly payrolls: number;
  /** Why the file as a whole could not be taken. */
  readonly failure: string | null;
  readonly receivedAt: string;
  readonly finishedAt: string | null;
}

export interface PayrollBatchErrorView {
  /** As a spreadsheet numbers it: the head of a table is 1. */
  readonly row: number;
  readonly path: string;
  readonly message: string;
}

/** With what is wrong, row by row: the first 1000, all of them in the CSV beside. */
export interface PayrollBatchWithErrorsView extends PayrollBatchView {
  readonly errors: readonly PayrollBatchErrorView[];
}

export const batchView = (batch: Batch): PayrollBatchView => ({
  id: batch.id,
  state: batch.state,
  mediaType: batch.mediaType,
  rows: batch.rows,
  accepted: batch.accepted,
  unchanged: batch.unchanged,
  rejected: batch.rejected,
  payrolls: batch.payrolls,
  failure: batch.failure,
  receivedAt: toOffsetString(batch.createdAt),
  finishedAt: batch.finishedAt && toOffsetString(batch.finishedAt),
});

export const batchWithErrorsView = (batch: Batch, faults: readonly RowFault[]): PayrollBatchWithErrorsView => ({
  ...batchView(batch),
  errors: faults.map(({ row, path, message }) => ({ row, path, message })),
});

/** A row of CSV (RFC 4180). */
export const csvRow = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(',')}\r\n`;
