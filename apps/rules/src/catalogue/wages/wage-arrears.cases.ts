import { fen } from '@anxin/money';
import { contract, employment, EMPLOYER, line, payment, PROJECT, wagePeriod } from '../facts.builder';
import type { PayrollLineFact, WagePeriodFacts } from '../facts';
import { law } from '../rule';
import { DEVELOPER } from '../safeguard-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';
import { paydayCases } from './payday-cases.builder';

const MONTHLY = law('工资支付暂行规定', 7);
const CRIME = law('法释〔2013〕3号', 3);
const LADDER = law('预警分级参数', 'wages.*');
const GC = '91371302MA3AAAA58N';
const project = { id: PROJECT, sector: 'housing', region: '371302', developer: DEVELOPER, generalContractor: GC, eventId: 'p' } as const;

const one = [line('甲', '5200.00')];
const three = [line('甲', '5200.00'), line('乙', '5300.00'), line('丙', '5400.00')];
const many = (people: number, net: string): PayrollLineFact[] => Array.from({ length: people }, (_, at) => line(`${at + 1}`, net));
const allButSome = (open: number) =>
  many(20, '2000.00')
    .slice(open)
    .map(({ workerId }) => payment(workerId, '2000.00', '2026-02-10'));
const twenty = (open: number) => wagePeriod({ lines: many(20, '2000.00'), payments: allButSome(open) });
const hired = (startsOn: string, rest: Partial<WagePeriodFacts> = {}) =>
  wagePeriod({ employments: [employment('甲', startsOn)], contracts: [contract('甲', startsOn)], ...rest });

export const cases: readonly WorkedCase<'wage-period'>[] = [
  given(
    '发薪日当日全天都可支付；次日起为拖欠',
    'the payday is good until its end; arrears from the day after',
    wagePeriod({ lines: three }),
    {
      '2026-02-09': none(),
      '2026-02-10': alert('orange', '2026-02-11', 3, '15900.00'),
      '2026-02-24': alert('orange', '2026-02-11', 3, '15900.00'),
      '2026-02-25': alert('red', '2026-02-11', 3, '15900.00'),
    },
    [MONTHLY],
    { counts: ['whole-day'] },
  ),
  given(
    '一人当日到账，另两人未到账：逐人计算',
    'one is paid on the day, two are not: line by line',
    wagePeriod({ lines: three, payments: [payment('甲', '5200.00', '2026-02-10')] }),
    { '2026-02-10': alert('orange', '2026-02-11', 2, '10700.00') },
    [MONTHLY],
  ),
  given(
    '多付一人不能抵充另一人',
    'what one is overpaid covers no other',
    wagePeriod({ lines: three.slice(0, 2), payments: [payment('甲', '9999.00', '2026-02-10')] }),
    { '2026-02-10': alert('orange', '2026-02-11', 1, '5300.00') },
    [MONTHLY],
  ),
  given(
    '差一分钱',
    'a fen short',
    wagePeriod({ lines: one, payments: [payment('甲', '5199.99', '2026-02-10')] }),
    { '2026-02-10': alert('yellow', '2026-02-11', 1, '0.01') },
    [MONTHLY],
  ),
  given(
    '当日到账，银行回单两天后才报来：从未拖欠',
    'in the account in time, the bank’s file two days late: never was',
    wagePeriod({ lines: one, payments: [payment('甲', '5200.00', '2026-02-10')] }),
    { '2026-02-10/2026-02-12': none('never-was') },
    [MONTHLY],
    { counts: ['whole-day'] },
  ),
  given(
    '晚一天到账：曾经拖欠，已支付',
    'in the account a day late: it was, and is paid',
    wagePeriod({ lines: one, payments: [payment('甲', '5200.00', '2026-02-11')] }),
    {
      '2026-02-10': alert('orange', '2026-02-11', 1, '5200.00'),
      '2026-02-10/2026-02-11': none('paid', { amount: '5200.00', workers: 1 }),
    },
    [MONTHLY],
  ),
  given(
    '非工程建设单位现金发放并经本人或监察员确认',
    'cash outside construction, confirmed by the worker or an inspector',
    wagePeriod({ lines: one, payments: [payment('甲', '5200.00', '2026-02-10', { channel: 'cash' })] }),
    { '2026-02-10': none() },
    [law('工资支付暂行规定', 5)],
  ),
  given(
    '现金签领表无人确认：不算支付',
    'a cash sheet that nobody confirmed pays nothing',
    wagePeriod({ lines: one, payments: [payment('甲', '5200.00', '2026-02-10', { channel: 'cash', covers: false })] }),
    { '2026-02-10': alert('orange', '2026-02-11', 1, '5200.00') },
    [law('工资支付暂行规定', 6)],
  ),
  ...paydayCases,
  given(
    '欠付不足该表10%：黄色，满五个工作日橙色，满15日红色（2月14日上班，15日至23日春节）',
    'under 10 % of the payroll: yellow, orange after five working days, red after fifteen days (02-14 is worked, 02-15 to 02-23 the Spring Festival)',
    twenty(1),
    {
      '2026-02-23': alert('yellow', '2026-02-11', 1, '2000.00'),
      '2026-02-24': alert('orange', '2026-02-11', 1, '2000.00'),
      '2026-02-25': alert('red', '2026-02-11', 1, '2000.00'),
    },
    [LADDER],
    { counts: ['working-days', 'day-after'] },
  ),
  given('欠付恰为该表10%：橙色', '10 % of the payroll: orange', twenty(2), { '2026-02-10': alert('orange', '2026-02-11', 2, '4000.00') }, [
    LADDER,
  ]),
  given(
    '欠薪9人、不足5万元，逾期一周：橙色',
    'nine people, under ¥50 000, a week over: orange',
    twenty(9),
    { '2026-02-17': alert('orange', '2026-02-11', 9, '18000.00') },
    [LADDER],
  ),
  given(
    '欠薪10人，逾期一周：红色',
    'ten people, a week over: red',
    twenty(10),
    { '2026-02-16': alert('orange', '2026-02-11', 10, '20000.00'), '2026-02-17': alert('red', '2026-02-11', 10, '20000.00') },
    [LADDER],
  ),
  given(
    '10人共欠59999.99元：未达移送标准',
    'ten people and ¥59 999.99 over all months: short of the criminal amount',
    wagePeriod({ lines: many(10, '5000.00'), otherOpen: [{ workerId: '1', period: '2025-12', amount: fen('9999.99') }] }),
    { '2026-02-10': alert('orange', '2026-02-11', 10, '50000.00') },
    [CRIME],
  ),
  given(
    '10人共欠60000.00元：达到移送标准，紧急',
    'ten people and ¥60 000 over all months: critical',
    wagePeriod({ lines: many(10, '5000.00'), otherOpen: [{ workerId: '1', period: '2025-12', amount: fen('10000.00') }] }),
    { '2026-02-10': alert('critical', '2026-02-11', 10, '50000.00') },
    [CRIME],
  ),
  ...oneWorker(),
  given(
    '未报工资表，也无回单：按合同工资估算，满五个工作日前为黄色',
    'no payroll and no receipt: estimated from the contract, yellow until five working days have passed',
    hired('2026-01-01'),
    {
      '2026-02-09': none(),
      '2026-02-10': alert('yellow', '2026-02-11', 1, '6000.00', { estimated: true }),
      '2026-02-24': alert('orange', '2026-02-11', 1, '6000.00', { estimated: true }),
    },
    [law('工资支付暂行规定', 6)],
  ),
  given(
    '1月17日入职，未报工资表：15天÷31天',
    'hired on 01-17, no payroll: fifteen days of thirty-one',
    hired('2026-01-17'),
    { '2026-02-09': none(), '2026-02-10': alert('yellow', '2026-02-11', 1, '2903.23', { estimated: true }) },
    [MONTHLY],
    { counts: ['part-month'] },
  ),
  given(
    '2024年2月16日入职，未报工资表：14天÷29天',
    'hired on 2024-02-16, no payroll: fourteen days of twenty-nine',
    hired('2024-02-16', { subject: { kind: 'wage-period', employer: EMPLOYER, period: '2024-02' } }),
    { '2024-03-07': none(), '2024-03-08': alert('yellow', '2024-03-09', 1, '2896.55', { estimated: true }) },
    [MONTHLY],
    { counts: ['part-month', 'payday-back'] },
  ),
  ...amended(),
  given(
    '未报工资表，但当月有银行回单：不估算',
    'no payroll, but a receipt for the month: nothing is estimated',
    hired('2026-01-01', { payments: [payment('甲', '5000.00', '2026-02-09')] }),
    { '2026-02-10': none() },
    [MONTHLY],
  ),
  given(
    '登记系统在发薪日后才得知此人：不估算',
    'the register heard of the person after the payday: nothing is estimated',
    hired('2026-01-01', { employments: [employment('甲', '2026-01-01', { knownOn: '2026-02-11' })] }),
    { '2026-03-10': none() },
    [MONTHLY],
  ),
  given(
    '无合同、无工资表：发薪日不明，不估算',
    'no contract and no payroll: nobody knows the payday',
    hired('2026-01-01', { contracts: [] }),
    { '2026-03-31': none() },
    [MONTHLY],
  ),
  ...onSite(),
];

/** 单个劳动者三个月以上 */
function oneWorker(): WorkedCase<'wage-period'>[] {
  const others = ['2025-11', '2025-12'].map((period) => ({ workerId: '甲', period, amount: fen('3000.00') }));
  const owed = (net: string, months = others) => wagePeriod({ lines: [line('甲', net)], otherOpen: months });
  return [
    given(
      '一人三个月共9999.99元：橙色',
      'one worker, three months, ¥9 999.99: orange',
      owed('3999.99'),
      { '2026-02-10': alert('orange', '2026-02-11', 1, '3999.99') },
      [CRIME],
    ),
    given(
      '一人三个月共10000.00元：紧急',
      'one worker, three months, ¥10 000: critical',
      owed('4000.00'),
      { '2026-02-10': alert('critical', '2026-02-11', 1, '4000.00') },
      [CRIME],
    ),
    given(
      '一人两个月共12000.00元：橙色',
      'one worker, two months, ¥12 000: orange',
      owed('9000.00', others.slice(1)),
      { '2026-02-10': alert('orange', '2026-02-11', 1, '9000.00') },
      [CRIME],
    ),
  ];
}

/** 月中变更工资 */
function amended(): WorkedCase<'wage-period'>[] {
  const raised = (knownOn: string) => {
    const raise = { version: 2, from: '2026-01-17', basis: 'monthly', wage: fen('9100.00'), knownOn, eventId: 'raise' } as const;
    return hired('2026-01-01', { contracts: [contract('甲', '2026-01-01', { amendments: [raise] })] });
  };
  return [
    given(
      '1月17日起月薪由6000元变更为9100元：16天与15天分段计算',
      'from 6 000 to 9 100 from 01-17 on: sixteen and fifteen days, each at its wage',
      raised('2026-02-28'),
      { '2026-02-28': alert('red', '2026-02-11', 1, '7500.00', { estimated: true }) },
      [law('劳动合同法', 35)],
      { counts: ['part-month'] },
    ),
    given(
      '该变更3月才报来：1月工资不再按其估算',
      'the amendment came in March: January is no longer estimated by it',
      raised('2026-03-01'),
      { '2026-03-01': alert('red', '2026-02-11', 1, '6000.00', { estimated: true }) },
      [law('劳动合同法', 35)],
    ),
  ];
}

/** 工程建设领域：谁先清偿 */
function onSite(): WorkedCase<'wage-period'>[] {
  const owed = (migrant: boolean, generalContractor: string) =>
    wagePeriod({
      lines: [line('甲', '7000.00')],
      project: { ...project, generalContractor },
      employments: [employment('甲', '2026-01-01', { migrant })],
    });
  const liable = [{ uscc: GC, kind: 'pays-first', article: '保障农民工工资支付条例 30' }] as const;
  return [
    given(
      '分包单位拖欠农民工：总承包单位先行清偿',
      'a subcontractor owes a migrant worker: the general contractor pays first',
      owed(true, GC),
      { '2026-02-10': alert('orange', '2026-02-11', 1, '7000.00', { liable }) },
      [law('保障农民工工资支付条例', 30)],
    ),
    given(
      '分包单位拖欠非农民工：总承包单位不先行清偿',
      'a subcontractor owes somebody who is no migrant worker: the general contractor does not',
      owed(false, GC),
      { '2026-02-10': alert('orange', '2026-02-11', 1, '7000.00') },
      [law('保障农民工工资支付条例', 2)],
    ),
    given(
      '总承包单位自己拖欠：无他人先行清偿',
      'the general contractor owes its own people: nobody else does',
      owed(true, EMPLOYER),
      { '2026-02-10': alert('orange', '2026-02-11', 1, '7000.00') },
      [law('保障农民工工资支付条例', 30)],
    ),
  ];
}
