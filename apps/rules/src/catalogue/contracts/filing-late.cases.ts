import { contract, employment, staff } from '../facts.builder';
import type { EmploymentFact, StaffFacts } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const HIRE = law('劳社部发〔2006〕46号', '一');
const LIST = law('劳动合同法实施条例', 8);

/** Of an employer on the register since 2024-01-02. */
const on = (employments: readonly EmploymentFact[], rest: Partial<StaffFacts> = {}): StaffFacts =>
  staff({ employments, registeredOn: '2024-01-02', ...rest });
const hired = (startsOn: string, knownOn: string, rest: Partial<EmploymentFact> = {}) =>
  on([employment('甲', startsOn, { knownOn, ...rest })]);
const left = (endsOn: string, endKnownOn: string) => hired('2025-01-06', '2025-01-06', { endsOn, endKnownOn });
/** Filed on the last day, and the day after it. */
const both = (
  [zh, en]: readonly [zh: string, en: string],
  of: (filedOn: string) => StaffFacts,
  [last, late]: readonly [last: string, late: string],
  since: string,
  counts: WorkedCase['counts'] = [],
): WorkedCase<'staff'>[] => [
  given(`${zh}：${last}报备`, `${en}: filed on ${last}`, of(last), { [last]: none('never-was') }, [HIRE], { counts }),
  given(`${zh}：${late}报备，逾期`, `${en}: filed on ${late}, late`, of(late), { [late]: alert('yellow', since, 1) }, [HIRE], { counts }),
];

export const cases: readonly WorkedCase<'staff'>[] = [
  given(
    '2025-03-03入职，第31日2025-04-03报备：公示30日',
    'hired on 2025-03-03, filed on the thirty-first day, 2025-04-03: shown for thirty days',
    hired('2025-03-03', '2025-04-03'),
    {
      '2025-04-02': none(),
      '2025-04-03': alert('yellow', '2025-04-03', 1),
      '2025-05-02': alert('yellow', '2025-04-03', 1),
      '2025-05-03': none('filed', { workers: 1 }),
    },
    [HIRE, LIST],
    { counts: ['day-after'] },
  ),
  given(
    '2025-03-03入职，第30日2025-04-02报备',
    'hired on 2025-03-03, filed on the thirtieth day',
    hired('2025-03-03', '2025-04-02'),
    { '2025-04-30': none('never-was') },
    [HIRE],
    {
      counts: ['day-after'],
    },
  ),
  ...both(
    ['2026-03-19入职，第30日为周六', 'hired on 2026-03-19, the thirtieth day a Saturday'],
    (day) => hired('2026-03-19', day),
    ['2026-04-20', '2026-04-21'],
    '2026-04-21',
    ['forward'],
  ),
  ...both(
    ['2025-09-03入职，第30日在国庆假期内', 'hired on 2025-09-03, the thirtieth day in the National Day’s holidays'],
    (day) => hired('2025-09-03', day),
    ['2025-10-09', '2025-10-10'],
    '2025-10-10',
    ['forward'],
  ),
  ...both(
    ['2026-01-29入职，第30日为调休上班的周六', 'hired on 2026-01-29, the thirtieth day a make-up Saturday'],
    (day) => hired('2026-01-29', day),
    ['2026-02-28', '2026-03-01'],
    '2026-03-01',
    ['working-days'],
  ),
  ...both(
    ['2024-01-31入职，跨闰年2月', 'hired on 2024-01-31, over 29 February'],
    (day) => hired('2024-01-31', day),
    ['2024-03-01', '2024-03-02'],
    '2024-03-02',
    ['day-after'],
  ),
  ...both(
    ['2026-12-03入职，第30日在未公布历法的2027年', 'hired on 2026-12-03, the thirtieth day beyond the published calendar'],
    (day) => hired('2026-12-03', day),
    ['2027-01-04', '2027-01-05'],
    '2027-01-05',
    ['provisional'],
  ),
  ...both(
    ['2025-09-15离职，七日内报备', 'left on 2025-09-15, seven days'],
    (day) => left('2025-09-15', day),
    ['2025-09-22', '2025-09-23'],
    '2025-09-23',
  ),
  ...both(
    ['2025-09-26离职，第七日在国庆假期内', 'left on 2025-09-26, the seventh day in the holidays'],
    (day) => left('2025-09-26', day),
    ['2025-10-09', '2025-10-10'],
    '2025-10-10',
    ['forward'],
  ),
  given(
    '招用和离职都逾期：按人计1人',
    'hire and end both late: one person',
    hired('2025-01-02', '2025-03-03', { endsOn: '2025-02-10', endKnownOn: '2025-03-20' }),
    { '2025-03-20': alert('yellow', '2025-02-06', 1) },
    [HIRE],
  ),
  given(
    '登记备案前已入职的老员工，90日内补录（末日周日顺延）',
    'people there were before the firm came on the register: ninety days, the last a Sunday',
    on([employment('甲', '2020-05-06', { knownOn: '2025-09-01' })], { registeredOn: '2025-06-02' }),
    { '2025-09-01': none() },
    [HIRE],
    { counts: ['forward'] },
  ),
  given(
    '老员工第92日才补录',
    '… entered a day later',
    on([employment('甲', '2020-05-06', { knownOn: '2025-09-02' })], { registeredOn: '2025-06-02' }),
    { '2025-09-02': alert('yellow', '2025-09-02', 1) },
    [HIRE],
    { counts: ['forward'] },
  ),
  given(
    '合同已在期限内报备：视同知悉',
    'the contract was filed in time',
    on([employment('甲', '2025-03-03', { knownOn: '2025-12-01' })], {
      contracts: [contract('甲', '2025-03-03', { knownOn: '2025-04-02' })],
    }),
    { '2025-12-01': none() },
    [HIRE],
  ),
  given(
    '非全日制也应备案',
    'part-time work is filed, too',
    hired('2025-03-03', '2025-12-01', { relation: 'part-time' }),
    { '2025-12-01': alert('yellow', '2025-04-03', 1) },
    [HIRE],
  ),
  ...(['intern', 'retired', 'labour-service'] as const).map((relation) =>
    given(
      `${{ intern: '实习', retired: '退休返聘', 'labour-service': '劳务关系' }[relation]}不要求用工备案`,
      `no filing is asked for ${{ intern: 'an intern', retired: 'a retired person', 'labour-service': 'services' }[relation]}`,
      hired('2025-03-03', '2025-12-01', { relation }),
      { '2025-12-01': none() },
      [HIRE],
    ),
  ),
  given(
    '被派遣劳动者由用工单位登记，不怪派遣单位',
    'a dispatched person is entered by the unit',
    hired('2025-03-03', '2025-12-01', { kind: 'dispatched' }),
    { '2025-12-01': none() },
    [HIRE],
  ),
];
