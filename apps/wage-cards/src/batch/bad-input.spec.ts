import 'reflect-metadata';
import iconv from 'iconv-lite';
import { CLASSES, FIELDS, good, judged, mixed, read } from '../../test/bad-rows';

const ROWS = 10_000;
const table = mixed(ROWS, CLASSES);
const rowOf = ({ n, wrong }: (typeof table)[number]): Record<string, string> => ({
  ...good(n),
  ...(wrong && { [wrong.field]: wrong.value }),
});

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: readonly Record<string, string>[]): string =>
  [FIELDS.join(','), ...rows.map((row) => FIELDS.map((field) => csvCell(row[field]!)).join(','))].join('\r\n');

describe(`${ROWS} malformed rows among as many sound ones`, () => {
  it('are of more than two hundred classes', () => expect(CLASSES.length).toBeGreaterThan(200));

  it.each([
    ['as CSV in UTF-8 with a byte order mark', 'text/csv', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['as CSV in GB18030', 'text/csv; charset=gb18030', (text: string) => iconv.encode(text, 'gb18030')],
  ])('%s are each found by row and column, and no sound row is lost', async (_, type, encode) => {
    const { found, rows, rejected, kept } = await read(type, encode(csv(table.map(rowOf))));
    expect([
      ...new Set(
        judged(
          table.map((one) => one.wrong),
          found,
          2,
        ),
      ),
    ]).toEqual([]);
    expect([rows, rejected, kept]).toEqual([2 * ROWS, ROWS, ROWS]);
  });
});
