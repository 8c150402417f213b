import { fen } from '@anxin/money';
import { contract, employerPeriod, employment, line, moment } from '../facts.builder';
import type { PayrollLineFact } from '../facts';
import { rule as overLimit } from './overtime-over-limit.rule';
import { rule as underpaid } from './overtime-underpaid.rule';

const facts = (rest: Partial<PayrollLineFact>) =>
  employerPeriod({
    lines: [line('w', '5220.00', { post: '木工', ...rest })],
    employments: [employment('w', '2025-01-01')],
    contracts: [contract('w', '2025-01-01', { wage: fen('5220.00') })],
  });

describe('the rules on overtime', () => {
  it('look at no month that tells of no hours', () => {
    expect(underpaid.due(facts({}), moment('2026-02-10'))).toEqual([]);
    expect(underpaid.due(facts({ overtimeHours: { workday: '10' } }), moment('2026-02-10'))).toEqual(['2026-02-10']);
  });

  it('show the hours and the limit', () => {
    const over = facts({ overtimeHours: { workday: '20.01', restday: '8', holiday: '8' } });
    expect(overLimit.decide(over, moment('2026-02-10'))).toMatchObject({ evidence: [{ overtimeHours: '36.01', limitHours: 36 }] });
  });
});
