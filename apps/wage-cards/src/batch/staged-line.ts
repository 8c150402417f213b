import { faultsOfLine, payrollLine, placeOf, type GivenLine, type PayrollLine } from '../payroll/payroll-line';
import { STANDS, type RowFault } from './batch';
import { plainNumber } from './batch-row';

/** A checked line on its way to its payroll: the worker by opaque id, the number is gone. */
export type StagedLine = Omit<GivenLine, 'idNumber'> & { readonly workerId: string };

/** A line with the row it came from. */
export interface RowLine {
  readonly row: number;
  readonly line: PayrollLine;
}

const FIELD = '\u001f';
const RECORD = '\u001e';

/** A payroll's head, once in each part that holds lines of it. */
export interface StagedHead {
  readonly number: number;
  readonly employer: string;
  readonly period: string;
  readonly payday: string;
  readonly project: string | null;
}

export interface StagedPayroll extends StagedHead {
  readonly rows: RowLine[];
}

/** A part of a bucket is a text of records, heads before their lines. No text of a person holds the marks between them. */
export const headRecord = ({ number, employer, period, payday, project }: StagedHead): string =>
  [number, employer, period, payday, project ?? ''].join(FIELD) + RECORD;

export const lineRecord = (payroll: number, row: number, line: StagedLine): string =>
  `${payroll}${FIELD}${row}${FIELD}${JSON.stringify(line)}${RECORD}`;

/** Reads parts of one or more buckets in their order. */
export const payrollsIn = (parts: readonly string[]): StagedPayroll[] => {
  const payrolls = new Map<string, StagedPayroll>();
  for (const part of parts)
    for (const record of part.split(RECORD)) {
      if (record === '') continue;
      const [number, second, third, payday, project] = record.split(FIELD) as [string, string, string, string?, string?];
      if (payday === undefined) payrolls.get(number)!.rows.push({ row: Number(second), line: lineOf(JSON.parse(third) as StagedLine) });
      else if (!payrolls.has(number))
        payrolls.set(number, { number: Number(number), employer: second, period: third, payday, project: project || null, rows: [] });
    }
  return [...payrolls.values()];
};

const lineOf = (staged: StagedLine): PayrollLine => ({
  ...payrollLine(staged, staged.workerId),
  daysWorked: plainNumber(staged.daysWorked),
  normalHours: plainNumber(staged.normalHours),
});

/**
 * Parts the rows of one payroll into those that are submitted and what is wrong with the others. One wrong row takes no other with it.
 * @param taken places that the payroll holds already
 */
export const sortedRows = (
  rows: readonly RowLine[],
  period: string,
  taken: ReadonlySet<string> = new Set(),
): { good: RowLine[]; faults: RowFault[] } => {
  const good: RowLine[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  for (const one of rows) {
    const own: RowFault[] = faultsOfLine(one.line, period).map((fault) => ({ row: one.row, ...fault }));
    const place = placeOf(one.line);
    const earlier = seen.get(place);
    if (taken.has(place)) own.push({ row: one.row, path: 'idNumber', message: 'stands in this payroll already' });
    else if (earlier !== undefined)
      own.push({
        row: one.row,
        path: 'idNumber',
        message: `is the worker of row ${earlier} once more; only back pay for another month may stand beside`,
      });
    if (own.length) faults.push(...own);
    else {
      seen.set(place, one.row);
      good.push(one);
    }
  }
  return { good, faults };
};

/**
 * Rows of a payroll that was submitted before: those that say what it says change nothing, the others are refused.
 * @param kept the lines on file by their places
 */
export const repeatedRows = (
  rows: readonly RowLine[],
  kept: ReadonlyMap<string, PayrollLine>,
  same: (a: PayrollLine, b: PayrollLine) => boolean,
): { unchanged: number; faults: RowFault[] } => {
  const faults: RowFault[] = [];
  for (const { row, line } of rows) {
    const known = kept.get(placeOf(line));
    if (!known || !same(known, line)) faults.push({ row, path: 'employer', message: STANDS });
  }
  return { unchanged: rows.length - faults.length, faults };
};
