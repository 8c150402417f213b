import { fen } from '@anxin/money';
import { employerPeriod, employment, EMPLOYER, line } from '../facts.builder';
import type { EmployerPeriodFacts, EmploymentFact, PayrollLineFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const MINIMUM = law('最低工资规定', 12);
const SICK = law('劳部发〔1995〕309号', 59);

/** 兰山区, January 2026: 2 200.00 a month, 22.00 an hour; 21 working days; payday 2026-02-10. */
const month = (
  gross: string,
  rest: Partial<PayrollLineFact> = {},
  who: Partial<EmploymentFact> = {},
  facts: Partial<EmployerPeriodFacts> = {},
) => employerPeriod({ lines: [line('甲', gross, rest)], employments: [employment('甲', who.startsOn ?? '2025-01-01', who)], ...facts });
const absent = (kind: string) => ({ absences: [{ kind, days: '21' }] });
const back = (gross: string) => ({ backPay: [line('甲', gross, { payrollId: 'later', backPayFor: '2026-01' })] });
const of = (period: string, payday: string): Partial<EmployerPeriodFacts> => ({
  subject: { kind: 'employer-period', employer: EMPLOYER, period },
  payrolls: [{ id: 'payroll', period, payday, net: 0n, knownOn: `${payday.slice(0, 8)}01`, eventId: 'e' }],
});
const [DAY, SINCE] = ['2026-02-10', '2026-02-11'];

export const cases: readonly WorkedCase<'employer-period'>[] = [
  given(
    '正常工时工资2199.99元，低于2200元一分',
    '2 199.99 for normal hours: a fen under 2 200',
    month('2199.99'),
    {
      '2026-02-09': none(),
      '2026-02-10': alert('yellow', SINCE, 1, '0.01'),
      '2026-03-12': alert('yellow', SINCE, 1, '0.01'),
      '2026-03-13': alert('orange', SINCE, 1, '0.01'),
    },
    [MINIMUM],
    { counts: ['whole-day'] },
  ),
  given('正常工时工资恰为2200元', '2 200 for normal hours', month('2200.00'), { [DAY]: none() }, [MINIMUM]),
  given(
    '应发2500元，其中加班费200元、津贴150元：剔除后2150元',
    '2 500 gross with 200 of overtime and 150 of allowances: 2 150 count',
    month('2500.00', { overtimePay: fen('200.00'), allowances: fen('150.00') }),
    { [DAY]: alert('yellow', SINCE, 1, '50.00') },
    [MINIMUM],
  ),
  given(
    '应发2550元，其中加班费200元、津贴150元：剔除后2200元',
    '2 550 gross with 200 of overtime and 150 of allowances: 2 200 count',
    month('2550.00', { overtimePay: fen('200.00'), allowances: fen('150.00') }),
    { [DAY]: none() },
    [MINIMUM],
  ),
  given(
    '1月19日入职：10个工作日÷21，1047.62元',
    'hired on 01-19: ten of twenty-one working days, 1 047.62',
    month('1047.62', {}, { startsOn: '2026-01-19' }),
    { [DAY]: none() },
    [MINIMUM],
    { counts: ['working-days'] },
  ),
  given(
    '1月19日入职，1047.61元：少一分',
    'hired on 01-19, 1 047.61: a fen under',
    month('1047.61', {}, { startsOn: '2026-01-19' }),
    { [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [MINIMUM],
    { counts: ['working-days'] },
  ),
  given('出勤10天，1047.62元', 'ten days worked, 1 047.62', month('1047.62', { daysWorked: '10' }), { [DAY]: none() }, [MINIMUM]),
  given(
    '出勤10天，1047.61元',
    'ten days worked, 1 047.61',
    month('1047.61', { daysWorked: '10' }),
    { [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [MINIMUM],
  ),
  given(
    '全月病假：最低工资的80%，1760元',
    'sick all month: 80 % of the minimum, 1 760',
    month('1760.00', absent('sick')),
    { [DAY]: none() },
    [SICK],
  ),
  given('全月病假，1759.99元', 'sick all month, 1 759.99', month('1759.99', absent('sick')), { [DAY]: alert('yellow', SINCE, 1, '0.01') }, [
    SICK,
  ]),
  given('全月事假：不要求工资', 'on unpaid leave all month: nothing is asked', month('0.00', absent('personal')), { [DAY]: none() }, [
    MINIMUM,
  ]),
  given(
    '全月年休假视同出勤，2199.99元',
    'on annual leave all month, which counts as work, 2 199.99',
    month('2199.99', absent('annual')),
    { [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [law('职工带薪年休假条例', 2)],
  ),
  given(
    '非全日制40小时，880元（每小时22元）',
    'part-time, forty hours, 880 (22 an hour)',
    month('880.00', { normalHours: '40' }, { relation: 'part-time' }),
    { [DAY]: none() },
    [law('劳动合同法', 72)],
  ),
  given(
    '非全日制40小时，879.99元',
    'part-time, forty hours, 879.99',
    month('879.99', { normalHours: '40' }, { relation: 'part-time' }),
    { [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [law('劳动合同法', 72)],
  ),
  given('非全日制，工时不明：不判断', 'part-time, hours not told', month('100.00', {}, { relation: 'part-time' }), { [DAY]: none() }, [
    law('劳动合同法', 72),
  ]),
  ...(['retired', 'intern', 'labour-service'] as const).map((relation) =>
    given(
      `${{ retired: '退休返聘', intern: '实习', 'labour-service': '劳务关系' }[relation]}不适用最低工资`,
      `no minimum wage for ${{ retired: 'a retired person', intern: 'an intern', 'labour-service': 'services' }[relation]}`,
      month('500.00', {}, { relation }),
      { [DAY]: none() },
      [law('最低工资规定', 2)],
    ),
  ),
  given(
    '2025年9月按旧标准2010元',
    'September 2025 is measured by the old 2 010',
    month('2010.00', {}, {}, of('2025-09', '2025-10-10')),
    { '2025-10-10': none() },
    [law('最低工资规定', 10)],
  ),
  given(
    '2025年10月按新标准2200元，发薪日2025-11-10',
    'October 2025 by the new 2 200, payday 2025-11-10',
    month('2010.00', {}, {}, of('2025-10', '2025-11-10')),
    { '2025-11-09': none(), '2025-11-10': alert('yellow', '2025-11-11', 1, '190.00') },
    [law('最低工资规定', 10)],
  ),
  given('补发200元后达标：已支付', '200 paid back: paid', month('2000.00', {}, {}, back('200.00')), { '2026-03-10': none('paid') }, [
    MINIMUM,
  ]),
  given(
    '1999.99元补发200元：仍少一分',
    '1 999.99 and 200 paid back: a fen is open',
    month('1999.99', {}, {}, back('200.00')),
    { '2026-03-10': alert('yellow', SINCE, 1, '0.01') },
    [MINIMUM],
  ),
];
