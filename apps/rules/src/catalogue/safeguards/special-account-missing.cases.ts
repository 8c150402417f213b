import { law } from '../rule';
import { account, asDeveloper, works } from '../safeguard-facts.builder';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const ACCOUNT = law('工程建设领域农民工工资专用账户管理暂行办法', 6);

const site = (of: Partial<SiteTermsFact> = {}, rest: Partial<SiteFacts> = {}) => works(rest, of);
const told = (since: string, severity: 'yellow' | 'orange' = 'yellow') => alert(severity, since, 0);

export const cases: readonly WorkedCase<'site'>[] = [
  given(
    '施工合同2026-02-10签订，30日内未开户',
    'works contract of 2026-02-10, no account in thirty days',
    site(),
    {
      '2026-03-11': none(),
      '2026-03-12': told('2026-03-13'),
      '2026-04-11': told('2026-03-13'),
      '2026-04-12': told('2026-03-13', 'orange'),
      '2027-09-30': none('ended'),
    },
    [ACCOUNT],
    { counts: ['day-after', 'whole-day'] },
  ),
  given(
    '第30日为周日2026-03-08：顺延至周一',
    'the thirtieth day is Sunday 2026-03-08: until Monday',
    site({ signedOn: '2026-02-06' }),
    { '2026-03-08': none(), '2026-03-09': told('2026-03-10') },
    [ACCOUNT],
    { counts: ['forward'] },
  ),
  given(
    '第30日2026-03-12开户，4月20日才报来',
    'opened on the thirtieth day, told on 04-20',
    site({}, { accounts: [account('2026-03-12', { knownOn: '2026-04-20' })] }),
    { '2026-04-20': none('never-was') },
    [ACCOUNT],
  ),
  given(
    '第31日开户：解除',
    'opened a day later: resolved',
    site({}, { accounts: [account('2026-03-13')] }),
    { '2026-03-12': told('2026-03-13'), '2026-03-12/2026-03-13': none('filed') },
    [ACCOUNT],
  ),
  given('施工合同日期不明', 'nobody stated the day of the contract', site({ signedOn: undefined }), { '2026-12-31': none() }, [ACCOUNT]),
  given(
    '办法施行前2021-07-06签订',
    'a contract of 2021-07-06, before the rule',
    site({ signedOn: '2021-07-06' }),
    { '2026-12-31': none() },
    [ACCOUNT],
  ),
  given('不向建设单位要求', 'the developer is not asked', asDeveloper(site()), { '2026-12-31': none() }, [ACCOUNT]),
  given(
    '工程3月13日才登记：再给五个工作日',
    'the site was told on 03-13: five working days more',
    site({ knownOn: '2026-03-13' }),
    { '2026-03-19': none(), '2026-03-20': told('2026-03-13') },
    [ACCOUNT],
    { counts: ['working-days'] },
  ),
];
