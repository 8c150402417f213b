/**
 * State of a batch (批量报送): `receiving` while the file comes in, `received` once all of it is kept, `running` while its payrolls are
 * stored and submitted, `done`; `failed` where the upload broke off or the file could not be read: nothing of it was submitted then.
 */
export type BatchState = 'receiving' | 'received' | 'running' | 'done' | 'failed';

/** A wrong row: its number as a spreadsheet shows it (the head of a CSV file is 1), the field, what is wrong; never what stood there. */
export interface RowFault {
  readonly row: number;
  readonly path: string;
  readonly message: string;
}

/** Bytes, rows and payrolls that one file may hold. */
export const MOST_BYTES = 512 * 1024 * 1024;
export const MOST_ROWS = 2_000_000;
export const MOST_PAYROLLS = 250_000;

/** Errors shown with the batch itself; all of them are in its CSV. */
export const ERRORS_SHOWN = 1_000;

/** An upload that says nothing for so long has broken off, in seconds of wall time. */
export const SILENT_SECONDS = 120;

/** A slice that could not be stored so many times for a reason that is no outage ends its batch. */
export const MOST_ATTEMPTS = 5;

export const STANDS = 'a payroll of this employer, project and period is submitted already: correct that one';
export const OTHERS_EMPLOYER = 'an employer files its own payrolls only';
export const OTHER_REGION = 'lies outside your region, or is not registered in it yet';
