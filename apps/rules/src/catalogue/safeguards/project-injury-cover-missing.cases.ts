import { law } from '../rule';
import { asDeveloper, cover, works } from '../safeguard-facts.builder';
import type { InjuryCoverFact, SiteTermsFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const COVER = law('人社部发〔2014〕103号', '一');

/** The works begin on 2026-03-02 and end on 2027-09-30. */
const site = (covers: readonly InjuryCoverFact[] = [], of: Partial<SiteTermsFact> = {}) => works({ covers }, of);
const told = (since = '2026-04-02', severity: 'yellow' | 'orange' = 'yellow') => alert(severity, since, 0);

export const cases: readonly WorkedCase<'site'>[] = [
  given(
    '2026-03-02开工，30日内未按项目参加工伤保险',
    'the works begin on 2026-03-02, no cover in thirty days',
    site(),
    { '2026-03-31': none(), '2026-04-01': told(), '2026-05-01': told(), '2026-05-02': told('2026-04-02', 'orange') },
    [COVER],
    { counts: ['day-after'] },
  ),
  given(
    '第30日4月4日为清明假期：顺延至4月7日',
    'the thirtieth day in the Qingming holiday: until 04-07',
    site([], { startsOn: '2026-03-05' }),
    { '2026-04-06': none(), '2026-04-07': told('2026-04-08') },
    [COVER],
    { counts: ['forward'] },
  ),
  given(
    '自最后一日的次日起参保，无论何时报来',
    'cover from the day after the last, however late it was told',
    site([cover('2026-04-02', '2027-09-30')]),
    { '2026-06-30': none('never-was') },
    [COVER],
  ),
  given(
    '4月20日起参保：解除',
    'cover from 04-20: resolved',
    site([cover('2026-04-20', '2027-09-30')]),
    { '2026-04-18': told(), '2026-04-19': none('filed') },
    [COVER],
  ),
  given(
    '2026-12-31到期未续，工程未完：次年元旦起缺',
    'over on 2026-12-31 with the works going on',
    site([cover('2026-03-02', '2026-12-31')]),
    { '2026-12-30': none(), '2026-12-31': told('2027-01-01'), '2027-09-30': none('ended') },
    [COVER],
    { counts: ['whole-day'] },
  ),
  given(
    '到期次日续保',
    'renewed from the day after',
    site([cover('2026-03-02', '2026-12-31'), cover('2027-01-01', '2027-09-30')]),
    { '2027-06-30': none('never-was') },
    [COVER],
  ),
  given('不向建设单位要求', 'the developer is not asked', asDeveloper(site()), { '2026-12-31': none() }, [COVER]),
];
