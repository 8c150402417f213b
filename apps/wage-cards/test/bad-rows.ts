import { Readable } from 'node:stream';
import { parsePepper, WorkerIds } from '@anxin/access';
import { Columns, incomingBatch } from '@anxin/batches';
import { UploadedFile } from '@anxin/http';
import { PAYROLL_COLUMNS } from '../src/batch/batch-columns';
import { ReadPayrollRows } from '../src/batch/read-payroll-rows.use-case';
import { idNumber, usccNumber } from './harness';

/** Rows of payroll batches, sound and wrong, and what a file of them is read as. */
export const FIELDS = PAYROLL_COLUMNS.map((column) => column.field);
const COLUMNS = new Columns(PAYROLL_COLUMNS, 'a payroll batch');
/** A row in which every column says something. */
export const good = (n: number): Record<string, string> => ({
  employer: usccNumber(n % 50),
  period: '2026-01',
  payday: '2026-02-10',
  project: '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a',
  idNumber: idNumber(n),
  post: '木工',
  kind: 'direct',
  gross: '6000.00',
  net: '5200.00',
  daysWorked: '21.5',
  normalHours: '172',
  absences: '病假:1',
  'overtimeHours.workday': '8',
  'overtimeHours.restday': '4.5',
  'overtimeHours.holiday': '0.5',
  overtimePay: '420.00',
  allowances: '100.00',
  deductions: '社会保险:800.00',
  backPayFor: '2025-12',
});

/** What no text of this kind is, whichever column it stands in. */
const ANYWHERE = ['#REF!', '#N/A', '=1+1', '\u0007', 'a\u0000b', '\ufffd', '-', '--', 'NULL', '待定'];
const NUMBERS = ['-1', '1e3', '１２', '1,5', '1.234', '1000', '12天', '1 2', '.5', '5.', '+5', '0x10', 'NaN', 'Infinity'];
const MONEY = [
  '-1.00',
  '5200',
  '5200.5',
  '5200.000',
  '5,200.00',
  '¥5200.00',
  '5200.00元',
  '5.2E+3',
  '５２００．００',
  '5 200.00',
  '.50',
  '+5.00',
];
const MONTHS = ['2026-13', '2026-00', '2026-1', '202601', '2026/01', '2026年1月', '01-2026', '2026-01-01', '46023', 'Jan-26', '2026-O1'];
const DAYS = [
  '2026-02-30',
  '2026-13-01',
  '2026-2-10',
  '20260210',
  '2026/02/10',
  '2026年2月10日',
  '10-02-2026',
  '46063',
  '2026-02-10T00:00:00Z',
];
const isAmount = (field: string) => ['gross', 'net', 'overtimePay', 'allowances'].includes(field);

const wrongOf = (field: string): string[] => {
  const own = (): string[] => {
    if (field === 'employer')
      return [
        ...['91371302MA3TEKT04', '91371302MA3TEKT04UU', '91371302MA3TEKT04Z', '91371302MA3TEKTO4U', '9.13713E+17', '913713020000000000'],
        ...['９１３７１３０２ＭＡ３ＴＥＫＴ０４Ｕ', '91371302 MA3TEKT04U', '临沂某某建筑有限公司', "'91371302MA3TEKT04U"],
      ];
    if (field === 'idNumber')
      return [
        ...['37130219900101001', '3713021990010100111', '371302199001010012', '371302199013010018', '371302189001010018', '3.71302E+17'],
        ...[
          '371302199001010000',
          '３７１３０２１９９００１０１００１１',
          '371302 199001010011',
          '990101001',
          "'371302199001010011",
          '37130219900230001X',
        ],
      ];
    if (field === 'period' || field === 'backPayFor') return MONTHS;
    if (field === 'payday') return DAYS;
    if (field === 'project')
      return ['1', 'a site', '0199a4a0-7c1e-7d52-9b0a', '{0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a}', '0199a4a07c1e7d529b0a1f2e3d4c5b6a'];
    if (field === 'post') return ['木'.repeat(61), '木\u0001工'];
    if (field === 'kind') return ['employee', '临时', 'DIRECT', '1', 'direct,dispatched'];
    if (field === 'absences')
      return ['病假', '病假:', ':1', '病假:一天', '病假:1:2', '病假:-1', '病假:1;事假', '病:'.padEnd(40, '病') + ':1'];
    if (field === 'deductions')
      return [
        '社会保险',
        '社会保险:',
        ':800.00',
        '社会保险:800',
        '社会保险:800.00:1',
        '社会保险:-800.00',
        '税:1.00;社保',
        '社会保险:700.00',
      ];
    return isAmount(field) ? MONEY : NUMBERS;
  };
  // A trade may be called anything that people write; blanks around a code or a kind don't count.
  const anywhere = field === 'post' ? ['\u0007', 'a\u0000b', '\ufffd'] : ANYWHERE;
  return [...own(), ...anywhere];
};

/** Each column with each of its wrong texts; and each column that must be there with nothing. */
export const CLASSES: readonly { field: string; value: string }[] = [
  ...FIELDS.flatMap((field) => wrongOf(field).map((value) => ({ field, value }))),
  ...PAYROLL_COLUMNS.filter((column) => column.required).map(({ field }) => ({ field, value: '' })),
];

/** What is wrong with a row, and in which column. */
export interface Wrong {
  readonly field: string;
  readonly value: string;
}

/** Every second row is sound, every other one wrong, class after class. */
export const mixed = <W>(malformed: number, classes: readonly W[]): { n: number; wrong: W | undefined }[] =>
  Array.from({ length: malformed * 2 }, (_, n) => ({ n, wrong: n % 2 === 0 ? undefined : classes[((n - 1) / 2) % classes.length]! }));

/** Reads a file to its end: the paths found wrong by row, and how many rows came, were refused and kept. */
export const read = async (contentType: string, bytes: Buffer) => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) => bytes.subarray(at * 65_536, (at + 1) * 65_536));
  const batch = incomingBatch(new UploadedFile(contentType, undefined, Readable.from(pieces)), COLUMNS);
  const workerIds = new WorkerIds(parsePepper(`1:${Buffer.alloc(32, 7).toString('base64')}`));
  const reader = new ReadPayrollRows(workerIds).run({ client: 'test-bank', role: 'bank' }, '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6b');
  for await (const { first, rows } of batch.rows)
    for (const [at, given] of rows.entries()) {
      if (typeof given === 'string') reader.staging.refuse(first + at, [{ path: '', message: given }]);
      else if (given) await reader.take(first + at, given);
    }
  const { faults, rows, rejected } = reader.staging.take();
  const found = new Map<number, string[]>();
  for (const { row, path } of faults) found.set(row, [...(found.get(row) ?? []), path]);
  return { found, rows, rejected, kept: reader.slices().reduce((sum, slice) => sum + slice.lines, 0) };
};

/** What was found against what is wrong, row by row in the file's order: each bad row by its column, no good row among them. */
export const judged = (rows: readonly (Wrong | undefined)[], found: ReadonlyMap<number, readonly string[]>, first: number): string[] =>
  rows.flatMap((wrong, at) => {
    const paths = found.get(at + first);
    if (!wrong) return paths ? [`row ${at + first} is sound, but: ${paths.join()}`] : [];
    const column = wrong.field.split('.')[0]!;
    // Where gross less the deductions is not net, one of the three is wrong: net is named.
    const named = paths?.some((path) => (column ? path.startsWith(column) : path === '') || (column === 'deductions' && path === 'net'));
    return named ? [] : [`${wrong.field} ${JSON.stringify(wrong.value)}: ${paths?.join() ?? 'not found'}`];
  });
