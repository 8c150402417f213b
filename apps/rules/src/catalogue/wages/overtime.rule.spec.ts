import { fen } from '@anxin/money';
import { contract, employerPeriod, employment, line, moment } from '../facts.builder';
import type { ContractFact, EmployerPeriodFacts, PayrollLineFact } from '../facts';
import { attended, workingTime } from '../wages-facts.builder';
import { rule as overLimit } from './overtime-over-limit.rule';
import { rule as underpaid } from './overtime-underpaid.rule';

/** 5 220.00 a month: 30.00 an hour. January 2026 has 21 working days, 168 hours. */
const paper = contract('w', '2025-01-01', { wage: fen('5220.00') });
const carpenter = (gross: string, rest: Partial<PayrollLineFact>): PayrollLineFact => line('w', gross, { post: '木工', ...rest });
const facts = (one: PayrollLineFact, rest: Partial<EmployerPeriodFacts> = {}): EmployerPeriodFacts =>
  employerPeriod({ lines: [one], employments: [employment('w', '2025-01-01')], contracts: [paper], ...rest });
const judge = (one: PayrollLineFact, rest: Partial<EmployerPeriodFacts> = {}, over = '2026-02-10') =>
  underpaid.decide(facts(one, rest), moment(over));

describe('overtime-underpaid 加班费不足', () => {
  it.each([
    ['workday', '450.00'],
    ['restday', '600.00'],
    ['holiday', '900.00'],
  ])('asks for ten hours on a %s %s', (day, due) => {
    const of = (overtimePay: bigint) => carpenter('7000.00', { overtimeHours: { [day]: '10' }, overtimePay });
    expect(judge(of(fen(due))).broken).toBe(false);
    expect(judge(of(fen(due) - 1n))).toMatchObject({ broken: true, amount: 1n, workers: 1, severity: 'yellow', since: '2026-02-11' });
    expect(judge(of(fen(due) - 1n), {}, '2026-02-09').broken).toBe(false);
  });

  it('turns orange thirty days later', () => {
    const one = carpenter('6000.00', { overtimeHours: { workday: '10' }, overtimePay: fen('100.00') });
    expect(judge(one, {}, '2026-03-12')).toMatchObject({ severity: 'yellow', amount: fen('350.00') });
    expect(judge(one, {}, '2026-03-13')).toMatchObject({ severity: 'orange' });
  });

  it('takes what goes beyond the contract’s wage for overtime where the line names no sum', () => {
    expect(judge(carpenter('5670.00', { overtimeHours: { workday: '10' } })).broken).toBe(false);
    expect(judge(carpenter('5669.99', { overtimeHours: { workday: '10' } }))).toMatchObject({ amount: 1n });
  });

  it('heeds time off in lieu of rest days, and of nothing else', () => {
    const lieu = { absences: [{ kind: '调休', days: '1' }], overtimePay: fen('1.00') };
    expect(judge(carpenter('5221.00', { overtimeHours: { restday: '8' }, ...lieu })).broken).toBe(false);
    expect(judge(carpenter('5221.00', { overtimeHours: { restday: '16' }, ...lieu }))).toMatchObject({ amount: fen('479.00') });
    expect(judge(carpenter('5221.00', { overtimeHours: { holiday: '8' }, ...lieu })).broken).toBe(true);
  });

  it('judges only holidays where working time is counted comprehensively, nothing where it is flexible', () => {
    const one = carpenter('5220.00', { overtimeHours: { workday: '10', restday: '10', holiday: '1' }, overtimePay: fen('10.00') });
    expect(judge(one, { workingTime: [workingTime('comprehensive')] })).toMatchObject({ amount: fen('80.00') });
    expect(judge(one, { workingTime: [workingTime('flexible')] })).toEqual({ broken: false, cause: 'never-was' });
    for (const other of [{ posts: ['电工'] }, { validUntil: '2025-12-31' }, { validFrom: '2026-02-01' }])
      expect(judge(one, { workingTime: [workingTime('flexible', other)] })).toMatchObject({ amount: fen('1130.00') });
  });

  it('says nothing of lines without hours, without a contract, of piece work, and of who is in no full-time labour relation', () => {
    expect(judge(carpenter('5220.00', { overtimePay: fen('1.00') })).broken).toBe(false);
    const one = carpenter('5220.00', { overtimeHours: { workday: '10' }, overtimePay: fen('1.00') });
    const others: readonly ContractFact[][] = [[], [contract('w', '2025-01-01', { basis: 'piece' })]];
    for (const contracts of others) expect(judge(one, { contracts }).broken).toBe(false);
    for (const relation of ['part-time', 'retired', 'intern', 'labour-service'] as const)
      expect(judge(one, { employments: [employment('w', '2025-01-01', { relation })] }).broken).toBe(false);
  });

  it('lets the attendance tell what the line does not: what goes beyond all the month’s working hours', () => {
    const of = (hours: string) => judge(carpenter('5220.00', {}), { attendance: [attended('w', 25, { hours })] });
    expect(of('168').broken).toBe(false);
    expect(of('169')).toMatchObject({ amount: fen('45.00') });
    expect(judge(carpenter('5265.00', {}), { attendance: [attended('w', 25, { hours: '169' })] }).broken).toBe(false);
  });

  it('is paid back; and looks at no month that tells of no hours', () => {
    const one = carpenter('5220.00', { overtimeHours: { workday: '10' }, overtimePay: fen('50.00') });
    const backPay = [line('w', '400.00', { payrollId: 'later', backPayFor: '2026-01' })];
    expect(judge(one, { backPay }, '2026-03-10')).toEqual({ broken: false, cause: 'paid' });
    expect(underpaid.due(facts(carpenter('5220.00', {})), moment('2026-02-10'))).toEqual([]);
    expect(underpaid.due(facts(one), moment('2026-02-10'))).toEqual(['2026-02-10']);
  });
});

describe('overtime-over-limit 超时加班', () => {
  const of = (one: PayrollLineFact, rest: Partial<EmployerPeriodFacts> = {}) => overLimit.decide(facts(one, rest), moment('2026-02-10'));

  it('is silent at 36 hours, and speaks of more, over all kinds of days', () => {
    expect(of(carpenter('9000.00', { overtimeHours: { workday: '20', restday: '8', holiday: '8' } })).broken).toBe(false);
    expect(of(carpenter('9000.00', { overtimeHours: { workday: '20.01', restday: '8', holiday: '8' } }))).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 1,
      since: '2026-01-31',
      evidence: [{ overtimeHours: '36.01', limitHours: 36 }],
    });
  });

  it('is told by the attendance too', () => {
    expect(of(carpenter('5220.00', {}), { attendance: [attended('w', 26, { hours: '204' })] }).broken).toBe(false);
    expect(of(carpenter('5220.00', {}), { attendance: [attended('w', 26, { hours: '204.5' })] }).broken).toBe(true);
  });

  it('accuses nobody under an approved scheme, by rest days given back, or outside a full-time labour relation', () => {
    const one = carpenter('9000.00', { overtimeHours: { workday: '40' } });
    expect(of(one, { workingTime: [workingTime('comprehensive')] })).toEqual({ broken: false, cause: 'never-was' });
    expect(of(carpenter('9000.00', { overtimeHours: { restday: '40' }, absences: [{ kind: 'lieu', days: '1' }] })).broken).toBe(false);
    expect(of(one, { employments: [employment('w', '2025-01-01', { relation: 'part-time' })] }).broken).toBe(false);
  });
});
