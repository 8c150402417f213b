import { law } from '../rule';
import { asDeveloper, guarantee, works } from '../safeguard-facts.builder';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const GUARANTEE = law('保障农民工工资支付条例', 24);

/** As the developer is asked; the works begin on 2026-03-02. */
const site = (rest: Partial<SiteFacts> = {}, of: Partial<SiteTermsFact> = {}) => asDeveloper(works(rest, of));
const told = (severity: 'yellow' | 'orange' = 'yellow') => alert(severity, '2026-03-03', 0);

export const cases: readonly WorkedCase<'site'>[] = [
  given(
    '2026-03-02开工，无工程款支付担保',
    'the works begin on 2026-03-02 without a payment guarantee',
    site(),
    { '2026-03-01': none(), '2026-03-02': told(), '2026-04-01': told(), '2026-04-02': told('orange'), '2027-09-30': none('ended') },
    [GUARANTEE],
    { counts: ['whole-day'] },
  ),
  given('开工当日已报备', 'on file on that day', site({ guarantees: [guarantee('2026-03-02')] }), { '2026-06-30': none('never-was') }, [
    GUARANTEE,
  ]),
  given(
    '次日报备：解除',
    'on file the day after: resolved',
    site({ guarantees: [guarantee('2026-03-03')] }),
    { '2026-03-02': told(), '2026-03-02/2026-03-03': none('filed') },
    [GUARANTEE],
  ),
  given(
    '担保开工前一天已到期',
    'one that was over the day before',
    site({ guarantees: [guarantee('2026-03-01', '2026-03-01')] }),
    { '2026-03-02': told() },
    [GUARANTEE],
  ),
  given(
    '条例施行前2020-04-30开工',
    'works that began on 2020-04-30, before the regulation',
    site({}, { startsOn: '2020-04-30' }),
    { '2026-12-31': none() },
    [GUARANTEE],
  ),
  given('不向总承包单位要求', 'the general contractor is not asked', works(), { '2026-12-31': none() }, [GUARANTEE]),
  given(
    '工程3月3日才登记，五个工作日内报备',
    'the site was told on 03-03, the guarantee five working days later',
    site({ guarantees: [guarantee('2026-03-10')] }, { knownOn: '2026-03-03' }),
    { '2026-03-31': none() },
    [GUARANTEE],
    { counts: ['working-days'] },
  ),
];
