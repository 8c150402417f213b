import { fen } from '@anxin/money';
import { contract, employerPeriod, employment, line } from '../facts.builder';
import type { EmployerPeriodFacts, PayrollLineFact } from '../facts';
import { law } from '../rule';
import { attended, workingTime } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const LIMIT = law('劳动法', 41);

/** January 2026 has 21 working days, 168 hours. */
const month = (rest: Partial<PayrollLineFact>, facts: Partial<EmployerPeriodFacts> = {}): EmployerPeriodFacts =>
  employerPeriod({
    lines: [line('甲', '9000.00', { post: '木工', ...rest })],
    employments: [employment('甲', '2025-01-01')],
    contracts: [contract('甲', '2025-01-01', { wage: fen('5220.00') })],
    ...facts,
  });
const forty = { overtimeHours: { workday: '40' } };
const DAY = '2026-02-10';
const over = alert('yellow', '2026-01-31', 1);

export const cases: readonly WorkedCase<'employer-period'>[] = [
  given(
    '全月加班36.01小时',
    '36.01 hours of overtime in the month',
    month({ overtimeHours: { workday: '20.01', restday: '8', holiday: '8' } }),
    { [DAY]: over },
    [LIMIT],
  ),
  given(
    '全月加班恰为36小时',
    '36 hours of overtime in the month',
    month({ overtimeHours: { workday: '20', restday: '8', holiday: '8' } }),
    { [DAY]: none() },
    [LIMIT],
  ),
  given(
    '考勤204小时：超出168小时的恰为36小时',
    'attended for 204 hours, 36 beyond 168',
    month({}, { attendance: [attended('甲', 26, { hours: '204' })] }),
    { [DAY]: none() },
    [LIMIT],
  ),
  given('考勤204.5小时', 'attended for 204.5 hours', month({}, { attendance: [attended('甲', 26, { hours: '204.5' })] }), { [DAY]: over }, [
    LIMIT,
  ]),
  given(
    '加班40小时，经批准综合计算工时',
    '40 hours, working time counted comprehensively with approval',
    month(forty, { workingTime: [workingTime('comprehensive')] }),
    { [DAY]: none('never-was') },
    [law('劳部发〔1994〕503号', 5)],
  ),
  given('加班40小时，无批准', '40 hours without an approval', month(forty), { [DAY]: over }, [LIMIT]),
  given(
    '休息日加班40小时，补休1天：余32小时',
    '40 hours on rest days, a day given back: 32 are left',
    month({ overtimeHours: { restday: '40' }, absences: [{ kind: 'lieu', days: '1' }] }),
    { [DAY]: none() },
    [law('劳动法', 44)],
  ),
  given(
    '非全日制不判断',
    'nothing is said of part-time work',
    month(forty, { employments: [employment('甲', '2025-01-01', { relation: 'part-time' })] }),
    { [DAY]: none() },
    [LIMIT],
  ),
];
