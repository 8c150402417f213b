import { createHash } from 'node:crypto';
import { BadRequestException } from '@nestjs/common';
import {
  checkedRow,
  csvRecords,
  DateField,
  linesOf,
  Maybe,
  MonthField,
  PageQuery,
  textOf,
  UsccField,
  type RowError,
  type UploadedFile,
} from '@anxin/http';
import { IsIn, IsUUID } from 'class-validator';
import { PayrollLineInput } from '../payroll/payroll.dto';
import { MOST_BYTES } from './batch';
import { fieldsOf, givenRow, hintOf, type Fields } from './batch-columns';

export const CSV = 'text/csv';
export const NDJSON = 'application/x-ndjson';

/** One row of a batch: what the API takes as a payroll's head and as one of its lines. */
export class PayrollBatchRowInput extends PayrollLineInput {
  @UsccField()
  employer!: string;

  @MonthField()
  period!: string;

  @DateField()
  payday!: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;
}

export const BATCH_STATES = ['receiving', 'received', 'running', 'done', 'failed'] as const;

export class PayrollBatchQuery extends PageQuery {
  @Maybe()
  @IsIn(BATCH_STATES)
  state?: (typeof BATCH_STATES)[number];
}

export class TemplateQuery {
  @Maybe()
  @IsIn(['zh', 'en'])
  lang?: 'zh' | 'en';
}

/** A row as it stands in the file: nothing checked; a text says why it is no row at all, null is an empty one. */
export type GivenRow = Record<string, unknown> | string | null;

/** A file on its way in. */
export interface IncomingBatch {
  readonly mediaType: string;
  readonly rows: AsyncIterable<{ readonly first: number; readonly rows: readonly GivenRow[] }>;
  /** SHA-256 of media type, charset and bytes; complete once all rows are read. */
  digest(): string;
}

/** Reads a CSV or NDJSON file row by row. */
export const incomingBatch = (file: UploadedFile): IncomingBatch => {
  const hash = createHash('sha256').update(`${file.mediaType}\0${file.charset ?? ''}\0`);
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of file.bytes(MOST_BYTES)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const texts = textOf(hashed(), file.charset);
  return {
    mediaType: file.mediaType,
    rows: file.mediaType === CSV ? csvRows(texts) : jsonRows(texts),
    digest: () => hash.copy().digest('base64url'),
  };
};

async function* csvRows(texts: AsyncIterable<string>): AsyncGenerator<{ first: number; rows: GivenRow[] }> {
  let fields: Fields | undefined;
  for await (const { first, rows } of csvRecords(texts)) {
    let at = 0;
    for (; !fields && at < rows.length; at += 1) if (rows[at]!.some((cell) => cell.trim())) fields = headOf(rows[at]!, first + at);
    const known = fields;
    if (known && at < rows.length) yield { first: first + at, rows: rows.slice(at).map((cells) => givenRow(known, cells)) };
  }
  if (!fields) throw new BadRequestException({ detail: 'the file is empty' });
}

/** @throws BadRequestException naming the columns that are wrong or missing */
const headOf = (cells: readonly string[], row: number): Fields => {
  const { fields, faults } = fieldsOf(cells);
  if (faults.length === 0) return fields;
  const errors = faults.map(({ path, message }) => ({ path: `row ${row}, ${path}`, message }));
  throw new BadRequestException({ detail: 'the head of the table is not that of a payroll batch', errors });
};

async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<{ first: number; rows: GivenRow[] }> {
  for await (const { first, rows } of linesOf(texts)) yield { first, rows: rows.map(jsonRow) };
}

const jsonRow = (line: string): GivenRow => {
  if (line.trim() === '') return null;
  try {
    const row: unknown = JSON.parse(line);
    return row !== null && typeof row === 'object' && !Array.isArray(row) ? (row as Record<string, unknown>) : 'is not a JSON object';
  } catch {
    return 'is not JSON';
  }
};

/** The API's own check of a row, with a word on what spreadsheets do to numbers. */
export const checkedBatchRow = async (
  given: Record<string, unknown>,
): Promise<{ value: PayrollBatchRowInput } | { errors: readonly RowError[] }> => {
  const garbled = Object.entries(given).filter(([, value]) => typeof value === 'string' && value.includes('\ufffd'));
  if (garbled.length)
    return { errors: garbled.map(([path]) => ({ path, message: 'holds bytes that are no characters in the file’s charset' })) };
  const checked = await checkedRow(PayrollBatchRowInput, given);
  if ('value' in checked) return checked;
  return { errors: checked.errors.map(({ path, message }) => ({ path, message: message + hintOf(path, given[path]) })) };
};
