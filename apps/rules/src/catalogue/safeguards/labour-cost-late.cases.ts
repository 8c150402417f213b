import { law } from '../rule';
import { account, asDeveloper, inflow, works } from '../safeguard-facts.builder';
import type { SiteTermsFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const MONTHLY = law('保障农民工工资支付条例', 24);
const LINYI = law('临政办字〔2023〕43号', '二');
const why = [MONTHLY, LINYI];

/** 23 % of 48 million over nineteen months, 581 052.63 a month, account since 2026-03-05; in Linyi by the 10th of the month after. */
const site = (
  inflows: readonly [amount: string, on: string][] = [],
  rest: Partial<SiteTermsFact> = {},
  accounts = [account('2026-03-05')],
) => asDeveloper(works({ accounts, inflows: inflows.map(([amount, on]) => inflow(amount, on)) }, { labourCostShare: '23.00', ...rest }));
const silent = (...inflows: [string, string][]) => site(inflows, { labourCostShare: undefined, sector: 'other' });
const told = (since: string, amount?: string, severity: 'yellow' | 'orange' = 'yellow') => alert(severity, since, 0, amount);
const MONTH = '581052.63';

export const cases: readonly WorkedCase<'site'>[] = [
  given(
    '约定人工费23%，3月未拨付：4月10日（周五）为限；5月10日周日顺延至11日',
    '23 % agreed, nothing for March by Friday 04-10; Sunday 05-10 rolls to 05-11',
    site(),
    {
      '2026-04-09': none(),
      '2026-04-10': told('2026-04-11', MONTH),
      '2026-05-10': told('2026-04-11', MONTH),
      '2026-05-11': told('2026-04-11', '1162105.26', 'orange'),
    },
    why,
    { counts: ['whole-day', 'forward'] },
  ),
  given('4月10日拨付581052.63元', '581 052.63 on 04-10', site([[MONTH, '2026-04-10']]), { '2026-04-10': none('never-was') }, why),
  given(
    '4月10日拨付581052.62元：少一分',
    '581 052.62 on 04-10: a fen short',
    site([['581052.62', '2026-04-10']]),
    { '2026-04-10': told('2026-04-11', '0.01') },
    why,
  ),
  given(
    '3月已按期，4月的人工费5月11日周一拨付：在顺延后的期限内',
    'March in time, April’s on Monday 05-11, to which Sunday 05-10 rolls',
    site([
      [MONTH, '2026-04-10'],
      ['581052.64', '2026-05-11'],
    ]),
    { '2026-05-11': none() },
    why,
    { counts: ['forward'] },
  ),
  given(
    '3月已按期，4月的人工费5月12日拨付：迟一天，解除',
    'March in time, April’s on 05-12: a day late, and paid',
    site([
      [MONTH, '2026-04-10'],
      ['581052.64', '2026-05-12'],
    ]),
    { '2026-05-10': none(), '2026-05-11': told('2026-05-12', MONTH), '2026-05-11/2026-05-12': none('paid') },
    why,
    { counts: ['forward'] },
  ),
  given(
    '3月已预付两个月',
    'two months paid ahead in March',
    site([['1162105.26', '2026-03-20']]),
    { '2026-05-11': none('never-was'), '2026-06-10': told('2026-06-11', MONTH) },
    why,
  ),
  given(
    '4月13日拨付：解除',
    'paid on 04-13: resolved',
    site([[MONTH, '2026-04-13']]),
    { '2026-04-10': told('2026-04-11', MONTH), '2026-04-10/2026-04-13': none('paid') },
    why,
  ),
  given(
    '9月的人工费：2026-10-10（周六）为调休上班日，不顺延',
    'September’s: Saturday 2026-10-10 is a make-up working day and stays',
    site([['3486315.79', '2026-09-10']]),
    { '2026-10-09': none(), '2026-10-10': told('2026-10-11', '581052.63') },
    why,
    { counts: ['working-days'] },
  ),
  given(
    '没有专用账户：建设单位是否拨付不明',
    'without an account nothing is known of the developer’s payments',
    site([], {}, []),
    { '2026-12-31': none() },
    why,
  ),
  given(
    '专用账户6月20日才开立：自6月起算',
    'an account opened on 06-20: from June on',
    site([], {}, [account('2026-06-20')]),
    { '2026-07-09': none(), '2026-07-10': told('2026-07-11', '581052.64') },
    why,
  ),
  given(
    '专用账户5月20日才报来：再给五个工作日报送入账',
    'an account told on 05-20: five working days to report what came in',
    site([], {}, [account('2026-03-05', { knownOn: '2026-05-20' })]),
    { '2026-05-26': none(), '2026-05-27': told('2026-04-11', '1162105.26', 'orange') },
    why,
    { counts: ['working-days'] },
  ),
  given(
    '账户8月20日销户',
    'the account is closed on 08-20',
    site([], {}, [account('2026-03-05', { closedOn: '2026-08-20', completedOn: '2026-06-30' })]),
    { '2026-08-20': none('ended') },
    why,
  ),
  given(
    '未约定比例：每期须有拨付，数额不论',
    'no share agreed: some payment in each cycle',
    silent(),
    { '2026-04-10': told('2026-04-11') },
    why,
  ),
  given(
    '未约定比例：4月10日拨付1元',
    'no share agreed: one yuan on 04-10',
    silent(['1.00', '2026-04-10']),
    { '2026-04-10': none('never-was'), '2026-05-11': told('2026-05-12') },
    why,
  ),
  given(
    '外省未定日期：以次月末日为限',
    'a region that names no day: the month’s last',
    site(),
    { '2026-04-29': none(), '2026-04-30': told('2026-05-01', MONTH) },
    [MONTHLY],
    { region: '330100' },
  ),
  given(
    '不向总承包单位要求',
    'the general contractor is not asked',
    { ...site(), subject: works().subject },
    { '2026-12-31': none() },
    why,
  ),
];
