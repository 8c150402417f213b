import { status, wageSystem, wageSystems } from '../employers-facts.builder';
import { WAGE_SYSTEMS } from '../employers-facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const PLAN = law('临沂市三项行动计划 (2014)', 5);

/** Linyi asks from 2026-07-01 on, within thirty days. */
const all = (filedOn: string) => WAGE_SYSTEMS.map((system) => wageSystem(system, filedOn));
const told = alert('yellow', '2026-08-01', 0);

export const cases: readonly WorkedCase<'wage-systems'>[] = [
  given(
    '三项制度一项未报：自要求之日起30日',
    'none of the three systems on file: thirty days from the day the region asks',
    wageSystems('2025-03-03'),
    { '2026-07-30': none(), '2026-07-31': told },
    [PLAN],
    {
      counts: ['day-after', 'whole-day'],
    },
  ),
  given(
    '只报了工资分配制度',
    'one of the three',
    wageSystems('2025-03-03', [wageSystem('distribution', '2026-07-06')]),
    { '2026-07-31': told },
    [PLAN],
  ),
  given(
    '三项于最后一日报齐',
    'all three on the last day',
    wageSystems('2025-03-03', all('2026-07-31')),
    { '2026-07-31': none('never-was') },
    [PLAN],
  ),
  given(
    '次日报齐：解除',
    'all three a day later: resolved',
    wageSystems('2025-03-03', all('2026-08-01')),
    { '2026-07-31': told, '2026-07-31/2026-08-01': none('filed') },
    [PLAN],
  ),
  given(
    '2026-08-06登记的新单位：第30日9月5日周六，顺延至周一',
    'an employer of 2026-08-06: the thirtieth day is Saturday 09-05, until Monday',
    wageSystems('2026-08-06'),
    { '2026-09-06': none(), '2026-09-07': alert('yellow', '2026-09-08', 0) },
    [PLAN],
    { counts: ['forward'] },
  ),
  given(
    '停业',
    'the employer pauses',
    wageSystems('2025-03-03', [], [status('2026-08-10', false)]),
    { '2026-08-09': told, '2026-08-10': none('ended') },
    [PLAN],
  ),
  given('当地（泰安）未要求备案', 'a region that does not ask', wageSystems('2025-03-03'), { '2026-12-31': none() }, [PLAN], {
    region: '370902',
  }),
];
