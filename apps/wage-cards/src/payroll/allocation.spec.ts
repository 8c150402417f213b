import * as fc from 'fast-check';
import { allocate, lineName, sharesOf, type DueLine, type Receipt } from './allocation';

const due = (payroll: string, net: bigint, more: Partial<DueLine> = {}): DueLine => ({
  payroll,
  line: 1,
  period: '2026-01',
  project: null,
  payday: '2026-02-10',
  net,
  ...more,
});
const receipt = (amount: bigint, more: Partial<Receipt> = {}): Receipt => ({
  payroll: null,
  period: null,
  project: null,
  paidOn: '2026-02-10',
  reference: 'r',
  amount,
  ...more,
});
const paid = (lines: DueLine[], receipts: Receipt[]) => Object.fromEntries(allocate(lines, receipts));

const january = due('jan', 500n);
const february = due('feb', 400n, { period: '2026-02', payday: '2026-03-10' });

describe('what receipts cover', () => {
  it('goes to the payroll that is named', () => {
    expect(paid([january, february], [receipt(400n, { payroll: 'feb' })])).toEqual({ 'feb/1': 400n });
  });

  it('goes to the month that is named', () => {
    expect(paid([january, february], [receipt(400n, { period: '2026-02' })])).toEqual({ 'feb/1': 400n });
  });

  it('goes to the oldest debt where nothing is named', () => {
    expect(paid([february, january], [receipt(600n)])).toEqual({ 'jan/1': 500n, 'feb/1': 100n });
  });

  it('leaves what the precise ones covered to the vague one no more', () => {
    expect(paid([january, february], [receipt(300n), receipt(500n, { payroll: 'jan', reference: 's' })])).toEqual({
      'jan/1': 500n,
      'feb/1': 300n,
    });
  });

  it('never lets an overpaid line cover another', () => {
    expect(paid([january, february], [receipt(900n, { payroll: 'jan' })])).toEqual({ 'jan/1': 900n });
  });

  it('covers both lines that one payroll holds for the worker', () => {
    const back = due('jan', 100n, { line: 2 });
    expect(paid([january, back], [receipt(550n, { payroll: 'jan' })])).toEqual({ 'jan/1': 500n, 'jan/2': 50n });
  });

  it('waits for a payroll that has not come', () => {
    expect(paid([january], [receipt(500n, { payroll: 'unknown' })])).toEqual({});
  });

  it('goes by the month while the payroll named beside it has not come', () => {
    expect(paid([january], [receipt(500n, { payroll: 'unknown', period: '2026-01' })])).toEqual({ 'jan/1': 500n });
  });

  it('keeps to the project that is named', () => {
    const site = due('site', 700n, { project: 'p' });
    expect(paid([january, site], [receipt(700n, { period: '2026-01', project: 'p' })])).toEqual({ 'site/1': 700n });
    expect(paid([january], [receipt(700n, { period: '2026-01', project: 'p' })])).toEqual({});
  });

  it('does not depend on the order in which things came, makes no money and swallows none', () => {
    const lines = [january, february, due('site', 300n, { project: 'p' }), due('jan', 50n, { line: 2 })];
    const some = fc.record({
      payroll: fc.constantFrom(null, 'jan', 'feb', 'site', 'unknown'),
      period: fc.constantFrom(null, '2026-01', '2026-02', '2026-03'),
      project: fc.constantFrom(null, 'p', 'q'),
      paidOn: fc.constantFrom('2026-02-10', '2026-02-11'),
      reference: fc.uuid(),
      amount: fc.bigInt({ min: 1n, max: 900n }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (receipts, shuffle) => {
        const otherwise = receipts
          .map((one, at) => ({ one, at: shuffle[at]! }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const result = paid(lines, receipts);
        expect(paid([...lines].reverse(), otherwise)).toEqual(result);
        const shares = sharesOf(lines, receipts);
        expect(shares.reduce((total, one) => total + one.amount, 0n)).toEqual(receipts.reduce((total, one) => total + one.amount, 0n));
        for (const line of lines) {
          const own = shares.filter((one) => one.line === lineName(line));
          const surplus = own.reduce((total, one) => total + one.surplus, 0n);
          const over = (result[lineName(line)] ?? 0n) - line.net;
          expect(surplus).toEqual(over > 0n ? over : 0n);
        }
      }),
    );
  });

  it('names lines as the store does', () => {
    expect(lineName({ payroll: 'jan', line: 2 })).toBe('jan/2');
  });
});
