import { contract, deferral, employment, EMPLOYER, line, PROJECT, wagePeriod } from '../facts.builder';
import type { EmploymentFact, WagePeriodFacts } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const SHEET = law('保障农民工工资支付条例', 31);

/** January 2026 of two people on a site; where no payday is agreed the sheet is due on the 15th, in the Spring Festival: on 02-24. */
const site = (rest: Partial<WagePeriodFacts> = {}): WagePeriodFacts =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: EMPLOYER, project: PROJECT, period: '2026-01' },
    employments: [employment('甲', '2026-01-05', { project: PROJECT }), employment('乙', '2026-01-05', { project: PROJECT })],
    ...rest,
  });
const filed = (knownOn: string) =>
  site({
    lines: [line('甲', '100.00')],
    payroll: { id: 'payroll', period: '2026-01', payday: '2026-02-10', net: 10_000n, knownOn, eventId: 'e' },
  });
const one = (rest: Partial<EmploymentFact>) => site({ employments: [employment('甲', '2026-01-05', { project: PROJECT, ...rest })] });

export const cases: readonly WorkedCase<'wage-period'>[] = [
  given(
    '约定10日和12日发薪：最后一个发薪日过后仍未报',
    'paydays agreed on the 10th and the 12th: no sheet when the last is over',
    site({ contracts: [contract('甲', '2026-01-05', { payday: 10 }), contract('乙', '2026-01-05', { payday: 12 })] }),
    { '2026-02-11': none(), '2026-02-12': alert('yellow', '2026-02-13', 2) },
    [SHEET],
    { counts: ['whole-day'] },
  ),
  given(
    '未约定发薪日：当地规定次月15日，2026年3月的至4月15日',
    'no payday agreed: the region’s 15th of the next month, for March 2026 until 04-15',
    site({
      subject: { kind: 'wage-period', employer: EMPLOYER, project: PROJECT, period: '2026-03' },
      employments: [employment('甲', '2026-03-02', { project: PROJECT })],
    }),
    { '2026-04-14': none(), '2026-04-15': alert('yellow', '2026-04-16', 1) },
    [SHEET],
    { counts: ['whole-day'] },
  ),
  given(
    '未约定发薪日：2月15日在春节假期内，顺延至2月24日',
    'no payday agreed: 02-15 lies in the Spring Festival, until 02-24',
    site(),
    { '2026-02-23': none(), '2026-02-24': alert('yellow', '2026-02-25', 2) },
    [SHEET, law('民法典', 203)],
    { counts: ['forward'] },
  ),
  given(
    '2月25日补报：解除',
    'submitted on 02-25: resolved',
    filed('2026-02-25'),
    { '2026-02-24': alert('yellow', '2026-02-25', 2), '2026-02-24/2026-02-25': none('filed') },
    [SHEET],
  ),
  given('2月24日当天报送', 'submitted on 02-24', filed('2026-02-24'), { '2026-02-24': none('never-was') }, [SHEET], {
    counts: ['forward'],
  }),
  given(
    '已报备延期至2月27日：顺延',
    'a deferral to 02-27 was filed: it waits',
    site({ deferrals: [deferral('2026-02-01', '2026-02-27')] }),
    { '2026-02-26': none(), '2026-02-27': alert('yellow', '2026-02-28', 2) },
    [SHEET],
  ),
  given(
    '非工程建设单位：当地未要求报送',
    'outside construction: the region does not ask for it',
    site({ subject: { kind: 'wage-period', employer: EMPLOYER, period: '2026-01' } }),
    { '2026-02-28': none() },
    [SHEET],
  ),
  given(
    '登记系统2月25日才得知此人',
    'the register heard of the person on 02-25',
    one({ knownOn: '2026-02-25' }),
    { '2026-02-28': none() },
    [SHEET],
  ),
  given(
    '劳务派遣人员由派遣单位报送',
    'dispatched people stand on the agency’s sheet',
    one({ kind: 'dispatched' }),
    { '2026-02-28': none() },
    [SHEET],
  ),
  given('1月前已离开', 'who left before January', one({ startsOn: '2025-12-01', endsOn: '2025-12-31' }), { '2026-02-28': none() }, [SHEET]),
  given(
    '劳务关系也应报送',
    'services stand on the sheet, too',
    one({ relation: 'labour-service' }),
    { '2026-02-28': alert('yellow', '2026-02-25', 1) },
    [SHEET],
  ),
  ...(['part-time', 'retired', 'intern'] as const).map((relation) =>
    given(
      `${{ 'part-time': '非全日制', retired: '退休返聘', intern: '实习' }[relation]}不要求报送`,
      `none is asked for ${{ 'part-time': 'part-time work', retired: 'a retired person', intern: 'an intern' }[relation]}`,
      one({ relation }),
      { '2026-02-28': none() },
      [SHEET],
    ),
  ),
];
