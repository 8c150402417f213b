import 'reflect-metadata';
import { Columns, incomingBatch } from '@anxin/batches';
import { UploadedFile } from '@anxin/http';
import { Readable } from 'node:stream';
import { CLASSES, FIELDS, good, judged, mixed, read, type Wrong } from '../../test/bad-rows';
import { PAYROLL_COLUMNS } from './batch-columns';

const ROWS = 1_500;
const TYPE = 'application/x-ndjson';

/** A row as the API's body has it. */
const body = (n: number) => ({
  ...Object.fromEntries(Object.entries(good(n)).filter(([field]) => !field.includes('.') && !STRUCTURED.includes(field))),
  absences: [{ kind: '病假', days: '1' }],
  overtimeHours: { workday: '8', restday: '4.5', holiday: '0.5' },
  deductions: [{ kind: '社会保险', amount: '800.00' }],
});
const STRUCTURED = ['absences', 'deductions'];
type Body = ReturnType<typeof body>;

/** A way in which a line can be wrong: which field is named, none where it is no row at all, and what stands in the line. */
interface BadLine extends Wrong {
  readonly line: (row: Body) => string;
}

const withValue = (field: string, value: unknown): BadLine => ({
  field,
  value: JSON.stringify(value) ?? 'undefined',
  line: (row) => {
    const [parent, name] = field.split('.');
    const changed = name
      ? { ...row, [parent!]: { ...(row as Record<string, object>)[parent!], [name]: value } }
      : { ...row, [field]: value };
    return JSON.stringify(changed);
  },
});
const instead = (value: string, line: BadLine['line'], field = ''): BadLine => ({ field, value, line });
const beside = (field: string, json: string): BadLine =>
  instead(`${field} beside`, (row) => `${JSON.stringify(row).slice(0, -1)},${JSON.stringify(field)}:${json}}`, field);

/** What is no text that a field asks for, whatever it is. */
const TYPES: readonly unknown[] = [5200, 1e5, -1, true, false, null, {}, [], [[]], ['x'], { a: 'x' }];
const REQUIRED = PAYROLL_COLUMNS.filter((column) => column.required).map((column) => column.field);

const WRONG_LISTS: readonly unknown[] = [
  ...['病假:1', '', {}, [1], ['病假:1'], [null], [[]], [{}], [{ kind: '病假' }], [{ kind: '病假', days: -1 }], [{ kind: 1, days: '1' }]],
  ...[
    [{ kind: '病假', days: '1', amount: '1.00', more: 1 }],
    { length: 1 },
    [{ kind: '', days: '1' }],
    [{ kind: '\ud800', days: '1' }],
    null,
    0,
  ],
];

const BAD: readonly BadLine[] = [
  // The texts that a table has wrong are wrong here, too.
  ...CLASSES.filter(({ field }) => !STRUCTURED.includes(field)).map(({ field, value }) => withValue(field, value)),
  ...FIELDS.filter((field) => !STRUCTURED.includes(field)).flatMap((field) => TYPES.map((value) => withValue(field, value))),
  ...STRUCTURED.flatMap((field) => WRONG_LISTS.map((value) => withValue(field, value))),
  ...['8', [], [{ workday: '8' }], null, 1, { workday: -8 }, { night: '8' }, { workday: '8', __proto: 1 }].map((value) =>
    withValue('overtimeHours', value),
  ),
  ...REQUIRED.map((field) => instead(`no ${field}`, (row) => JSON.stringify({ ...row, [field]: undefined }), field)),
  ...FIELDS.filter((field) => field !== 'absences').map((field) => withValue(field.split('.')[0]!, ['\ud800'])),
  ...['\ud800', '木\udc00工', '\udfff\ud800', '\u0000'].map((value) => withValue('post', value)),
  ...['foo', '', 'Employer', 'net ', '实发'].map((field) => beside(field, '"1.00"')),
  ...['__proto__', 'constructor', 'toString', '__defineGetter__', 'hasOwnProperty'].flatMap((field) =>
    ['{"net":"1.00"}', '{"prototype":{"isAdmin":true}}', 'null', '"1.00"'].map((json) => ({ ...beside(field, json), field: '' })),
  ),
  ...['net', 'employer', 'idNumber', 'deductions'].map((field) =>
    instead(`${field} twice`, (row) => `${JSON.stringify(row).slice(0, -1)},"${field}":"1.00"}`),
  ),
  instead('net twice, once escaped', (row) => `${JSON.stringify(row).slice(0, -1)}, "n\\u0065t" :"5200.00"}`),
  instead('kind of a deduction twice', (row) => JSON.stringify(row).replace('"kind":"社会保险"', '"kind":"社会保险","kind":"税"')),
  ...[9, 1_000, 15_000].map((depth) =>
    instead(`nested ${depth} deep`, (row) => `${JSON.stringify(row).slice(0, -1)},"x":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  ),
  instead('nested objects', (row) => `${JSON.stringify(row).slice(0, -1)},"x":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`),
  ...['[]', '1', '"x"', 'null', 'true', '[{}]', '"{}"'].map((line) => instead(line, () => line)),
  ...[
    '{',
    '}',
    '{}}',
    '{"net":}',
    '{net:"1.00"}',
    "{'net':'1.00'}",
    '{"net":"1.00",}',
    '{"net":NaN}',
    '{"net":Infinity}',
    '{"net":01}',
    '{"net":.5}',
    '{"net":+1}',
  ].map((line) => instead(line, () => line)),
  ...[
    '// x',
    '# x',
    '---',
    '\ufeff{}',
    '{"net":"\u0001"}',
    '{"net":"\\x41"}',
    '{"net":"\\ud8"}',
    '{"a":1}{"b":2}',
    '\u00a0{}',
    'undefined',
    '<row/>',
    'a,b,c',
  ].map((line) => instead(line, () => line)),
  instead('cut off', (row) => JSON.stringify(row).slice(0, -20)),
  instead('cut at its front', (row) => JSON.stringify(row).slice(20)),
  instead('two on a line', (row) => `${JSON.stringify(row)}${JSON.stringify(row)}`),
  instead('with a comma', (row) => `${JSON.stringify(row)},`),
  instead('a byte order mark within', (row) => `\ufeff${JSON.stringify(row)}`),
];

/** Sound lines however they are written. */
const sound = (row: Body, n: number): string => {
  const json = JSON.stringify(row);
  if (n % 8 === 2) return `  ${json}\t`;
  if (n % 8 === 4) return json.replace('木工', '\\u6728\\u5de5').replace('"post":', '"p\\u006fst" : ');
  return n % 8 === 6 ? `${json}\r` : json;
};

describe(`${ROWS} malformed lines of NDJSON among as many sound ones`, () => {
  const table = mixed(ROWS, BAD);

  it('are of more than four hundred classes', () => expect(BAD.length).toBeGreaterThan(400));

  it('are each found by row and field, and no sound row is lost', async () => {
    const lines = table.map(({ n, wrong }) => (wrong ? wrong.line(body(n)) : sound(body(n), n)));
    const { found, rows, rejected, kept } = await read(TYPE, Buffer.from(`\ufeff${lines.join('\n')}`));
    expect([
      ...new Set(
        judged(
          table.map((one) => one.wrong),
          found,
          1,
        ),
      ),
    ]).toEqual([]);
    expect([rows, rejected, kept]).toEqual([2 * ROWS, ROWS, ROWS]);
    expect(({} as { net?: string }).net).toBeUndefined();
  });

  it('says of a line without end where it begins, and reads no further', async () => {
    const long = JSON.stringify({ ...body(1), post: '木'.repeat(200_000) });
    await expect(read(TYPE, Buffer.from([JSON.stringify(body(0)), long, JSON.stringify(body(2))].join('\n')))).rejects.toMatchObject({
      status: 400,
      response: { errors: [{ path: 'row 2', message: expect.stringContaining('longer than') }] },
    });
  });

  it('is read piece by piece, however much comes', async () => {
    let given = 0;
    function* pieces(): Generator<Buffer> {
      while (given < 200) yield Buffer.from(`${JSON.stringify(body((given += 1)))}\n`.repeat(50));
    }
    const file = new UploadedFile(TYPE, undefined, Readable.from(pieces()));
    let taken = 0;
    for await (const { rows } of incomingBatch(file, new Columns(PAYROLL_COLUMNS, 'a payroll batch')).rows) {
      taken += rows.length;
      expect(given - taken / 50).toBeLessThan(40);
    }
    expect(taken).toBe(200 * 50);
  });
});
