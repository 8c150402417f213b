import { agreement, bargaining, status, union } from '../employers-facts.builder';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const BARGAIN = law('山东省企业工资集体协商条例', 5);
const FILE = law('山东省企业工资集体协商条例', '29–31');

const since = (day: string) => alert('yellow', day, 0);
const march = [union('2026-03-02')];

export const cases: readonly WorkedCase<'bargaining'>[] = [
  given(
    '2026-03-02登记工会，十日后仍无工资集体协议',
    'a union since 2026-03-02, no wage agreement after ten days',
    bargaining(march),
    { '2026-03-11': none(), '2026-03-12': since('2026-03-13') },
    [BARGAIN, FILE],
    {
      counts: ['day-after', 'whole-day'],
    },
  ),
  given(
    '协议在有效期内，最后一日亦然；期满后十日报送新协议',
    'an agreement in force to its last day, ten days to file the next',
    bargaining(march, [agreement('2026-01-01', '2026-06-30')]),
    { '2026-06-30': none(), '2026-07-09': none(), '2026-07-10': since('2026-07-11') },
    [FILE],
  ),
  given(
    '期满次日新协议生效',
    'the next holds from the day after',
    bargaining(march, [agreement('2026-01-01', '2026-06-30'), agreement('2026-07-01', '2028-06-30')]),
    { '2026-07-10': none() },
    [FILE],
  ),
  given(
    '4月1日起的协议报送：解除',
    'an agreement from 04-01 is filed: resolved',
    bargaining(march, [agreement('2026-04-01', '2028-03-31')]),
    { '2026-03-31': since('2026-03-13'), '2026-04-01': none('filed') },
    [FILE],
  ),
  given(
    '协议早已生效，后来才报送：从未发生',
    'an agreement in force all the time: never was',
    bargaining(march, [agreement('2026-01-01', '2027-12-31')]),
    { '2026-03-31': none('never-was') },
    [FILE],
  ),
  given(
    '2026-03-04登记工会，第十日为周六：顺延至周一3月16日',
    'a union since 2026-03-04, the tenth day is a Saturday: until Monday 03-16',
    bargaining([union('2026-03-04')]),
    { '2026-03-15': none(), '2026-03-16': since('2026-03-17') },
    [FILE, law('民法典', 203)],
    {
      counts: ['forward'],
    },
  ),
  given('未登记工会', 'no union', bargaining([union('2026-03-02', false)]), { '2026-12-31': none() }, [BARGAIN]),
  given(
    '工会已撤销',
    'the union is no more',
    bargaining([...march, union('2026-04-01', false)]),
    { '2026-03-31': since('2026-03-13'), '2026-04-01': none('ended') },
    [BARGAIN],
  ),
  given('停业', 'the employer pauses', bargaining(march, [], [status('2026-04-01', false)]), { '2026-04-01': none('ended') }, [BARGAIN]),
  given(
    '停业后2026-05-01复业（劳动节），再给十日',
    'at work again from 2026-05-01: ten days once more',
    bargaining(march, [], [status('2026-03-05', false), status('2026-05-01', true)]),
    { '2026-05-10': none(), '2026-05-11': since('2026-05-12') },
    [BARGAIN],
    {
      counts: ['day-after'],
    },
  ),
];
