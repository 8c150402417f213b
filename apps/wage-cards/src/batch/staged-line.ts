import { fieldsOf, lineOfFields, saySame, type LineText } from '../payroll/line-text';
import { placeOf } from '@anxin/payroll-form';
import { STANDS, type RowFault } from './batch';

/** A line with the row it came from. */
export interface RowLine {
  readonly row: number;
  readonly line: LineText;
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

export const lineRecord = (payroll: number, row: number, line: LineText): string =>
  payroll + FIELD + row + FIELD + fieldsOf(line).join(FIELD) + RECORD;

/** Fields of a head; a line has more. */
const HEAD_FIELDS = 5;

/** Reads parts of one or more buckets in their order. */
export const payrollsIn = (parts: readonly string[]): StagedPayroll[] => {
  const payrolls = new Map<string, StagedPayroll>();
  for (const part of parts)
    for (const record of part.split(RECORD)) {
      if (record === '') continue;
      const fields = record.split(FIELD);
      const number = fields[0]!;
      if (fields.length > HEAD_FIELDS) payrolls.get(number)!.rows.push({ row: Number(fields[1]), line: lineOfFields(fields, 2) });
      else if (!payrolls.has(number)) payrolls.set(number, { ...headOf(fields as Head), rows: [] });
    }
  return [...payrolls.values()];
};

type Head = [number: string, employer: string, period: string, payday: string, project: string];
const headOf = ([number, employer, period, payday, project]: Head): StagedHead => ({
  number: Number(number),
  employer,
  period,
  payday,
  project: project || null,
});

/**
 * Parts the rows of one payroll into those that are submitted and what is wrong with the others. One wrong row takes no other with it.
 * @param taken places that the payroll holds already
 */
export const sortedRows = (rows: readonly RowLine[], taken: ReadonlySet<string> = new Set()): { good: RowLine[]; faults: RowFault[] } => {
  const good: RowLine[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  for (const one of rows) {
    const place = placeOf(one.line);
    const earlier = seen.get(place);
    if (taken.has(place)) faults.push({ row: one.row, path: 'idNumber', message: 'stands in this payroll already' });
    else if (earlier !== undefined)
      faults.push({
        row: one.row,
        path: 'idNumber',
        message: `is the worker of row ${earlier} once more; only back pay for another month may stand beside`,
      });
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
export const repeatedRows = (rows: readonly RowLine[], kept: ReadonlyMap<string, LineText>): { unchanged: number; faults: RowFault[] } => {
  const faults: RowFault[] = [];
  for (const { row, line } of rows) {
    const known = kept.get(placeOf(line));
    if (!known || !saySame(known, line)) faults.push({ row, path: 'employer', message: STANDS });
  }
  return { unchanged: rows.length - faults.length, faults };
};
