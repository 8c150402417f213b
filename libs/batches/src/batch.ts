import type { Role } from '@anxin/access';

/**
 * State of a batch (批量报送): `receiving` while the file comes in, `received` once all of it is kept, `running` while its rows are stored,
 * `done`; `failed` where the upload broke off or the file could not be read: nothing of it was stored then.
 */
export const BATCH_STATES = ['receiving', 'received', 'running', 'done', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A wrong row: its number as a spreadsheet shows it (the head of a table is 1), the field, what is wrong; never what stood there. */
export interface RowFault {
  readonly row: number;
  readonly path: string;
  readonly message: string;
}

/** What every batch counts; a kind may count more (`C`). */
export type Counted = 'rows' | 'accepted' | 'unchanged' | 'rejected';

/** A batch as it is kept. */
export type Batch<C extends string = never> = {
  readonly id: string;
  readonly role: Role;
  /** The employer's credit code; of a bank or an authority its client. */
  readonly sender: string;
  /** A supervisor's, else null. */
  readonly region: string | null;
  readonly mediaType: string;
  readonly state: BatchState;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
} & Readonly<Record<Counted | C, number>>;

/** A batch that waits to be stored, or is. */
export type OpenBatch = Pick<Batch, 'id' | 'role' | 'region'>;

/** What a piece of work adds to a batch's counts. */
export type Progress<C extends string = never> = { readonly [count in Counted | C]?: number };

/** What one transaction has done with its rows. */
export interface Outcome<C extends string = never> {
  readonly faults: readonly RowFault[];
  readonly progress: Progress<C>;
}

/** Bytes and rows that one file may hold. */
export const MOST_BYTES = 512 * 1024 * 1024;
export const MOST_ROWS = 2_000_000;

/** Errors shown with the batch itself; all of them are in its CSV. */
export const ERRORS_SHOWN = 1_000;

/** An upload that says nothing for so long has broken off, in seconds of wall time. */
export const SILENT_SECONDS = 120;

/** A slice that could not be stored so many times for a reason that is no outage ends its batch. */
export const MOST_ATTEMPTS = 5;

export const OTHER_REGION = 'lies outside your region, or is not registered in it yet';
