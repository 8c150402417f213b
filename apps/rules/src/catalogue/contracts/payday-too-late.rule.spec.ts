import { employment, line, moment, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import { rule } from './payday-too-late.rule';

const named = (payday: string, period = '2026-01', rest: Partial<WagePeriodFacts> = {}): WagePeriodFacts => {
  const facts = wagePeriod({ lines: [line('w', '5200.00')], ...rest });
  return { ...facts, subject: { ...facts.subject, period }, payroll: { ...facts.payroll!, period, payday } };
};
const judge = (facts: WagePeriodFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const isTooLate = (payday: string, period?: string) => rule.due(named(payday, period), moment('2026-02-05')).length > 0;

describe('payday-too-late 约定支付日违法', () => {
  it('speaks at the end of the day on which such a payroll was submitted', () => {
    const facts = named('2026-03-10');
    expect(rule.due(facts, moment('2026-02-05'))).toEqual(['2026-02-05']);
    expect(judge(facts, '2026-02-04').broken).toBe(false);
    expect(judge(facts, '2026-02-05')).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 1,
      since: '2026-02-05',
      evidence: [{ kind: 'late-payday', payday: '2026-03-10', lastLawful: '2026-02-28' }],
    });
  });

  it.each([
    ['the last day of the month after', '2026-02-28', '2026-01', false],
    ['the day after it, a Sunday that is paid on the make-up Saturday before', '2026-03-01', '2026-01', false],
    ['the first working day after it', '2026-03-02', '2026-01', true],
    ['29 February of a leap year', '2024-02-29', '2024-01', false],
    ['1 March after it', '2024-03-01', '2024-01', true],
    ['31 January for December', '2026-01-31', '2025-12', false],
    ['1 October for August: the holiday is paid on 30 September', '2025-10-01', '2025-08', false],
    ['9 October for August', '2025-10-09', '2025-08', true],
    ['the day of a holiday beyond the published calendar', '2027-01-01', '2026-11', false],
  ])('%s: %s for %s', (_, payday, period, tooLate) => {
    expect(isTooLate(payday, period)).toBe(tooLate);
  });

  it('heeds a deferral that was agreed in time, at most thirty days, and not for migrant workers', () => {
    const deferrals = [{ period: '2026-01', signedOn: '2026-02-09', until: '2026-03-12', eventId: '00000000-0000-4000-8000-0000000000cc' }];
    const due = (payday: string, rest: Partial<WagePeriodFacts> = {}) =>
      rule.due(named(payday, '2026-01', { deferrals, ...rest }), moment('2026-02-05'));
    expect(due('2026-03-12')).toEqual([]);
    expect(due('2026-03-13')).toEqual(['2026-02-05']);
    expect(due('2026-03-12', { employments: [employment('w', '2025-01-01', { migrant: true })] })).toEqual(['2026-02-05']);
    expect(due('2026-03-31', { deferrals: [{ ...deferrals[0]!, until: '2026-04-30' }] })).toEqual(['2026-02-05']);
  });

  it('says nothing of back pay alone, nor where no payroll was submitted', () => {
    expect(judge(named('2026-06-10', '2026-01', { lines: [line('w', '100.00', { backPayFor: '2025-11' })] }), '2026-02-05').broken).toBe(
      false,
    );
    expect(judge(wagePeriod(), '2026-12-31').broken).toBe(false);
  });
});
