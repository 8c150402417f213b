import { deferral, employment, line, payment, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const NEXT_PERIOD = law('保障农民工工资支付条例', 14);
const MONTHLY = law('工资支付暂行规定', 7);

/** A payroll submitted on 2026-02-05, or before, that names this payday. */
const named = (payday: string, period = '2026-01', rest: Partial<WagePeriodFacts> = {}, knownOn = '2026-02-05'): WagePeriodFacts => {
  const facts = wagePeriod({ lines: [line('甲', '5200.00')], ...rest });
  return { ...facts, subject: { ...facts.subject, period }, payroll: { ...facts.payroll!, period, payday, knownOn } };
};
const DAY = '2026-02-05';
const told = alert('yellow', DAY, 1);
const paid = (on: string) => named('2026-03-10', '2026-01', { payments: [payment('甲', '5200.00', on)] });
const deferred = (until: string, payday: string, rest: Partial<WagePeriodFacts> = {}) =>
  named(payday, '2026-01', { deferrals: [deferral('2026-02-01', until)], ...rest });

export const cases: readonly WorkedCase<'wage-period'>[] = [
  given('1月工资约定3月10日支付', 'January’s wages, payday 03-10', named('2026-03-10'), { '2026-02-04': none(), [DAY]: told }, [
    NEXT_PERIOD,
    MONTHLY,
  ]),
  given('次月最后一日2026-02-28', 'the last day of the month after', named('2026-02-28'), { [DAY]: none() }, [NEXT_PERIOD]),
  given(
    '2026-03-01为周日，提前至2月28日支付',
    '03-01, a Sunday that is paid on the make-up Saturday before',
    named('2026-03-01'),
    { [DAY]: none() },
    [NEXT_PERIOD],
    {
      counts: ['payday-back'],
    },
  ),
  given('2026-03-02为周一', '03-02, a Monday', named('2026-03-02'), { [DAY]: told }, [NEXT_PERIOD], { counts: ['payday-back'] }),
  given(
    '闰年2024-02-29支付1月工资',
    '29 February of a leap year for January',
    named('2024-02-29', '2024-01', {}, '2024-02-05'),
    { '2024-02-05': none() },
    [NEXT_PERIOD],
  ),
  given(
    '2024-03-01支付1月工资',
    '1 March for January',
    named('2024-03-01', '2024-01', {}, '2024-02-05'),
    { '2024-02-05': alert('yellow', '2024-02-05', 1) },
    [NEXT_PERIOD],
  ),
  given(
    '8月工资约定10月1日：遇国庆提前至9月30日',
    '1 October for August: paid on 30 September',
    named('2025-10-01', '2025-08', {}, '2025-09-05'),
    { '2025-09-05': none() },
    [NEXT_PERIOD],
    {
      counts: ['payday-back'],
    },
  ),
  given(
    '8月工资约定10月9日',
    '9 October for August',
    named('2025-10-09', '2025-08', {}, '2025-09-05'),
    { '2025-09-05': alert('yellow', '2025-09-05', 1) },
    [NEXT_PERIOD],
  ),
  given(
    '11月工资约定2027年元旦（历法未公布）：暂按假日提前',
    'New Year 2027 for November, beyond the published calendar',
    named('2027-01-01', '2026-11', {}, '2026-12-05'),
    { '2026-12-05': none() },
    [NEXT_PERIOD],
    {
      counts: ['provisional'],
    },
  ),
  given(
    '依法约定延期至3月12日，工资表写3月12日',
    'a lawful deferral to 03-12, payday 03-12',
    deferred('2026-03-12', '2026-03-12'),
    { [DAY]: none() },
    [law('山东省企业工资支付规定', 32)],
  ),
  given(
    '依法约定延期至3月12日，工资表写3月13日',
    'a lawful deferral to 03-12, payday 03-13',
    deferred('2026-03-12', '2026-03-13'),
    { [DAY]: told },
    [law('山东省企业工资支付规定', 32)],
  ),
  given(
    '农民工不得延期',
    'none for a migrant worker',
    deferred('2026-03-12', '2026-03-12', { employments: [employment('甲', '2025-01-01', { migrant: true })] }),
    { [DAY]: told },
    [NEXT_PERIOD],
  ),
  given(
    '实际2月28日已付清：从未违法',
    'paid on 02-28 all the same: never was',
    paid('2026-02-28'),
    { '2026-03-05': none('never-was', { workers: 1 }) },
    [NEXT_PERIOD],
  ),
  given('实际3月2日付清', 'paid on 03-02', paid('2026-03-02'), { '2026-02-28': told, '2026-03-05': none('paid', { workers: 1 }) }, [
    NEXT_PERIOD,
  ]),
  given(
    '只是补发往月',
    'back pay alone',
    named('2026-06-10', '2026-01', { lines: [line('甲', '100.00', { backPayFor: '2025-11' })] }),
    { [DAY]: none() },
    [NEXT_PERIOD],
  ),
];
