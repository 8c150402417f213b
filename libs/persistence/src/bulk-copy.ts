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
  value === null || value === undefined
    ? '\\N'
    : typeof value === 'string'
      ? SPECIAL.test(value)
        ? value.replace(ALL_SPECIAL, (found) => ESCAPES[found]!)
        : value
      : String(value);

const CHUNK = 64 * 1024;

const lineOf = (row: readonly Cell[]): string => {
  let line = '';
  for (const [at, value] of row.entries()) line += (at ? '\t' : '') + cell(value);
  return `${line}\n`;
};

function* lines(rows: Iterable<readonly Cell[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += lineOf(row);
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

/** Streams rows into a table with COPY inside the running transaction; nothing holds them all in memory. */
export const bulkCopy = async (tx: Tx, table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> => {
  const client = (await tx.queryRunner!.connect()) as ClientBase;
  const sink = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(lines(rows)), sink);
};
