import { Readable } from 'node:stream';
import { BadRequestException } from '@nestjs/common';
import { parse } from 'csv-parse';

/** Rows of a file that follow one another. A row's number is the one a spreadsheet or editor shows: the first is 1, empty ones count. */
export interface RowBlock<T> {
  readonly first: number;
  readonly rows: readonly T[];
}

/** Characters of one row, at most. */
const LONGEST_ROW = 64 * 1024;
const BLOCK_ROWS = 500;

type Texts = AsyncIterator<string, undefined, undefined>;
const DELIMITERS = [',', ';', '\t'] as const;

const unreadable = (row: number, message: string): BadRequestException =>
  new BadRequestException({ detail: 'the file cannot be read', errors: [{ path: `row ${row}`, message }] });
const tooLong = (row: number): BadRequestException =>
  unreadable(row, `is longer than ${LONGEST_ROW} characters: a quote or line break may be missing`);

/**
 * The lines of a text, without their ends.
 * @throws BadRequestException for a line that is too long
 */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<RowBlock<string>> {
  let first = 1;
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_ROW) throw tooLong(first + lines.length);
    if (lines.length) yield { first, rows: lines.map(withoutReturn) };
    first += lines.length;
  }
  if (rest) yield { first, rows: [withoutReturn(rest)] };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/**
 * The records of a CSV text (RFC 4180; the delimiter given, else comma, semicolon or tab, whichever the head has most of), its head included.
 * A line is its text parted at the delimiter until the first quote is seen; from there on csv-parse, which is slower, takes over.
 * @throws BadRequestException naming the row where the text stops being CSV
 */
export async function* csvRecords(texts: AsyncIterable<string>, delimiter?: string): AsyncGenerator<RowBlock<string[]>> {
  const source = texts[Symbol.asyncIterator]() as Texts;
  try {
    yield* recordsOf(source, delimiter);
  } finally {
    // Whoever gives the text must hear that nobody reads on.
    await source.return?.();
  }
}

async function* recordsOf(source: Texts, given: string | undefined): AsyncGenerator<RowBlock<string[]>> {
  let first = 1;
  let rest = '';
  let delimiter = given;
  for (;;) {
    const { value: text, done } = await source.next();
    if (done) break;
    const all = rest + text;
    if (text.includes('"')) {
      yield* quotedRecords(all, source, first, delimiter);
      return;
    }
    const cut = all.lastIndexOf('\n') + 1;
    rest = all.slice(cut);
    if (rest.length > LONGEST_ROW) throw tooLong(first + all.slice(0, cut).split('\n').length - 1);
    if (cut === 0) continue;
    const lines = all.slice(0, cut - 1).split('\n');
    delimiter ??= delimiterOf(lines[0]!);
    yield { first, rows: parted(lines, delimiter) };
    first += lines.length;
  }
  if (rest) yield { first, rows: parted([rest], delimiter ?? delimiterOf(rest)) };
}

const parted = (lines: readonly string[], delimiter: string): string[][] => lines.map((line) => withoutReturn(line).split(delimiter));

const delimiterOf = (head: string): string => {
  const count = (delimiter: string): number => head.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
};

async function* quotedRecords(begun: string, source: Texts, first: number, known: string | undefined): AsyncGenerator<RowBlock<string[]>> {
  let start = begun;
  // The head decides the delimiter: it must be there whole.
  while (!known && !start.includes('\n') && start.length <= LONGEST_ROW) {
    const { value, done } = await source.next();
    if (done) break;
    start += value;
  }
  async function* rest(): AsyncGenerator<string> {
    yield start;
    for (;;) {
      const { value, done } = await source.next();
      if (done) return;
      yield value;
    }
  }
  const parser = parse({
    delimiter: known ?? delimiterOf(start.slice(0, start.indexOf('\n') >>> 0)),
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  const input = Readable.from(rest());
  input.on('error', (error) => parser.destroy(error));
  let rows: string[][] = [];
  let at = first;
  try {
    for await (const record of input.pipe(parser) as AsyncIterable<string[]>) {
      rows.push(record);
      if (rows.length < BLOCK_ROWS) continue;
      yield { first: at, rows };
      at += rows.length;
      rows = [];
    }
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'CSV_MAX_RECORD_SIZE') throw tooLong(at + rows.length);
    if (code.startsWith('CSV_')) throw unreadable(at + rows.length, 'has a quote that is not closed');
    throw error;
  }
  if (rows.length) yield { first: at, rows };
}
