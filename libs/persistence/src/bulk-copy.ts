import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import type { Tx } from './transactions';

type Cell = string | number | bigint | boolean | null | undefined;

const SPECIAL = /[\\\t\n\r]/;
const ALL_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const cell = (value: Cell): string =>
  value === null || value === undefined ? '\\N' : typeof value === 'string' ? copyCell(value) : String(value);

/** A text as one cell of a row for {@link copyRows}. */
export const copyCell = (text: string): string => (SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (found) => ESCAPES[found]!) : text);

const CHUNK = 64 * 1024;

const lineOf = (row: readonly Cell[]): string => {
  let line = '';
  for (const [at, value] of row.entries()) line += (at ? '\t' : '') + cell(value);
  return line;
};

function* chunks(rows: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += row;
    chunk += '\n';
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

function* texts(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of rows) yield lineOf(row);
}

/** Streams rows into a table with COPY inside the running transaction; nothing holds them all in memory. */
export const bulkCopy = (tx: Tx, table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> =>
  copyRows(tx, table, columns, texts(rows));

/** As {@link bulkCopy}, of rows that are text as COPY reads it: cells between tabs ({@link copyCell} for what may hold anything), `\\N` for none. */
export const copyRows = async (tx: Tx, table: string, columns: readonly string[], rows: Iterable<string>): Promise<void> => {
  await copyBytes(tx, table, columns, chunks(rows));
};

/** As {@link copyRows}, of whole texts of rows, each row with its line end. */
export const copyBytes = async (tx: Tx, table: string, columns: readonly string[], texts: Iterable<string | Uint8Array>): Promise<void> => {
  const client = (await tx.queryRunner!.connect()) as ClientBase;
  const sink = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(texts), sink);
};
