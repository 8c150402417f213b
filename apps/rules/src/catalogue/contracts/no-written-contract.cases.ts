import { fen } from '@anxin/money';
import { contract, employment, PROJECT, staff } from '../facts.builder';
import type { ContractFact, EmploymentFact, StaffFacts } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const WRITTEN = law('劳动合同法', 10);
const DOUBLE = law('劳动合同法', 82);
const RULES = law('劳动合同法实施条例', '6–7');

/** 甲 was hired on 2025-03-03. */
const hired = (contracts: readonly ContractFact[] = [], who: Partial<EmploymentFact> = {}, rest: Partial<StaffFacts> = {}): StaffFacts =>
  staff({ employments: [employment('甲', who.startsOn ?? '2025-03-03', who)], contracts, ...rest });
const at = (monthly: string) => ({ lastGross: new Map([['甲', fen(monthly)]]) });
const guess = (amount: string) => [amount, { estimated: true }] as const;

export const cases: readonly WorkedCase<'staff'>[] = [
  given(
    '2025-03-03入职，月薪6000元，一直未签',
    'hired on 2025-03-03 at 6 000, nobody signed',
    hired([], {}, at('6000.00')),
    {
      '2025-04-01': none(),
      '2025-04-02': alert('yellow', '2025-04-03', 1, ...guess('200.00')),
      '2025-05-02': alert('yellow', '2025-04-03', 1, ...guess('6193.55')),
      '2025-05-03': alert('orange', '2025-04-03', 1, ...guess('6387.10')),
      '2026-03-01': alert('orange', '2025-04-03', 1, ...guess('66000.00')),
      '2026-08-01': alert('orange', '2025-04-03', 1, ...guess('66000.00')),
    },
    [WRITTEN, DOUBLE, RULES],
    { counts: ['month', 'whole-day'] },
  ),
  given(
    '同上，2025-08-15补签并报备：04-03至08-14的二倍工资留存',
    'signed on 2025-08-15: double wages from 04-03 to 08-14 stay on record',
    hired([contract('甲', '2025-08-15', { startsOn: '2025-03-03' })]),
    { '2025-08-15': none('filed', { amount: '26322.58', workers: 1 }) },
    [DOUBLE, RULES],
    { counts: ['part-month'] },
  ),
  given(
    '一个月的最后一天2025-04-02签订，6月才报备：从未违法',
    'signed on the month’s last day, 2025-04-02, filed in June: never was',
    hired([contract('甲', '2025-04-02', { knownOn: '2025-06-01' })]),
    { '2025-06-01': none('never-was') },
    [WRITTEN],
    { counts: ['month'] },
  ),
  given(
    '次日2025-04-03签订：逾期，但无二倍工资',
    'signed a day later, 2025-04-03: late, and no day of double wage',
    hired([contract('甲', '2025-04-03')]),
    { '2025-06-01': none('filed', { amount: '0.00', workers: 1 }) },
    [WRITTEN, RULES],
  ),
  given(
    '2026-01-30入职，次月无30日：2月28日届满（该日为周六调休上班）',
    'hired on 2026-01-30, February has no 30th: the month is over with 02-28',
    hired([], { startsOn: '2026-01-30' }),
    { '2026-02-27': none(), '2026-02-28': alert('yellow', '2026-03-01', 1) },
    [WRITTEN],
    { counts: ['month'] },
  ),
  given(
    '2024-01-31入职：2024年2月29日届满',
    'hired on 2024-01-31: the month is over with 2024-02-29',
    hired([], { startsOn: '2024-01-31' }),
    { '2024-02-28': none(), '2024-02-29': alert('yellow', '2024-03-01', 1) },
    [WRITTEN],
    { counts: ['month'] },
  ),
  given(
    '2028-01-29入职，闰年2月有29日：2月28日届满',
    'hired on 2028-01-29, a leap year with a 29 February: over with 02-28',
    hired([], { startsOn: '2028-01-29' }),
    { '2028-02-27': none(), '2028-02-28': alert('yellow', '2028-02-29', 1) },
    [WRITTEN],
    { counts: ['month', 'provisional'] },
  ),
  given(
    '2025-09-05入职，一个月于10月4日国庆假期内届满：不顺延',
    'hired on 2025-09-05: the month is over with 10-04, in the holidays, and does not roll',
    hired([], { startsOn: '2025-09-05' }),
    { '2025-10-03': none(), '2025-10-04': alert('yellow', '2025-10-05', 1) },
    [WRITTEN],
    { counts: ['month', 'forward'] },
  ),
  given(
    '工作一个月零八天后离职，未签：解除，留存应付',
    'left after a month and eight days without a contract: ended',
    hired([], { endsOn: '2025-05-10' }, at('6000.00')),
    { '2025-05-09': alert('orange', '2025-04-03', 1, ...guess('7548.39')), '2025-05-10': none('ended', { amount: '7548.39', workers: 1 }) },
    [DOUBLE],
  ),
  given(
    '工作满一个月当天离职：无需合同',
    'left on the month’s last day: none was needed',
    hired([], { endsOn: '2025-04-02' }),
    { '2025-05-10': none() },
    [WRITTEN],
  ),
  given(
    '登记系统2025-06-10才得知此人：当日终了判断，仍自04-03起',
    'the register heard of the person on 2025-06-10: judged at the end of that day, since 04-03',
    hired([], { knownOn: '2025-06-10' }),
    { '2025-06-09': none(), '2025-06-10': alert('orange', '2025-04-03', 1) },
    [WRITTEN],
    { counts: ['whole-day'] },
  ),
  ...(['part-time', 'retired', 'intern', 'labour-service'] as const).map((relation) =>
    given(
      `${{ 'part-time': '非全日制可以口头约定', retired: '退休返聘', intern: '实习', 'labour-service': '劳务关系' }[relation]}：无需书面劳动合同`,
      `${{ 'part-time': 'part-time work may be agreed by word of mouth', retired: 'a retired person', intern: 'an intern', 'labour-service': 'services' }[relation]}: no written contract is asked`,
      hired([], { relation }),
      { '2025-12-31': none() },
      [law('劳动合同法', relation === 'part-time' ? 69 : 7)],
    ),
  ),
  given(
    '工地上订立用工书面协议',
    'a written agreement on a site',
    hired([contract('甲', '2025-03-03', { form: 'written-agreement' })], { project: PROJECT }),
    { '2025-12-31': none() },
    [law('保障农民工工资支付条例', 28)],
  ),
  given(
    '非工地订立用工书面协议：不能代替劳动合同',
    'a written agreement elsewhere stands for no contract',
    hired([contract('甲', '2025-03-03', { form: 'written-agreement' })]),
    { '2025-04-02': alert('yellow', '2025-04-03', 1) },
    [WRITTEN],
  ),
  given(
    '只有入职前已到期的旧合同',
    'a contract that was over when the employment began',
    hired([contract('甲', '2023-01-01', { endsOn: '2024-12-31' })]),
    { '2025-04-02': alert('yellow', '2025-04-03', 1) },
    [WRITTEN],
  ),
  ...overdue(),
];

/** 合同到期后继续用工 */
function overdue(): WorkedCase<'staff'>[] {
  const year = (startsOn: string, endsOn?: string, rest: Partial<ContractFact> = {}) =>
    contract('甲', startsOn, { id: startsOn, startsOn, ...(endsOn && { endsOn }), ...rest });
  const first = year('2024-01-01', '2024-12-31');
  const work = (...contracts: ContractFact[]) => hired(contracts, { startsOn: '2024-01-01' });
  const why = [WRITTEN, DOUBLE];
  return [
    given(
      '合同2024-12-31到期后继续用工：一个月后即2025-02-01起',
      'the contract was over on 2024-12-31 and the work went on: from 2025-02-01',
      work(first),
      { '2025-01-30': none(), '2025-01-31': alert('yellow', '2025-02-01', 1, ...guess('214.29')) },
      why,
      { counts: ['month'] },
    ),
    given('次日续订', 'renewed the day after', work(first, year('2025-01-01', '2025-12-31')), { '2025-06-30': none() }, why),
    given(
      '2025-01-31续订：在一个月内',
      'renewed on 2025-01-31, within the month',
      work(first, year('2025-01-01', undefined, { signedOn: '2025-01-31' })),
      { '2025-06-30': none('never-was') },
      why,
    ),
    given(
      '2025-02-01续订：逾期，但无二倍工资',
      'renewed on 2025-02-01: late, and no day of double wage',
      work(first, year('2025-01-01', undefined, { signedOn: '2025-02-01' })),
      { '2025-06-30': none('filed', { amount: '0.00', workers: 1 }) },
      why,
    ),
    given(
      '续订的合同2025-12-31又到期',
      'the renewed one was over on 2025-12-31, too',
      work(first, year('2025-01-01', '2025-12-31')),
      { '2026-01-30': none(), '2026-01-31': alert('yellow', '2026-02-01', 1, ...guess('214.29')) },
      why,
    ),
  ];
}
