import { fen } from '@anxin/money';
import { contract, employerPeriod, employment, line } from '../facts.builder';
import type { EmployerPeriodFacts, PayrollLineFact } from '../facts';
import { law } from '../rule';
import { attended, workingTime } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const RATES = law('劳动法', 44);
const HOURS = law('工资支付暂行规定', 13);

/** 5 220.00 a month: 30.00 an hour. January 2026 has 21 working days, 168 hours; payday 2026-02-10. */
const month = (gross: string, rest: Partial<PayrollLineFact>, facts: Partial<EmployerPeriodFacts> = {}): EmployerPeriodFacts =>
  employerPeriod({
    lines: [line('甲', gross, { post: '木工', ...rest })],
    employments: [employment('甲', '2025-01-01')],
    contracts: [contract('甲', '2025-01-01', { wage: fen('5220.00') })],
    ...facts,
  });
const ten = (day: 'workday' | 'restday' | 'holiday', paid: string) =>
  month('7000.00', { overtimeHours: { [day]: '10' }, overtimePay: fen(paid) });
const lieu = { absences: [{ kind: '调休', days: '1' }], overtimePay: fen('1.00') };
const many = { overtimeHours: { workday: '10', restday: '10', holiday: '1' }, overtimePay: fen('10.00') };
const [DAY, SINCE] = ['2026-02-10', '2026-02-11'];

const RATE = {
  workday: ['工作日', 'working day', '150', '450.00', '449.99'],
  restday: ['休息日', 'rest day', '200', '600.00', '599.99'],
  holiday: ['法定休假日', 'statutory holiday', '300', '900.00', '899.99'],
} as const;

export const cases: readonly WorkedCase<'employer-period'>[] = [
  ...(['workday', 'restday', 'holiday'] as const).flatMap((day) => {
    const [zh, en, percent, enough, short] = RATE[day];
    return [
      given(
        `${zh}加班10小时，付${short}元（应付${percent}%即${enough}元）`,
        `ten hours on a ${en}, ${short} paid (${percent} % is ${enough})`,
        ten(day, short),
        { '2026-02-09': none(), [DAY]: alert('yellow', SINCE, 1, '0.01') },
        [RATES, HOURS],
      ),
      given(`${zh}加班10小时，付${enough}元`, `ten hours on a ${en}, ${enough} paid`, ten(day, enough), { [DAY]: none() }, [RATES, HOURS]),
    ];
  }),
  given(
    '工作日加班10小时只付100元：满30日转橙色',
    'ten hours on working days, 100 paid: orange after thirty days',
    month('6000.00', { overtimeHours: { workday: '10' }, overtimePay: fen('100.00') }),
    { '2026-03-12': alert('yellow', SINCE, 1, '350.00'), '2026-03-13': alert('orange', SINCE, 1, '350.00') },
    [RATES],
  ),
  given(
    '工资表未单列加班费：应发超出合同工资的450元视为加班费',
    'no sum for overtime on the line: the 450 over the contract’s wage count for it',
    month('5670.00', { overtimeHours: { workday: '10' } }),
    { [DAY]: none() },
    [HOURS],
  ),
  given(
    '工资表未单列加班费，超出部分449.99元：少一分',
    'no sum for overtime on the line, 449.99 over the contract’s wage: a fen under',
    month('5669.99', { overtimeHours: { workday: '10' } }),
    { [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [HOURS],
  ),
  given(
    '休息日加班8小时，已补休1天',
    'eight hours on a rest day, a day off in lieu',
    month('5221.00', { overtimeHours: { restday: '8' }, ...lieu }),
    { [DAY]: none() },
    [RATES],
  ),
  given(
    '休息日加班16小时，只补休1天：余8小时应付480元',
    'sixteen hours on rest days, one day off in lieu: 480 for the other eight',
    month('5221.00', { overtimeHours: { restday: '16' }, ...lieu }),
    { [DAY]: alert('yellow', SINCE, 1, '479.00') },
    [RATES],
  ),
  given(
    '法定休假日加班不得以补休代替',
    'no time off stands for work on a statutory holiday',
    month('5221.00', { overtimeHours: { holiday: '8' }, ...lieu }),
    { [DAY]: alert('yellow', SINCE, 1, '719.00') },
    [RATES],
  ),
  given(
    '经批准综合计算工时：只判断法定休假日',
    'working time counted comprehensively, approved: holidays alone',
    month('5220.00', many, { workingTime: [workingTime('comprehensive')] }),
    { [DAY]: alert('yellow', SINCE, 1, '80.00') },
    [law('劳部发〔1994〕503号', 5)],
  ),
  given(
    '经批准不定时工作制',
    'flexible working time, approved',
    month('5220.00', many, { workingTime: [workingTime('flexible')] }),
    { [DAY]: none('never-was') },
    [HOURS],
  ),
  given(
    '不定时工作制批准已于上月底到期',
    'the approval of flexible working time was over with the last month',
    month('5220.00', many, { workingTime: [workingTime('flexible', { validFrom: '2025-01-01', validUntil: '2025-12-31' })] }),
    { [DAY]: alert('yellow', SINCE, 1, '1130.00') },
    [HOURS],
  ),
  given(
    '不定时工作制批准不含木工',
    'the approval is for another post',
    month('5220.00', many, { workingTime: [workingTime('flexible', { posts: ['电工'] })] }),
    { [DAY]: alert('yellow', SINCE, 1, '1130.00') },
    [HOURS],
  ),
  given(
    '考勤168小时，恰为当月21个工作日',
    'attended for 168 hours, the month’s twenty-one working days',
    month('5220.00', {}, { attendance: [attended('甲', 25, { hours: '168' })] }),
    { [DAY]: none() },
    [HOURS],
    { counts: ['working-days'] },
  ),
  given(
    '考勤169小时，工资表无加班：1小时45元',
    'attended for 169 hours, no overtime on the line: 45 for one hour',
    month('5220.00', {}, { attendance: [attended('甲', 25, { hours: '169' })] }),
    { [DAY]: alert('yellow', SINCE, 1, '45.00') },
    [HOURS],
    { counts: ['working-days'] },
  ),
  given(
    '计件工资：小时工资不明，不判断',
    'piece work: nobody knows the hour’s wage',
    month('5220.00', many, { contracts: [contract('甲', '2025-01-01', { basis: 'piece' })] }),
    { [DAY]: none() },
    [HOURS],
  ),
  given(
    '没有合同：小时工资不明，不判断',
    'no contract: nobody knows the hour’s wage',
    month('5220.00', many, { contracts: [] }),
    { [DAY]: none() },
    [HOURS],
  ),
  ...(['part-time', 'retired', 'intern', 'labour-service'] as const).map((relation) =>
    given(
      `${{ 'part-time': '非全日制', retired: '退休返聘', intern: '实习', 'labour-service': '劳务关系' }[relation]}不判断`,
      `nothing is said of ${{ 'part-time': 'part-time work', retired: 'a retired person', intern: 'an intern', 'labour-service': 'services' }[relation]}`,
      month('5220.00', many, { employments: [employment('甲', '2025-01-01', { relation })] }),
      { [DAY]: none() },
      [RATES],
    ),
  ),
  given(
    '后来补发400元：已支付',
    '400 paid back later: paid',
    month(
      '5220.00',
      { overtimeHours: { workday: '10' }, overtimePay: fen('50.00') },
      { backPay: [line('甲', '400.00', { payrollId: 'later', backPayFor: '2026-01' })] },
    ),
    { '2026-03-10': none('paid') },
    [RATES],
  ),
];
