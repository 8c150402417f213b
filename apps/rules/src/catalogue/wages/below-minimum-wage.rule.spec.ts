import { fen } from '@anxin/money';
import { employerPeriod, employment, line, moment } from '../facts.builder';
import type { EmploymentFact, PayrollLineFact } from '../facts';
import { rule } from './below-minimum-wage.rule';

/** 兰山区, January 2026: 2 200.00 a month, 22.00 an hour (second tier, from 2025-10-01). January 2026 has 21 working days. */
const judge = (one: PayrollLineFact, who?: EmploymentFact, over = '2026-02-10', backPay: PayrollLineFact[] = []) =>
  rule.decide(employerPeriod({ lines: [one], employments: who ? [who] : [], backPay }), moment(over));

describe('below-minimum-wage 低于最低工资', () => {
  it('is silent at the minimum, and speaks a fen below it, once the payday is over', () => {
    expect(judge(line('w', '2200.00'), employment('w', '2025-01-01')).broken).toBe(false);
    expect(judge(line('w', '2199.99'), employment('w', '2025-01-01'), '2026-02-09').broken).toBe(false);
    expect(judge(line('w', '2199.99'), employment('w', '2025-01-01'))).toMatchObject({
      broken: true,
      amount: 1n,
      workers: 1,
      severity: 'yellow',
    });
  });

  it('turns orange thirty days later', () => {
    expect(judge(line('w', '2000.00'), employment('w', '2025-01-01'), '2026-03-12')).toMatchObject({ severity: 'yellow' });
    expect(judge(line('w', '2000.00'), employment('w', '2025-01-01'), '2026-03-13')).toMatchObject({ severity: 'orange' });
  });

  it('leaves overtime pay and statutory allowances out', () => {
    const one = line('w', '2500.00', { overtimePay: fen('200.00'), allowances: fen('150.00') });
    expect(judge(one, employment('w', '2025-01-01'))).toMatchObject({ broken: true, amount: fen('50.00') });
  });

  it('measures a part month by its own days', () => {
    const late = employment('w', '2026-01-19');
    // 10 of 21 working days: 1 047.62
    expect(judge(line('w', '1047.62'), late).broken).toBe(false);
    expect(judge(line('w', '1047.61'), late)).toMatchObject({ broken: true, amount: 1n });
  });

  it('measures sickness at 80 %, unpaid leave at nothing, annual leave as work', () => {
    const who = employment('w', '2025-01-01');
    const absent = (kind: string) => ({ absences: [{ kind, days: '21' }] });
    expect(judge(line('w', '1760.00', absent('sick')), who).broken).toBe(false);
    expect(judge(line('w', '1759.99', absent('sick')), who).broken).toBe(true);
    expect(judge(line('w', '0.00', absent('personal')), who).broken).toBe(false);
    expect(judge(line('w', '2199.99', absent('annual')), who).broken).toBe(true);
  });

  it('measures hourly work by the hour, and accuses nobody where the hours are not known', () => {
    const who = employment('w', '2025-01-01', { relation: 'part-time' });
    expect(judge(line('w', '880.00', { normalHours: '40' }), who).broken).toBe(false);
    expect(judge(line('w', '879.99', { normalHours: '40' }), who).broken).toBe(true);
    expect(judge(line('w', '100.00'), who).broken).toBe(false);
  });

  it('says nothing of retired people and interns', () => {
    for (const relation of ['retired', 'intern', 'labour-service'] as const)
      expect(judge(line('w', '500.00'), employment('w', '2025-01-01', { relation })).broken).toBe(false);
  });

  it('takes days worked as said', () => {
    const who = employment('w', '2025-01-01');
    // 10 of 21: 1 047.62
    expect(judge(line('w', '1047.62', { daysWorked: '10' }), who).broken).toBe(false);
    expect(judge(line('w', '1047.61', { daysWorked: '10' }), who).broken).toBe(true);
  });

  it('is paid when back-pay makes up the difference', () => {
    const who = employment('w', '2025-01-01');
    const back = line('w', '200.00', { payrollId: 'later', backPayFor: '2026-01' });
    expect(judge(line('w', '2000.00'), who, '2026-03-10', [back])).toEqual({ broken: false, cause: 'paid' });
    expect(judge(line('w', '1999.99'), who, '2026-03-10', [back]).broken).toBe(true);
  });
});
