import { contractor, government, letter, site } from '../facts.builder';
import type { LetterFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const PLAN = law('临沂市三项行动计划 (2014)', 7);

const told = (severity: 'yellow' | 'orange' = 'yellow', since = '2026-04-01') => alert(severity, since, 0);
const both = (zh: string, en: string, says: WorkedCase['says'], ...letters: LetterFact[]): WorkedCase<'letter'>[] => [
  given(`县（区）政府：${zh}`, `a county’s government: ${en}`, government(letters), says, [PLAN]),
  given(`总承包单位：${zh}`, `a general contractor: ${en}`, contractor([site()], ...letters), says, [PLAN]),
];

export const cases: readonly WorkedCase<'letter'>[] = [
  ...both('3月31日仍未签订', 'none signed by 31 March', {
    '2026-03-30': none(),
    '2026-03-31': told(),
    '2026-04-30': told(),
    '2026-05-01': told('orange'),
  }),
  ...both('3月31日签订', 'signed on 31 March', { '2026-03-31': none('never-was') }, letter(2026, '2026-03-31')),
  ...both(
    '4月1日签订：解除',
    'signed on 1 April: resolved',
    { '2026-03-31': told(), '2026-03-31/2026-04-01': none('filed') },
    letter(2026, '2026-04-01'),
  ),
  ...both(
    '上年11月预签本年度责任书',
    'signed in November for the year to come',
    { '2026-03-31': none('never-was') },
    letter(2026, '2025-11-03'),
  ),
  ...both('只有上年度的责任书', 'the letter of the year before', { '2026-03-31': told() }, letter(2025, '2025-03-01')),
  given('工程2026-03-31竣工', 'the works end on 31 March', contractor([site({ endsOn: '2026-03-31' })]), { '2026-03-31': none() }, [PLAN]),
  given(
    '工程4月1日才开工：次年起要求',
    'the works begin on 1 April: asked the next year',
    contractor([site({ startsOn: '2026-04-01' })]),
    { '2026-06-30': none(), '2027-03-31': told('yellow', '2027-04-01') },
    [PLAN],
  ),
  given(
    '工程4月20日竣工：终止',
    'the works end on 20 April: ended',
    contractor([site({ endsOn: '2026-04-20' })]),
    { '2026-04-19': told(), '2026-04-20': none('ended') },
    [PLAN],
  ),
  given(
    '工程5月11日才登记：当日终了判断',
    'the site was told on 11 May: judged at the end of that day',
    contractor([site({ knownOn: '2026-05-11' })]),
    { '2026-05-10': none(), '2026-05-11': told('orange') },
    [PLAN],
    {
      counts: ['whole-day'],
    },
  ),
  given(
    '县（区）4月1日后才有单位登记：次年起要求',
    'a county first heard of on 1 April: asked the next year',
    government([], '2026-04-01'),
    { '2026-12-31': none(), '2027-03-31': told('yellow', '2027-04-01') },
    [PLAN],
  ),
];
