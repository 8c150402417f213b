import { headcount, headcounts } from '../facts.builder';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const TENTH = law('劳务派遣暂行规定', 4);
const TRANSITION = law('劳务派遣暂行规定', 28);

const DAY = '2026-03-02';
const one = (own: number, dispatched: number) => headcounts(headcount(DAY, [own, dispatched]));
const over = headcount(DAY, [90, 11]);

export const cases: readonly WorkedCase<'headcount'>[] = [
  given(
    '直接用工90人、派遣11人：超10%，应减1人',
    '90 of its own and 11 dispatched: one too many',
    one(90, 11),
    {
      '2026-03-01': none(),
      '2026-03-02': alert('yellow', DAY, 1),
      '2026-03-31': alert('yellow', DAY, 1),
      '2026-04-01': alert('orange', DAY, 1),
    },
    [TENTH],
    { counts: ['whole-day', 'day-after'] },
  ),
  given('90人与10人，恰为10%', '90 and 10: a tenth', one(90, 10), { '2026-03-31': none() }, [TENTH]),
  given('99人与11人，恰为10%', '99 and 11: a tenth', one(99, 11), { '2026-03-31': none() }, [TENTH]),
  given('98人与11人', '98 and 11', one(98, 11), { [DAY]: alert('yellow', DAY, 1) }, [TENTH]),
  given('80人与20人：应减10人', '80 and 20: ten too many', one(80, 20), { [DAY]: alert('yellow', DAY, 10) }, [TENTH]),
  given('全部为派遣', 'dispatched people alone', one(0, 1), { [DAY]: alert('yellow', DAY, 1) }, [TENTH]),
  given('没有派遣', 'nobody dispatched', one(100, 0), { '2026-03-31': none() }, [TENTH]),
  given(
    '3月9日报告降至10%：改正',
    'a report of 03-09 is down to a tenth: corrected',
    headcounts(over, headcount('2026-03-09', [90, 10])),
    { '2026-03-08': alert('yellow', DAY, 1), '2026-03-08/2026-03-09': none('corrected') },
    [TENTH],
  ),
  given('同日后报者为准', 'of two reports of one day the later counts', headcounts(over, headcount(DAY, [100, 11])), { [DAY]: none() }, [
    TENTH,
  ]),
  given(
    '3月12日才报来3月2日的人数：自3月2日起',
    'told on 03-12 of 03-02: since 03-02',
    headcounts(headcount(DAY, [80, 20], { knownOn: '2026-03-12' })),
    { '2026-03-11': none(), '2026-03-12': alert('yellow', DAY, 10) },
    [TENTH],
    { counts: ['whole-day'] },
  ),
  given(
    '两年过渡期最后一日2016-02-29',
    'the last day of the two years to come under it, 2016-02-29',
    headcounts(headcount('2016-02-29', [50, 50], { knownOn: DAY })),
    { [DAY]: none() },
    [TRANSITION],
  ),
  given(
    '过渡期后首日2016-03-01',
    'the first day after them, 2016-03-01',
    headcounts(headcount('2016-03-01', [50, 50], { knownOn: DAY })),
    { [DAY]: alert('orange', '2016-03-01', 40) },
    [TRANSITION],
  ),
];
