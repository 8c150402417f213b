import { insurable, insurance, insured } from '../employers-facts.builder';
import type { InsuredEmploymentFact } from '../employers-facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const THIRTY = law('社会保险法', 58);

const hired = (rest: Partial<InsuredEmploymentFact>) => insurance([insurable('甲', '2026-03-02', rest)]);
const people = (count: number, startsOn: string, rest: Partial<InsuredEmploymentFact> = {}): InsuredEmploymentFact[] =>
  Array.from({ length: count }, (_, i) => insurable(`${i + 1}`, startsOn, rest));
const five = people(5, '2026-01-05');
const headcount = (n: number, startsOn = '2026-01-05') => insurance(people(5, startsOn), insured('2026-03-02', [5, n]));

export const cases: readonly WorkedCase<'insurance'>[] = [
  given(
    '2026-03-02入职，5月1日起参保',
    'hired on 2026-03-02, insured from 05-01',
    hired({ insuredFrom: '2026-05-01' }),
    { '2026-03-31': none(), '2026-04-01': alert('yellow', '2026-04-02', 1), '2026-05-01': none('corrected') },
    [THIRTY],
    { counts: ['day-after', 'whole-day'] },
  ),
  given(
    '第30日2026-04-01起参保',
    'insured from the thirtieth day, 04-01',
    hired({ insuredFrom: '2026-04-01' }),
    { '2026-06-30': none() },
    [THIRTY],
    { counts: ['day-after'] },
  ),
  given(
    '2025-09-05入职，第30日10月5日在国庆假期内：顺延至10月9日；10日起参保不算迟',
    'hired on 2025-09-05, the thirtieth day in the National Day’s holidays: until 10-09; insured from 10-10 is in time',
    insurance([insurable('甲', '2025-09-05', { insuredFrom: '2025-10-10' })]),
    { '2025-12-31': none() },
    [THIRTY, law('民法典', 203)],
    { counts: ['forward'] },
  ),
  given(
    '同上，10月11日（调休上班的周六）起参保：迟了',
    '… insured from Saturday 10-11: late',
    insurance([insurable('甲', '2025-09-05', { insuredFrom: '2025-10-11' })]),
    { '2025-10-08': none(), '2025-10-09': alert('yellow', '2025-10-10', 1), '2025-10-11': none('corrected') },
    [THIRTY, law('民法典', 203)],
    { counts: ['forward'] },
  ),
  given(
    '满30日仍未参保：橙色',
    'not insured for thirty days more: orange',
    hired({ insuredFrom: '2026-06-01' }),
    { '2026-05-01': alert('yellow', '2026-04-02', 1), '2026-05-02': alert('orange', '2026-04-02', 1) },
    [THIRTY],
  ),
  given(
    '更正为3月10日参保：从未发生',
    'corrected to 03-10: never was',
    hired({ insuredFrom: '2026-03-10' }),
    { '2026-04-01/2026-04-05': none('never-was') },
    [THIRTY],
  ),
  given('参保情况不明：不判断', 'nobody knows about the insurance', hired({}), { '2026-06-30': none() }, [THIRTY]),
  given('30日内离职', 'left within the thirty days', hired({ insuredFrom: '2026-06-01', endsOn: '2026-04-01' }), { '2026-06-30': none() }, [
    THIRTY,
  ]),
  ...(['part-time', 'retired', 'intern', 'labour-service'] as const).map((relation) =>
    given(
      `${{ 'part-time': '非全日制', retired: '退休返聘', intern: '实习', 'labour-service': '劳务关系' }[relation]}不判断`,
      `nothing is said of ${{ 'part-time': 'part-time work', retired: 'a retired person', intern: 'an intern', 'labour-service': 'services' }[relation]}`,
      hired({ relation, insuredFrom: '2026-06-01' }),
      { '2026-06-30': none() },
      [THIRTY],
    ),
  ),
  given(
    '登记在册5人均满30日，报告只参保3人',
    'five people over thirty days, three insured by the headcount',
    headcount(3),
    { '2026-03-01': none(), '2026-03-02': alert('yellow', '2026-03-02', 2) },
    [THIRTY],
  ),
  given('报告5人均参保', 'all five insured', headcount(5), { '2026-06-30': none() }, [THIRTY]),
  given(
    '5人2026-01-29入职，第30日为调休上班的周六2月28日，至3月2日已过',
    'five hired on 2026-01-29: the thirtieth day, Saturday 02-28, is worked and over by 03-02',
    headcount(0, '2026-01-29'),
    { '2026-03-02': alert('yellow', '2026-03-02', 5) },
    [THIRTY],
    {
      counts: ['working-days', 'forward'],
    },
  ),
  given(
    '5人2026-01-30入职，第30日为周日：顺延至3月2日，尚未超期',
    'five hired on 2026-01-30: the thirtieth day is a Sunday, until 03-02',
    headcount(0, '2026-01-30'),
    { '2026-03-02': none() },
    [THIRTY, law('民法典', 203)],
    {
      counts: ['forward'],
    },
  ),
  given(
    '登记系统不知姓名的15人未全部参保：等备案期过后',
    'people whom the register does not name: once their hiring had to be filed',
    insurance([], insured('2026-03-02', [20, 15])),
    { '2026-03-31': none(), '2026-04-01': alert('yellow', '2026-04-01', 5) },
    [THIRTY],
  ),
  given(
    '后一次报告全部参保：改正',
    'the next headcount has all insured: corrected',
    insurance(five, insured('2026-03-02', [5, 1]), insured('2026-04-02', [5, 5])),
    { '2026-04-01/2026-04-02': none('corrected') },
    [THIRTY],
  ),
];
