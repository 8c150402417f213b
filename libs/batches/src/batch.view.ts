import { toOffsetString } from '@anxin/calendar';
import type { Batch, BatchState } from './batch';

/** A batch as callers see it; its counts move while it runs. */
export interface BatchView {
  readonly id: string;
  readonly state: BatchState;
  readonly mediaType: string;
  /** Rows that hold something; the head of a table is none. */
  readonly rows: number;
  /** Rows that are on file now. */
  readonly accepted: number;
  /** Rows that say what is on file already: they change nothing. */
  readonly unchanged: number;
  readonly rejected: number;
  /** Why the file as a whole could not be taken. */
  readonly failure: string | null;
  readonly receivedAt: string;
  readonly finishedAt: string | null;
}

export interface BatchErrorView {
  /** As a spreadsheet numbers it: the head of a table is 1. */
  readonly row: number;
  readonly path: string;
  readonly message: string;
}

/** With what is wrong, row by row: the first 1000, all of them in the CSV beside. */
export interface BatchWithErrorsView extends BatchView {
  readonly errors: readonly BatchErrorView[];
}

export const batchView = (batch: Batch): BatchView => ({
  id: batch.id,
  state: batch.state,
  mediaType: batch.mediaType,
  rows: batch.rows,
  accepted: batch.accepted,
  unchanged: batch.unchanged,
  rejected: batch.rejected,
  failure: batch.failure,
  receivedAt: toOffsetString(batch.createdAt),
  finishedAt: batch.finishedAt && toOffsetString(batch.finishedAt),
});

/** A row of CSV (RFC 4180). */
export const csvRow = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(',')}\r\n`;
