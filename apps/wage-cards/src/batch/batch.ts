/** A wrong row: its number as a spreadsheet shows it (the head of a CSV file is 1), the field, what is wrong; never what stood there. */
export interface RowFault {
  readonly row: number;
  readonly path: string;
  readonly message: string;
}

/** Payrolls that one file may hold. */
export const MOST_PAYROLLS = 250_000;

export const STANDS = 'a payroll of this employer, project and period is submitted already: correct that one';
export const OTHERS_EMPLOYER = 'an employer files its own payrolls only';
