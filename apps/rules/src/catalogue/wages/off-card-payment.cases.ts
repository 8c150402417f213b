import { employment, EMPLOYER, line, payment, PROJECT, wagePeriod } from '../facts.builder';
import type { PaymentFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const CARD = law('保障农民工工资支付条例', 31);
const CASH_IS_LAWFUL = law('工资支付暂行规定', 5);

const paid = (channel: PaymentFact['channel'], covers: boolean) => payment('甲', '5000.00', '2026-02-10', { channel, covers });
const facts = (payments: readonly PaymentFact[], project?: string, migrant = true) =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: EMPLOYER, period: '2026-01', ...(project && { project }) },
    lines: [line('甲', '5000.00')],
    employments: [employment('甲', '2026-01-01', { migrant, ...(project && { project }) })],
    payments,
  });
const onSite = alert('orange', '2026-02-10', 1, '5000.00');

export const cases: readonly WorkedCase<'wage-period'>[] = [
  given(
    '工地上以现金发放农民工工资',
    'a migrant worker on a site is paid in cash',
    facts([paid('cash', false)], PROJECT),
    { '2026-02-09': none(), '2026-02-10': onSite },
    [CARD],
    { counts: ['whole-day'] },
  ),
  given(
    '工地上转账到他人或其他账户',
    'on a site, a transfer elsewhere than to the wage card',
    facts([paid('transfer', true)], PROJECT),
    { '2026-02-10': onSite },
    [CARD],
  ),
  given(
    '工地上支付到本人工资卡',
    'on a site, paid to the worker’s own card',
    facts([paid('card', true)], PROJECT),
    { '2026-02-10': none() },
    [CARD],
  ),
  given(
    '工地上的非农民工（管理人员）可另行约定',
    'somebody on a site who is no migrant worker may be paid otherwise',
    facts([paid('cash', false)], PROJECT, false),
    { '2026-02-10': none() },
    [law('保障农民工工资支付条例', 2)],
  ),
  given('更正后无非工资卡支付：解除', 'the receipt was corrected', facts([], PROJECT), { '2026-03-01': none('corrected') }, [CARD]),
  given(
    '非工程建设单位现金发放，五个工作日内无人确认（2月14日上班，15日至23日春节）',
    'cash outside construction that nobody confirmed in five working days (02-14 is worked, 02-15 to 02-23 the Spring Festival)',
    facts([paid('cash', false)]),
    { '2026-02-23': none(), '2026-02-24': alert('yellow', '2026-02-25', 1, '5000.00') },
    [CASH_IS_LAWFUL],
    { counts: ['working-days', 'day-after'] },
  ),
  given(
    '非工程建设单位现金发放，已由本人或监察员确认',
    'cash outside construction, confirmed',
    facts([paid('cash', true)]),
    { '2026-03-31': none('accepted-by-person') },
    [CASH_IS_LAWFUL],
  ),
  given('非工程建设单位转账发放', 'a transfer outside construction', facts([paid('transfer', true)]), { '2026-03-31': none() }, [
    CASH_IS_LAWFUL,
  ]),
];
