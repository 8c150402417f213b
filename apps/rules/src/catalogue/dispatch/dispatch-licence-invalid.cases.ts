import { agency, licence, sent } from '../employers-facts.builder';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const LICENCE = law('劳动合同法', 57);
const EXPIRY = law('劳务派遣行政许可实施办法', 18);

const two = [sent(2, '2026-03-02')];
const first = licence('2023-04-01', '2026-03-31');

export const cases: readonly WorkedCase<'agency'>[] = [
  given(
    '许可有效期至2026-03-31，4月1日仍派遣12人',
    'licensed until 2026-03-31, twelve people at work on 04-01',
    agency([sent(12, '2026-01-05')], first),
    { '2026-03-31': none(), '2026-04-01': alert('orange', '2026-04-01', 12) },
    [LICENCE, EXPIRY],
    {
      counts: ['whole-day'],
    },
  ),
  given(
    '从无许可，2026-03-02起派遣3人',
    'no licence ever, three people from 2026-03-02',
    agency([sent(3, '2026-03-02')]),
    { '2026-03-01': none(), '2026-03-02': alert('orange', '2026-03-02', 3) },
    [LICENCE],
  ),
  given(
    '许可无间断续期',
    'a licence that follows without a gap',
    agency(two, first, licence('2026-04-01', '2029-03-31')),
    { '2026-06-30': none() },
    [EXPIRY],
  ),
  given(
    '间断九日后续期：解除',
    'a gap of nine days, then filed',
    agency(two, first, licence('2026-04-10', '2029-03-31')),
    { '2026-04-01': alert('orange', '2026-04-01', 2), '2026-04-10': none('filed') },
    [EXPIRY],
  ),
  given(
    '许可早已有效，3月20日才报来：从未发生',
    'the licence was in force all the time and told on 03-20: never was',
    agency(two, licence('2026-01-01', '2028-12-31')),
    { '2026-03-19/2026-03-20': none('never-was') },
    [LICENCE],
  ),
  given(
    '派遣人员3月20日全部撤回',
    'nobody is at work after 03-20',
    agency([sent(2, '2026-03-02', { endsOn: '2026-03-20' })]),
    { '2026-03-20': alert('orange', '2026-03-02', 2), '2026-03-21': none('ended') },
    [LICENCE],
  ),
  given('没有派遣任何人', 'an agency that sends nobody', agency([]), { '2026-06-30': none() }, [LICENCE]),
  given(
    '派遣中断五日：自再派遣之日起算',
    'a pause of five days: since the people who came after it',
    agency([sent(2, '2026-03-02', { endsOn: '2026-03-10' }), sent(3, '2026-03-16')]),
    { '2026-03-16': alert('orange', '2026-03-16', 3) },
    [LICENCE],
  ),
];
