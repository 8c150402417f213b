import { createHash } from 'node:crypto';
import { BadRequestException } from '@nestjs/common';
import { csvRecords, linesOf, textOf, type RowBlock, type UploadedFile } from '@anxin/http';
import { MOST_BYTES } from './batch';
import type { Cell, Columns, Fields } from './columns';
import { passedOver } from './json-row';
import { sheetRows } from './workbook/sheet';

export const CSV = 'text/csv';
export const NDJSON = 'application/x-ndjson';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A row as it stands in the file: nothing checked; a text says why it is no row at all, null is an empty one. */
export type GivenRow = Record<string, unknown> | string | null;

/** A file on its way in. */
export interface IncomingBatch {
  readonly mediaType: string;
  readonly rows: AsyncIterable<RowBlock<GivenRow>>;
  /** SHA-256 of media type, charset and bytes; complete once all rows are read. */
  digest(): string;
}

/** Reads a file row by row. */
export const incomingBatch = (file: UploadedFile, columns: Columns): IncomingBatch => {
  const hash = createHash('sha256').update(`${file.mediaType}\0${file.charset ?? ''}\0`);
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of file.bytes(MOST_BYTES)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return {
    mediaType: file.mediaType,
    rows: rowsOf(file, hashed(), columns),
    digest: () => hash.copy().digest('base64url'),
  };
};

const rowsOf = (
  { mediaType, charset }: UploadedFile,
  bytes: AsyncIterable<Buffer>,
  columns: Columns,
): AsyncIterable<RowBlock<GivenRow>> => {
  if (mediaType === XLSX) return tableRows(sheetRows(bytes), columns);
  return mediaType === CSV ? tableRows(csvRecords(textOf(bytes, charset)), columns) : jsonRows(textOf(bytes, charset));
};

/** The rows of a table below its head, which is its first row that holds anything. */
async function* tableRows(blocks: AsyncIterable<RowBlock<Cell[]>>, columns: Columns): AsyncGenerator<RowBlock<GivenRow>> {
  let fields: Fields | undefined;
  for await (const { first, rows } of blocks) {
    let at = 0;
    for (; !fields && at < rows.length; at += 1)
      if (rows[at]!.some((cell) => String(cell).trim())) fields = headOf(columns, rows[at]!.map(String), first + at);
    const known = fields;
    if (known && at < rows.length) yield { first: first + at, rows: rows.slice(at).map((cells) => columns.givenRow(known, cells)) };
  }
  if (!fields) throw new BadRequestException({ detail: 'the file is empty' });
}

/** @throws BadRequestException naming the columns that are wrong or missing */
const headOf = (columns: Columns, cells: readonly string[], row: number): Fields => {
  const { fields, faults } = columns.fieldsOf(cells);
  if (faults.length === 0) return fields;
  const errors = faults.map(({ path, message }) => ({ path: `row ${row}, ${path}`, message }));
  throw new BadRequestException({ detail: `the head of the table is not that of ${columns.what}`, errors });
};

async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<RowBlock<GivenRow>> {
  for await (const { first, rows } of linesOf(texts)) yield { first, rows: rows.map(jsonRow) };
}

const jsonRow = (line: string): GivenRow => {
  if (line.trim() === '') return null;
  try {
    const row: unknown = JSON.parse(line);
    if (row === null || typeof row !== 'object' || Array.isArray(row)) return 'is not a JSON object';
    return passedOver(line) ?? (row as Record<string, unknown>);
  } catch {
    return 'is not JSON';
  }
};
