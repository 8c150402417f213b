import { fen } from '@anxin/money';
import { contract, deferral, employment, EMPLOYER, line, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const MONTHLY = law('工资支付暂行规定', 7);
const MIGRANTS = law('保障农民工工资支付条例', 14);
const DEFERRAL = law('山东省企业工资支付规定', 32);

const one = [line('甲', '5200.00')];
const three = [line('甲', '5200.00'), line('乙', '5300.00'), line('丙', '5400.00')];
const agreed = (payday: number) => [contract('甲', '2025-12-01', { payday })];
const month = (period: string, payday: string, rest: Partial<WagePeriodFacts> = {}): WagePeriodFacts =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: EMPLOYER, period },
    lines: one,
    payroll: { id: 'payroll', period, payday, net: fen('5200.00'), knownOn: `${payday.slice(0, 8)}01`, eventId: 'e' },
    ...rest,
  });

/** When wages are due: cases of `wage-arrears`. */
export const paydayCases: readonly WorkedCase<'wage-period'>[] = [
  given(
    '发薪日2025-09-20为周六：应于周五支付',
    'payday on Saturday 2025-09-20: due on Friday',
    month('2025-08', '2025-09-20'),
    { '2025-09-18': none(), '2025-09-19': alert('orange', '2025-09-20', 1, '5200.00') },
    [MONTHLY, MIGRANTS],
    { counts: ['payday-back'] },
  ),
  given(
    '发薪日2025-10-05在国庆假期内：应于9月30日支付',
    'payday 2025-10-05 in the National Day’s holidays: due on 30 September',
    month('2025-08', '2025-10-05', { payroll: { ...month('2025-08', '2025-10-05').payroll!, knownOn: '2025-09-10' } }),
    { '2025-09-29': none(), '2025-09-30': alert('orange', '2025-10-01', 1, '5200.00') },
    [MONTHLY],
    { counts: ['payday-back'] },
  ),
  given(
    '发薪日2026-02-28为周六，但系调休上班日：不提前',
    'payday on Saturday 2026-02-28, a make-up working day: it stays',
    month('2026-01', '2026-02-28'),
    { '2026-02-27': none(), '2026-02-28': alert('orange', '2026-03-01', 1, '5200.00') },
    [MONTHLY],
    { counts: ['payday-back', 'working-days'] },
  ),
  given(
    '发薪日2026-02-20在春节假期内：应于调休上班的2月14日支付',
    'payday 2026-02-20 in the Spring Festival: due on Saturday 02-14, a make-up working day',
    month('2026-01', '2026-02-20'),
    { '2026-02-13': none(), '2026-02-14': alert('orange', '2026-02-15', 1, '5200.00') },
    [MONTHLY],
    { counts: ['payday-back', 'working-days'] },
  ),
  given(
    '约定31日发薪，2026年2月无31日：28日为发薪日',
    'the 31st agreed, February 2026 has none: the 28th',
    month('2026-01', '2026-02-28', { contracts: agreed(31) }),
    { '2026-02-27': none(), '2026-02-28': alert('orange', '2026-03-01', 1, '5200.00') },
    [MONTHLY],
    { counts: ['month-end'] },
  ),
  given(
    '约定30日发薪，2024年2月有29日：29日为发薪日',
    'the 30th agreed, February 2024 has 29 days: the 29th',
    month('2024-01', '2024-02-29', { contracts: [contract('甲', '2023-12-01', { payday: 30 })] }),
    { '2024-02-28': none(), '2024-02-29': alert('orange', '2024-03-01', 1, '5200.00') },
    [MONTHLY],
    { counts: ['month-end'] },
  ),
  given(
    '工资表写25日，合同约定10日：以合同约定为准',
    'the payroll names the 25th, the contract the 10th: the contract governs',
    month('2026-01', '2026-02-25', { contracts: agreed(10) }),
    { '2026-02-09': none(), '2026-02-10': alert('orange', '2026-02-11', 1, '5200.00') },
    [MONTHLY],
    { counts: ['month-end'] },
  ),
  given(
    '工资表写5日，合同约定10日：仍以10日为准',
    'the payroll names the 5th, the contract the 10th: still the 10th',
    month('2026-01', '2026-02-05', { contracts: agreed(10) }),
    { '2026-02-09': none(), '2026-02-10': alert('orange', '2026-02-11', 1, '5200.00') },
    [MONTHLY],
  ),
  given(
    '历法公布前推算的发薪日：2027-02-15暂按周一计算',
    'payday 2027-02-15, beyond the published calendar: counted as a Monday for now',
    month('2027-01', '2027-02-15'),
    { '2027-02-14': none(), '2027-02-15': alert('orange', '2027-02-16', 1, '5200.00') },
    [MONTHLY],
    { counts: ['provisional'] },
  ),
  given(
    '发薪日前与工会约定并报备延期至3月5日',
    'a deferral to 03-05 agreed with the union and filed before the payday',
    wagePeriod({ lines: three, deferrals: [deferral('2026-02-06', '2026-03-05')] }),
    { '2026-03-04': none(), '2026-03-05': alert('orange', '2026-03-06', 3, '15900.00') },
    [DEFERRAL],
  ),
  given(
    '约定延期至6月1日：最多延30日',
    'a deferral to 06-01: thirty days at most',
    wagePeriod({ lines: three, deferrals: [deferral('2026-02-06', '2026-06-01')] }),
    { '2026-03-11': none(), '2026-03-12': alert('orange', '2026-03-13', 3, '15900.00') },
    [DEFERRAL],
    { counts: ['day-after'] },
  ),
  given(
    '发薪日过后才约定延期：不生效',
    'a deferral agreed when the payday was over moves nothing',
    wagePeriod({ lines: one, deferrals: [deferral('2026-02-11', '2026-03-05')] }),
    { '2026-02-10': alert('orange', '2026-02-11', 1, '5200.00') },
    [DEFERRAL],
  ),
  given(
    '农民工的工资不得延期',
    'a migrant worker’s wages are not put off',
    wagePeriod({
      lines: one,
      deferrals: [deferral('2026-02-06', '2026-03-05')],
      employments: [employment('甲', '2025-01-01', { migrant: true })],
    }),
    { '2026-02-10': alert('orange', '2026-02-11', 1, '5200.00') },
    [MIGRANTS],
  ),
];
