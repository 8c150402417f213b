import { fen } from '@anxin/money';
import { contract, employerPeriod, employment, line } from '../facts.builder';
import type { ContractFact, EmployerPeriodFacts, PayrollLineFact } from '../facts';
import { law } from '../rule';
import { deductions } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const DAMAGE = law('工资支付暂行规定', 16);
const LAWFUL = law('工资支付暂行规定', 15);
const NOTHING_TAKEN = law('劳动合同法', 9);
const AS_AGREED = law('劳动法', 50);

/** January 2026 in 兰山区: 31 days, 21 working days; payday 2026-02-10; the minimum 2 200.00. */
const month = (gross: string, rest: Partial<PayrollLineFact> = {}, facts: Partial<EmployerPeriodFacts> = {}) =>
  employerPeriod({
    lines: [line('甲', gross, rest)],
    employments: [employment('甲', '2025-01-01')],
    contracts: [contract('甲', '2025-01-01')],
    ...facts,
  });
const withheld = (of: Record<string, string>, gross = '6000.00', facts: Partial<EmployerPeriodFacts> = {}) =>
  month(gross, deductions(of), facts);
const low = { contracts: [contract('甲', '2025-01-01', { wage: fen('2500.00') })] };
const [DAY, SINCE] = ['2026-02-10', '2026-02-11'];

export const cases: readonly WorkedCase<'employer-period'>[] = [
  given(
    '罚款200元：任何单位都无权从工资中罚款',
    'a fine of 200: nobody may take one from wages',
    withheld({ 罚款: '200.00', 'social-insurance': '630.00' }),
    { '2026-02-09': none(), '2026-02-10': alert('yellow', SINCE, 1, '200.00') },
    [NOTHING_TAKEN, LAWFUL],
    { counts: ['whole-day'] },
  ),
  ...['押金', '服装费', '工伤保险'].map((kind) =>
    given(
      `扣${kind}一分钱`,
      `a fen taken as ${{ 押金: 'a deposit', 服装费: 'the price of a uniform', 工伤保险: 'injury insurance, which the employer alone pays' }[kind]}`,
      withheld({ [kind]: '0.01' }),
      { [DAY]: alert('yellow', SINCE, 1, '0.01') },
      [NOTHING_TAKEN],
    ),
  ),
  ...['个人所得税', '社会保险', '住房公积金', '法院扣划', '预支', '伙食费'].map((kind) =>
    given(
      `扣${kind}3900元：依法可扣`,
      `3 900 taken as ${{ 个人所得税: 'income tax', 社会保险: 'the worker’s own insurance', 住房公积金: 'housing fund', 法院扣划: 'a court’s order', 预支: 'an advance that was had', 伙食费: 'meals that were had' }[kind]}: lawful`,
      withheld({ [kind]: '3900.00' }),
      { [DAY]: none() },
      [LAWFUL],
    ),
  ),
  given(
    '赔偿损失扣1200元：恰为当月工资20%',
    'damage of 1 200: a fifth of the month’s wage',
    withheld({ damage: '1200.00' }),
    { [DAY]: none() },
    [DAMAGE],
  ),
  given(
    '赔偿损失扣1200.01元：超过20%的一分为克扣',
    'damage of 1 200.01: the fen over a fifth is withheld',
    withheld({ damage: '1200.01' }),
    { [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [DAMAGE],
  ),
  given(
    '赔偿1000元加名目不明300元：合并计算，超出100元',
    'damage of 1 000 and 300 for nobody knows what: together, 100 over',
    withheld({ damage: '1000.00', 其他: '300.00' }),
    { [DAY]: alert('yellow', SINCE, 1, '100.00') },
    [DAMAGE],
  ),
  given('扣后恰余最低工资2200元', 'what is left is the minimum, 2 200', withheld({ damage: '300.00' }, '2500.00', low), { [DAY]: none() }, [
    DAMAGE,
  ]),
  given(
    '扣后余2199.99元：低于最低工资，橙色',
    'what is left is 2 199.99, under the minimum: orange',
    withheld({ damage: '300.01' }, '2500.00', low),
    { [DAY]: alert('orange', SINCE, 1, '0.01') },
    [DAMAGE],
  ),
  given('应发等于合同月薪6000元', 'gross is the contract’s 6 000', month('6000.00'), { [DAY]: none() }, [AS_AGREED]),
  given(
    '应发5999.99元：少一分',
    'gross is 5 999.99: a fen less',
    month('5999.99'),
    { '2026-02-09': none(), [DAY]: alert('yellow', SINCE, 1, '0.01') },
    [AS_AGREED],
  ),
  given(
    '应发2000元：少4000元且低于最低工资，橙色',
    'gross is 2 000: 4 000 less and under the minimum, orange',
    month('2000.00'),
    { [DAY]: alert('orange', SINCE, 1, '4000.00') },
    [AS_AGREED],
  ),
  ...partMonths(),
  ...absences(),
  ...probation(),
  given(
    '日薪300元，出勤20天，应发6000元',
    '300 a day, twenty days, 6 000',
    month('6000.00', { daysWorked: '20' }, daily()),
    { [DAY]: none() },
    [AS_AGREED],
  ),
  given(
    '日薪300元，出勤20天，应发5998元：少2元',
    '300 a day, twenty days, 5 998: 2 less',
    month('5998.00', { daysWorked: '20' }, daily()),
    { [DAY]: alert('yellow', SINCE, 1, '2.00') },
    [AS_AGREED],
  ),
  given('计件工资：约定数量不明，不判断', 'piece work: how much was made is not told', month('3000.00', {}, piece()), { [DAY]: none() }, [
    AS_AGREED,
  ]),
  given(
    '没有合同：约定工资不明，不判断',
    'no contract: nobody knows what was agreed',
    month('3000.00', {}, { contracts: [] }),
    { [DAY]: none() },
    [AS_AGREED],
  ),
  given(
    '非全日制用工不按月薪判断',
    'part-time work is not measured by the month',
    month('3000.00', {}, { employments: [employment('甲', '2025-01-01', { relation: 'part-time' })] }),
    { [DAY]: none() },
    [law('劳动合同法', 72)],
  ),
  given(
    '后来补发1000元：已支付',
    '1 000 paid back later: paid',
    month('5000.00', {}, { backPay: [line('甲', '1000.00', { payrollId: 'later', backPayFor: '2026-01' })] }),
    { '2026-03-10': none('paid') },
    [AS_AGREED],
  ),
  given(
    '补发999.99元：仍少一分',
    '999.99 paid back: a fen is open',
    month('5000.00', {}, { backPay: [line('甲', '999.99', { payrollId: 'later', backPayFor: '2026-01' })] }),
    { '2026-03-10': alert('yellow', SINCE, 1, '0.01') },
    [AS_AGREED],
  ),
];

function daily() {
  return { contracts: [contract('甲', '2025-01-01', { basis: 'daily', wage: fen('300.00') })] };
}
function piece() {
  return { contracts: [contract('甲', '2025-01-01', { basis: 'piece', wage: fen('300.00') })] };
}

/** 月中入职 */
function partMonths(): WorkedCase<'employer-period'>[] {
  const late = { employments: [employment('甲', '2026-01-19')], contracts: [contract('甲', '2026-01-19')] };
  const law_ = [AS_AGREED];
  return [
    given(
      '1月19日入职：13天÷31天，2516.13元',
      'hired on 01-19: thirteen days of thirty-one, 2 516.13',
      month('2516.13', {}, late),
      { [DAY]: none() },
      law_,
      {
        counts: ['part-month'],
      },
    ),
    given(
      '折算差1元以内：取整不算克扣',
      'within one yuan of the part: rounding accuses nobody',
      month('2515.13', {}, late),
      { [DAY]: none() },
      law_,
    ),
    given(
      '折算差1.01元：克扣',
      'one yuan and a fen under the part: withheld',
      month('2515.12', {}, late),
      { [DAY]: alert('yellow', SINCE, 1, '1.01') },
      law_,
      { counts: ['part-month'] },
    ),
    given('出勤10天按21.75天折算：2758.62元', 'ten days by 21.75: 2 758.62', month('2758.62', { daysWorked: '10' }), { [DAY]: none() }, [
      law('劳社部发〔2008〕3号', '二'),
    ]),
    given(
      '出勤10天只发2757.61元：少1.01元',
      'ten days and 2 757.61: 1.01 less',
      month('2757.61', { daysWorked: '10' }),
      { [DAY]: alert('yellow', SINCE, 1, '1.01') },
      [law('劳社部发〔2008〕3号', '二')],
    ),
    given(
      '出勤21天即满勤（当月21个工作日）：应发6000元',
      'all of the month’s twenty-one working days are the month: 6 000 are due',
      month('5000.00', { daysWorked: '21' }),
      { [DAY]: alert('yellow', SINCE, 1, '1000.00') },
      [law('劳社部发〔2008〕3号', '二')],
      { counts: ['working-days'] },
    ),
  ];
}

/** 缺勤 */
function absences(): WorkedCase<'employer-period'>[] {
  const away = (kind: string, gross: string) => month(gross, { absences: [{ kind, days: '2' }] });
  return [
    given('事假2天，最多扣571.43元', 'two days of unpaid leave cost 571.43 at most', away('personal', '5428.57'), { [DAY]: none() }, [
      law('劳部发〔1995〕226号', 3),
    ]),
    given(
      '病假2天，多扣8.57元',
      'two days of sickness, 8.57 too much taken',
      away('sick', '5420.00'),
      { [DAY]: alert('yellow', SINCE, 1, '8.57') },
      [law('劳部发〔1995〕309号', 59)],
    ),
    given(
      '年休假2天不得扣工资',
      'two days of annual leave cost nothing',
      away('annual', '5428.57'),
      { [DAY]: alert('yellow', SINCE, 1, '571.43') },
      [law('职工带薪年休假条例', 2)],
    ),
  ];
}

/** 试用期 */
function probation(): WorkedCase<'employer-period'>[] {
  const fresh: ContractFact = contract('甲', '2025-12-16');
  const of = (gross: string, wage?: string) =>
    month(gross, {}, { contracts: [fresh], probations: new Map([[fresh.id, { months: 2, ...(wage && { wage: fen(wage) }) }]]) });
  const why = [law('劳动合同法', 20)];
  return [
    given('试用期约定5000元，发5000元', 'on probation for 5 000, paid 5 000', of('5000.00', '5000.00'), { [DAY]: none() }, why),
    given(
      '试用期约定5000元，发4999.99元',
      'on probation for 5 000, paid 4 999.99',
      of('4999.99', '5000.00'),
      { [DAY]: alert('yellow', SINCE, 1, '0.01') },
      why,
    ),
    given(
      '试用期未约定工资，发八成4800元',
      'on probation with no wage of its own, paid four fifths, 4 800',
      of('4800.00'),
      { [DAY]: none() },
      why,
    ),
    given(
      '试用期未约定工资，发4799.99元',
      'on probation with no wage of its own, paid 4 799.99',
      of('4799.99'),
      { [DAY]: alert('yellow', SINCE, 1, '0.01') },
      why,
    ),
  ];
}
