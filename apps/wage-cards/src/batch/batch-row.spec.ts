import 'reflect-metadata';
import { checkedBatchRow } from '@anxin/batches';
import * as fc from 'fast-check';
import { idNumber, usccNumber } from '../../test/harness';
import { plainNumber } from '@anxin/payroll-form';
import { isPlainlySound, isSoundHead } from './batch-row';
import { PayrollBatchRowInput } from './batch.dto';

const sound = {
  employer: usccNumber(1),
  period: '2026-01',
  payday: '2026-02-10',
  project: '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a',
  idNumber: idNumber(1),
  post: '木工',
  kind: 'direct',
  gross: '6000.00',
  net: '5200.00',
  daysWorked: '21.5',
  normalHours: '172',
  absences: [{ kind: 'sick', days: '1' }],
  overtimeHours: { workday: '8', holiday: '0.5' },
  overtimePay: '1.00',
  allowances: '0.00',
  deductions: [{ kind: 'tax', amount: '800.00' }],
  backPayFor: '2025-12',
};

/** What may be put in a field's place. */
const VALUES: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  0,
  1,
  21.5,
  -1,
  true,
  [],
  {},
  [{}],
  [null],
  ['x'],
  '6000',
  '6000.0',
  '0006000.00',
  '-1.00',
  '99999999999999.00',
  '1e3',
  '999.99',
  '1000',
  '2026-13',
  '2026-00',
  '2026-02-29',
  '2024-02-29',
  'direct',
  'dispatched',
  'Direct',
  '工'.repeat(60),
  '工'.repeat(61),
  '木\u0000工',
  '木\t工',
  idNumber(2),
  `${idNumber(2)} `,
  idNumber(2).toLowerCase(),
  '371302199001010000',
  usccNumber(2),
  '91371302MA3TEKT04V',
  [{ kind: 'tax', amount: '1.00' }],
  [{ kind: 'tax', amount: '1' }],
  [{ kind: '', days: '1' }],
  [{ kind: 'sick', days: '1', more: 1 }],
  { workday: '1' },
  { workday: 1 },
  { sunday: '1' },
  '0199A4A0-7C1E-7D52-9B0A-1F2E3D4C5B6A',
  '00000000-0000-0000-0000-000000000000',
  'constructor',
  '__proto__',
];

it('what is plainly sound passes the API’s own check, and nothing of it is changed', async () => {
  expect([isSoundHead(sound), isPlainlySound(sound)]).toEqual([true, true]);
  const field = fc.constantFrom(...Object.keys(sound), 'nett', 'constructor', 'toString');
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, fc.constantFrom(...VALUES)), { maxLength: 2 }), async (changes) => {
      const row: Record<string, unknown> = { ...sound, ...Object.fromEntries(changes) };
      if (!(isSoundHead(row) && isPlainlySound(row))) return;
      passed += 1;
      const checked = await checkedBatchRow(PayrollBatchRowInput, row);
      expect(checked).toEqual({ value: JSON.parse(JSON.stringify(row)) });
    }),
    { numRuns: 2_000 },
  );
  expect(passed).toBeGreaterThan(100);
});

it.each([
  ['021.50', '21.5'],
  ['22.00', '22'],
  ['0.00', '0'],
  ['000', '0'],
  ['100', '100'],
  ['0.05', '0.05'],
])('keeps %s as %s', (given, kept) => expect(plainNumber(given)).toBe(kept));
