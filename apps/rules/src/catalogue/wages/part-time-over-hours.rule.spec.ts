import { attended } from '../wages-facts.builder';
import { employerPeriod, employment, line, moment } from '../facts.builder';
import type { EmployerPeriodFacts, EmploymentFact, PayrollLineFact } from '../facts';
import { rule } from './part-time-over-hours.rule';

/** January 2026 touches the weeks from 12-29, 01-05, 01-12, 01-19 and 01-26: five, 120 hours. */
const facts = (
  hours: Partial<PayrollLineFact>,
  rest: Partial<EmploymentFact> = {},
  more: Partial<EmployerPeriodFacts> = {},
): EmployerPeriodFacts =>
  employerPeriod({
    lines: [line('w', '2000.00', hours)],
    employments: [employment('w', '2025-11-01', { relation: 'part-time', ...rest })],
    contracts: [],
    ...more,
  });
const judge = (hours: Partial<PayrollLineFact>, rest: Partial<EmploymentFact> = {}, over = '2026-02-10') =>
  rule.decide(facts(hours, rest), moment(over));

describe('part-time-over-hours 非全日制用工超时', () => {
  it('speaks from the first hundredth of an hour beyond 24 in each week the month touches, at the payday’s end', () => {
    expect(judge({ normalHours: '120' })).toEqual({ broken: false, cause: 'corrected' });
    expect(judge({ normalHours: '120.01' })).toMatchObject({ broken: true, severity: 'yellow', workers: 1, since: '2026-01-31' });
    expect(judge({ normalHours: '120.01' }, {}, '2026-02-09').broken).toBe(false);
    expect(judge({ normalHours: '120.01' })).toMatchObject({
      evidence: [{ workerId: expect.anything(), hoursWorked: '120.01', limitHours: 120, weeks: 5 }],
    });
  });

  it('counts overtime, and only the weeks of the employment', () => {
    expect(judge({ normalHours: '100', overtimeHours: { restday: '20' } }).broken).toBe(false);
    expect(judge({ normalHours: '100', overtimeHours: { restday: '20.5' } }).broken).toBe(true);
    expect(judge({ normalHours: '48' }, { startsOn: '2026-01-19', endsOn: '2026-02-01' }).broken).toBe(false);
    expect(judge({ normalHours: '49' }, { startsOn: '2026-01-19', endsOn: '2026-01-31' }).broken).toBe(true);
    expect(judge({ normalHours: '25' }, { startsOn: '2026-01-26' }).broken).toBe(true);
  });

  it('says nothing of full-time people, of who tells no hours, nor of attendance within a full month', () => {
    for (const relation of ['labour', 'retired', 'intern', 'labour-service'] as const)
      expect(judge({ normalHours: '168' }, { relation }).broken).toBe(false);
    expect(judge({}).broken).toBe(false);
    expect(rule.decide(facts({}, {}, { attendance: [attended('w', '160')] }), moment('2026-02-10')).broken).toBe(false);
  });

  it('is judged for employers with part-time people alone, when the month and its payday are over', () => {
    expect(rule.due(facts({}), moment('2026-02-10'))).toEqual(['2026-02-10']);
    expect(rule.due(facts({}, { relation: 'labour' }), moment('2026-02-10'))).toEqual([]);
  });
});
