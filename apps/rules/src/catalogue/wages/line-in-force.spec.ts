import { fen } from '@anxin/money';
import type { LineCorrection } from '../facts';
import { contract, employerPeriod, line, moment, payment, wagePeriod } from '../facts.builder';
import { rule as belowMinimum } from './below-minimum-wage.rule';
import { eventsOf, lineInForce } from './line-in-force';
import { rule as arrears } from './wage-arrears.rule';

let events = 0;
const correction = (net: string, knownOn: string, rest: Partial<LineCorrection> = {}): LineCorrection => ({
  correction: 1,
  gross: fen(net),
  net: fen(net),
  overtimePay: 0n,
  allowances: 0n,
  absences: [],
  lowers: false,
  waits: false,
  accepted: false,
  knownOn,
  eventId: `correction-${(events += 1)}`,
  ...rest,
});
const lowered = (net: string, knownOn: string, rest: Partial<LineCorrection> = {}): LineCorrection =>
  correction(net, knownOn, { lowers: true, waits: true, ...rest });
const paid = [payment('a', '5200.00', '2026-02-10')];
const judged = (corrections: LineCorrection[], day = '2026-03-05', more: object = {}) => {
  const verdict = arrears.decide(wagePeriod({ lines: [line('a', '5200.00', { corrections })], payments: paid, ...more }), moment(day));
  return verdict.broken ? verdict.amount : verdict.cause;
};

describe('a corrected line', () => {
  it('raised counts from the day on which it was filed, and rests on both events', () => {
    const raise = correction('5500.00', '2026-02-20');
    expect(judged([raise], '2026-02-19')).toBe('never-was');
    expect(judged([raise], '2026-02-20')).toBe(30_000n);
    const seen = lineInForce(line('a', '5200.00', { corrections: [raise] }), {
      payday: '2026-02-10',
      known: '2026-03-01',
      over: '2026-03-01',
    });
    expect(eventsOf(seen!)).toContain(raise.eventId);
  });

  it('raised is looked at again at the end of the day on which it came', () => {
    const facts = wagePeriod({ lines: [line('a', '5200.00', { corrections: [correction('5500.00', '2026-02-20')] })], payments: paid });
    expect(arrears.due(facts, moment('2026-03-05'))).toEqual(['2026-02-10', '2026-02-20']);
  });

  it('lowered when it is due counts for nothing until it is accepted', () => {
    const some = { payments: [payment('a', '3000.00', '2026-02-10')] };
    expect(judged([lowered('3000.00', '2026-02-20')], '2026-03-05', some)).toBe(220_000n);
    expect(judged([lowered('3000.00', '2026-02-20', { accepted: true })], '2026-03-05', some)).toBe('accepted-by-person');
  });

  it('lowered before its payday counts at once', () => {
    const some = { payments: [payment('a', '3000.00', '2026-02-10')] };
    expect(judged([lowered('3000.00', '2026-02-10', { waits: false })], '2026-03-05', some)).toBe('never-was');
  });

  it('lowered after the agreed payday, if before a later one that the payroll names, counts for nothing', () => {
    const agreed = { contracts: [contract('a', '2025-12-01', { payday: 10 })], payments: [payment('a', '3000.00', '2026-02-10')] };
    const facts = wagePeriod({
      lines: [line('a', '5200.00', { corrections: [lowered('3000.00', '2026-02-24', { waits: false })] })],
      ...agreed,
    });
    const later = { ...facts, payroll: { ...facts.payroll!, payday: '2026-02-28' } };
    expect(arrears.decide(later, moment('2026-03-05'))).toMatchObject({ broken: true, amount: 220_000n });
    expect(arrears.decide({ ...later, contracts: [] }, moment('2026-03-05'))).toMatchObject({ broken: false });
  });

  it('lowered in two steps, the first unheard of, is measured by what was owed', () => {
    const agreed = { contracts: [contract('a', '2025-12-01', { payday: 10 })], payments: [] };
    const steps = [lowered('3000.00', '2026-02-24', { waits: false }), correction('4000.00', '2026-02-25', { correction: 2 })];
    const facts = wagePeriod({ lines: [line('a', '5200.00', { corrections: steps })], ...agreed });
    expect(arrears.decide(facts, moment('2026-03-05'))).toMatchObject({ amount: 520_000n });
  });

  it('that was added owes nothing before it came', () => {
    const added = wagePeriod({ lines: [line('a', '5200.00', { knownOn: '2026-02-20' })] });
    expect(arrears.decide(added, moment('2026-02-19'))).toMatchObject({ broken: false });
    expect(arrears.decide(added, moment('2026-02-20'))).toMatchObject({ broken: true, amount: 520_000n, since: '2026-02-11' });
  });

  it('decides the minimum wage too: raised it is corrected, fewer days need a word', () => {
    const month = (corrections: LineCorrection[]) =>
      belowMinimum.decide(employerPeriod({ lines: [line('a', '1500.00', { corrections })] }), moment('2026-03-05'));
    expect(month([])).toMatchObject({ broken: true });
    expect(month([correction('5200.00', '2026-02-20')])).toMatchObject({ broken: false, cause: 'corrected' });
    const fewer = { daysWorked: '5' };
    expect(month([lowered('1500.00', '2026-02-20', fewer)])).toMatchObject({ broken: true });
    expect(month([lowered('1500.00', '2026-02-20', { ...fewer, accepted: true })])).toMatchObject({
      broken: false,
      cause: 'accepted-by-person',
    });
  });
});
