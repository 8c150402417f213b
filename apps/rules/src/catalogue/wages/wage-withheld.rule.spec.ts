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
  it.each(['fine', 'deposit', '服装费', '押金', '工伤保险'])('knows that %s has no lawful ground', (kind) => {
    expect(judge({ line: line('w', '6000.00', deductions({ [kind]: '0.01' })) })).toMatchObject({ broken: true, amount: 1n });
  });

  it.each(['tax', 'social-insurance', 'pension', 'housing-fund', '住房公积金', '个人所得税', '法院扣划', 'advance', '伙食费', '事假'])(
    'accuses nobody for %s',
    (kind) => {
      expect(judge({ line: line('w', '6000.00', deductions({ [kind]: '3900.00' })) }).broken).toBe(false);
    },
  );
});

describe('wage-withheld 克扣工资: less than the contract', () => {
  it('takes sickness, unpaid leave and stoppage off at the most that they may cost; paid leave and time off in lieu nothing', () => {
    const absent = (kind: string) => ({ absences: [{ kind, days: '2' }] });
    // 6 000 / 21 a day
    expect(judge({ line: line('w', '5428.57', absent('personal')) }).broken).toBe(false);
    expect(judge({ line: line('w', '5420.00', absent('sick')) })).toMatchObject({ amount: fen('8.57') });
    for (const kind of ['annual', 'work-injury', '补休']) expect(judge({ line: line('w', '5428.57', absent(kind)) }).broken).toBe(true);
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

  it('is paid back, and looks at no month where nothing can be wrong', () => {
    const back = line('w', '1000.00', { payrollId: 'later', backPayFor: '2026-01' });
    expect(judge({ line: line('w', '5000.00'), rest: { backPay: [back] }, over: '2026-03-10' })).toEqual({ broken: false, cause: 'paid' });
    const due = (one: PayrollLineFact) => rule.due(employerPeriod({ lines: [one], contracts: [paper] }), moment('2026-02-10'));
    expect(due(line('w', '6000.00', deductions({ tax: '100.00' })))).toEqual([]);
    expect(due(line('w', '5999.99'))).toEqual(['2026-02-10']);
  });
});
