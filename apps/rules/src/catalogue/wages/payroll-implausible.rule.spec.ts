import { line, moment, PROJECT, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import { attended } from '../wages-facts.builder';
import { rule } from './payroll-implausible.rule';

const site = (rest: Partial<WagePeriodFacts>): WagePeriodFacts =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: '91371302MA3TEKT04U', project: PROJECT, period: '2026-01' },
    lines: [line('a', '5000.00'), line('b', '5000.00')],
    ...rest,
  });
const judge = (rest: Partial<WagePeriodFacts>, over = '2026-02-10') => rule.decide(site(rest), moment(over));

describe('payroll-implausible 工资表异常', () => {
  it('names who attended and was left out, once the payday is over', () => {
    const attendance = [attended('a', 20), attended('b', 20), attended('c', 7)];
    expect(judge({ attendance }, '2026-02-09').broken).toBe(false);
    expect(judge({ attendance })).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 1,
      evidence: [{ kind: 'attended-unpaid', workerId: 'c', days: 7 }],
    });
  });

  it('shows one person paid over 50 000.00, and not at it', () => {
    expect(judge({ lines: [line('a', '50000.00')] }).broken).toBe(false);
    expect(judge({ lines: [line('a', '50000.01')] })).toMatchObject({ evidence: [{ kind: 'large-pay', gross: '50000.01' }] });
    expect(judge({ lines: [line('a', '50000.01', { backPayFor: '2025-12' })] }).broken).toBe(false);
  });

  it('shows two days and more on two sites', () => {
    expect(judge({ attendance: [attended('a', 20, { elsewhere: 1 })] }).broken).toBe(false);
    expect(judge({ attendance: [attended('a', 20, { elsewhere: 2 })] })).toMatchObject({ evidence: [{ kind: 'two-sites', days: 2 }] });
  });

  it('shows people of this payroll on one card', () => {
    const shares = (others: string[]) => [{ workerId: 'a', shares: others, eventId: 'e' }];
    expect(judge({ sharedCards: shares(['elsewhere']) }).broken).toBe(false);
    expect(judge({ sharedCards: shares(['b']) })).toMatchObject({ evidence: [{ kind: 'shared-card', people: 2 }] });
  });

  it('is corrected with the payroll, and says nothing without one', () => {
    const corrections = [{ ...line('a', '6000.00'), correction: 1, lowers: true, waits: false, accepted: false, knownOn: '2026-02-09' }];
    expect(judge({ lines: [line('a', '60000.00', { corrections })] }).broken).toBe(false);
    expect(judge({ lines: [], attendance: [attended('a', 20)] })).toEqual({ broken: false, cause: 'corrected' });
  });
});
