import { fen } from '@anxin/money';
import { contract, employerPeriod, employment, line, moment } from '../facts.builder';
import type { ContractFact, EmployerPeriodFacts, EmploymentFact, PayrollLineFact } from '../facts';
import { deductions } from '../wages-facts.builder';
import { rule } from './wage-withheld.rule';

/** January 2026 in 兰山区: 31 days, 21 working days; payday 2026-02-10; minimum 2 200.00. */
const who = employment('w', '2025-01-01');
const paper = contract('w', '2025-01-01');
interface Given {
  readonly line: PayrollLineFact;
  readonly employment?: EmploymentFact;
  readonly contracts?: readonly ContractFact[];
  readonly over?: string;
  readonly rest?: Partial<EmployerPeriodFacts>;
}
const judge = ({ line: one, employment: worker = who, contracts = [paper], over = '2026-02-10', rest = {} }: Given) =>
  rule.decide(employerPeriod({ lines: [one], employments: [worker], contracts, ...rest }), moment(over));

describe('wage-withheld 克扣工资: deductions', () => {
  it('takes what nobody may take whole, once the payday is over', () => {
    const one = line('w', '6000.00', deductions({ 罚款: '200.00', 'social-insurance': '630.00' }));
    expect(judge({ line: one, over: '2026-02-09' }).broken).toBe(false);
    expect(judge({ line: one })).toMatchObject({
      broken: true,
      amount: fen('200.00'),
      workers: 1,
      severity: 'yellow',
      since: '2026-02-11',
    });
  });

  it.each(['fine', 'deposit', '服装费', '押金', '工伤保险'])('knows that %s has no lawful ground', (kind) => {
    expect(judge({ line: line('w', '6000.00', deductions({ [kind]: '0.01' })) })).toMatchObject({ broken: true, amount: 1n });
  });

  it.each(['tax', 'social-insurance', 'pension', 'housing-fund', '住房公积金', '个人所得税', '法院扣划', 'advance', '伙食费', '事假'])(
    'accuses nobody for %s',
    (kind) => {
      expect(judge({ line: line('w', '6000.00', deductions({ [kind]: '3900.00' })) }).broken).toBe(false);
    },
  );

  it('lets damage be a fifth of the month’s wage, and not a fen more', () => {
    expect(judge({ line: line('w', '6000.00', deductions({ damage: '1200.00' })) }).broken).toBe(false);
    expect(judge({ line: line('w', '6000.00', deductions({ damage: '1200.01' })) })).toMatchObject({ broken: true, amount: 1n });
    expect(judge({ line: line('w', '6000.00', deductions({ damage: '1000.00', 其他: '300.00' })) })).toMatchObject({
      amount: fen('100.00'),
    });
  });

  it('leaves the minimum wage, and is orange where it does not', () => {
    const low = contract('w', '2025-01-01', { wage: fen('2500.00') });
    expect(judge({ line: line('w', '2500.00', deductions({ damage: '300.00' })), contracts: [low] }).broken).toBe(false);
    const found = judge({ line: line('w', '2500.00', deductions({ damage: '300.01' })), contracts: [low] });
    expect(found).toMatchObject({ broken: true, amount: 1n, severity: 'orange' });
  });
});

describe('wage-withheld 克扣工资: less than the contract', () => {
  it('is what gross lacks of the contract’s wage', () => {
    expect(judge({ line: line('w', '6000.00') }).broken).toBe(false);
    expect(judge({ line: line('w', '5999.99') })).toMatchObject({ broken: true, amount: 1n, severity: 'yellow' });
    expect(judge({ line: line('w', '2000.00') })).toMatchObject({ amount: fen('4000.00'), severity: 'orange' });
  });

  it('measures a part month by its calendar days, and a rounded sum accuses nobody', () => {
    const late = employment('w', '2026-01-19');
    const from = contract('w', '2026-01-19');
    // 13 of 31 days: 2 516.13
    expect(judge({ line: line('w', '2516.13'), employment: late, contracts: [from] }).broken).toBe(false);
    expect(judge({ line: line('w', '2515.13'), employment: late, contracts: [from] }).broken).toBe(false);
    expect(judge({ line: line('w', '2515.12'), employment: late, contracts: [from] })).toMatchObject({ amount: fen('1.01') });
  });

  it('takes sickness, unpaid leave and stoppage off at the most that they may cost; paid leave and time off in lieu nothing', () => {
    const absent = (kind: string) => ({ absences: [{ kind, days: '2' }] });
    // 6 000 / 21 a day
    expect(judge({ line: line('w', '5428.57', absent('personal')) }).broken).toBe(false);
    expect(judge({ line: line('w', '5420.00', absent('sick')) })).toMatchObject({ amount: fen('8.57') });
    for (const kind of ['annual', 'work-injury', '补休']) expect(judge({ line: line('w', '5428.57', absent(kind)) }).broken).toBe(true);
  });

  it('counts fewer days worked by 21.75, and all working days as the month', () => {
    expect(judge({ line: line('w', '2758.62', { daysWorked: '10' }) }).broken).toBe(false);
    expect(judge({ line: line('w', '2757.61', { daysWorked: '10' }) })).toMatchObject({ amount: fen('1.01') });
    expect(judge({ line: line('w', '5000.00', { daysWorked: '21' }) })).toMatchObject({ amount: fen('1000.00') });
  });

  it('asks in probation for what was agreed for it, else for four fifths', () => {
    const fresh = contract('w', '2025-12-16');
    const probation = (wage?: string): Partial<EmployerPeriodFacts> => ({
      probations: new Map([[fresh.id, { months: 2, ...(wage && { wage: fen(wage) }) }]]),
    });
    const of = (gross: string, wage?: string) => judge({ line: line('w', gross), contracts: [fresh], rest: probation(wage) });
    expect(of('5000.00', '5000.00').broken).toBe(false);
    expect(of('4999.99', '5000.00')).toMatchObject({ amount: 1n });
    expect(of('4800.00').broken).toBe(false);
    expect(of('4799.99')).toMatchObject({ amount: 1n });
    expect(judge({ line: line('w', '5000.00'), contracts: [fresh] }).broken).toBe(true);
  });

  it('follows an amendment from its day, but none that came when the wage was due', () => {
    const amendment = { version: 2, from: '2026-01-01', wage: fen('5000.00'), knownOn: '2026-01-05', eventId: 'e' };
    const of = (knownOn: string) => [{ ...paper, amendments: [{ ...amendment, knownOn }] }];
    expect(judge({ line: line('w', '5000.00'), contracts: of('2026-02-10') }).broken).toBe(false);
    expect(judge({ line: line('w', '5000.00'), contracts: of('2026-02-11') })).toMatchObject({ amount: fen('1000.00') });
  });

  it('says nothing without a contract, of piece work, of days and hours that are not told, of retired people and part-timers', () => {
    expect(judge({ line: line('w', '3000.00'), contracts: [] }).broken).toBe(false);
    for (const basis of ['piece', 'daily', 'hourly'] as const)
      expect(judge({ line: line('w', '3000.00'), contracts: [contract('w', '2025-01-01', { basis, wage: fen('300.00') })] }).broken).toBe(
        false,
      );
    for (const relation of ['retired', 'intern', 'labour-service', 'part-time'] as const)
      expect(judge({ line: line('w', '3000.00'), employment: employment('w', '2025-01-01', { relation }) }).broken).toBe(false);
  });

  it('multiplies a day’s wage by the days', () => {
    const daily = [contract('w', '2025-01-01', { basis: 'daily', wage: fen('300.00') })];
    expect(judge({ line: line('w', '6000.00', { daysWorked: '20' }), contracts: daily }).broken).toBe(false);
    expect(judge({ line: line('w', '5998.00', { daysWorked: '20' }), contracts: daily })).toMatchObject({ amount: fen('2.00') });
  });

  it('is paid back, and looks at no month where nothing can be wrong', () => {
    const back = line('w', '1000.00', { payrollId: 'later', backPayFor: '2026-01' });
    expect(judge({ line: line('w', '5000.00'), rest: { backPay: [back] }, over: '2026-03-10' })).toEqual({ broken: false, cause: 'paid' });
    const due = (one: PayrollLineFact) => rule.due(employerPeriod({ lines: [one], contracts: [paper] }), moment('2026-02-10'));
    expect(due(line('w', '6000.00', deductions({ tax: '100.00' })))).toEqual([]);
    expect(due(line('w', '5999.99'))).toEqual(['2026-02-10']);
  });
});
