import { payrollLinesRecorded } from '@anxin/contracts';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { fenDigits, lineText, publishedFields, type StagedLine } from './line-text';
import { payrollLine } from '@anxin/payroll-form';
import { lineRecorded } from './payroll.publisher';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 9_999_999_999_999n }), fc.nat(99), fc.nat(3))
  .map(([yuan, fen, zeros]) => `${String(yuan).padStart(Math.min(13, String(yuan).length + zeros), '0')}.${String(fen).padStart(2, '0')}`);
const number = fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => (part ? `${whole}.${String(part).padStart(2, '0')}` : `${whole}`));
const text = fc
  .string({ minLength: 1, maxLength: 20, unit: 'binary' })
  .filter((one) => one.trim() !== '' && !/[\u0000-\u001f\ufffd]/.test(one)); // eslint-disable-line no-control-regex
const line: fc.Arbitrary<StagedLine> = fc.record({
  workerId: fc.constantFrom('p1abcdefghijklmnopqrstuvwxyz', 'p1bcdefghijklmnopqrstuvwxyz2'),
  post: text,
  kind: fc.constantFrom('direct' as const, 'dispatched' as const),
  gross: amount,
  net: amount,
  daysWorked: maybe(number),
  normalHours: maybe(number),
  absences: maybe(fc.array(fc.record({ kind: text, days: number }), { maxLength: 3 })),
  overtimeHours: maybe(fc.record({ restday: maybe(number), workday: maybe(number), holiday: maybe(number) })),
  overtimePay: maybe(amount),
  allowances: maybe(amount),
  deductions: maybe(fc.array(fc.record({ kind: text, amount }), { maxLength: 3 })),
  backPayFor: maybe(fc.constantFrom('2025-12', '2024-02')),
});

const ajv = addFormats(new Ajv2020({ strict: false }));
const checked = ajv.compile(payrollLinesRecorded.schema);

describe('a line of a payroll as text', () => {
  it('is published as the line itself is, and fits the schema', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 1_000_000 }), (given, place) => {
        const published = JSON.parse(`{"line":${place},${publishedFields(lineText(given))}`);
        const whole = payrollLine({ ...given, daysWorked: lineText(given).daysWorked || undefined }, given.workerId);
        const normalHours = lineText(given).normalHours || undefined;
        expect(published).toEqual(JSON.parse(JSON.stringify(lineRecorded({ ...whole, normalHours, line: place }))));
        const employer = '91371302MA3TEKT04U';
        const event = { payrollId: '0199a4a0-1111-7222-8333-444455556666', employer, version: 1, lines: [published] };
        expect([checked(event), checked.errors]).toEqual([true, null]);
      }),
    );
  });

  it('is the same after it was published', () => {
    fc.assert(
      fc.property(line, (given) => {
        const kept = lineText(given);
        expect(lineText(JSON.parse(`{${publishedFields(kept)}`) as StagedLine)).toEqual(kept);
      }),
    );
  });

  it('has its amounts in fen for the table', () => {
    expect([fenDigits('5200.00'), fenDigits('0.05'), fenDigits('')]).toEqual(['520000', '005', '\\N']);
  });
});
