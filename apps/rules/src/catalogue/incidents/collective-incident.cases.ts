import { complaint, incident } from '../facts.builder';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const GROUP = law('保障农民工工资支付条例', 38);
const PLAN = law('临沂市2014年三项行动方案', '八');

const on = (day: number, people: readonly string[], workers = 1, rest: Parameters<typeof complaint>[3] = {}) =>
  complaint(`2026-06-0${day}T08:50:00+08:00`, people, workers, rest);
const people = (count: number, day: (at: number) => number = () => 1, rest: Parameters<typeof complaint>[3] = {}) =>
  Array.from({ length: count }, (_, at) => on(day(at), [`${at + 1}`], 1, at === 0 ? rest : {}));
const told = (workers: number, since = '2026-06-01') => alert('red', since, workers);
const DAY = '2026-06-08';
const REGION = { region: '371323' };
const closed = { caseClosedAt: new Date('2026-06-02T08:00:00+08:00') };

export const cases: readonly WorkedCase<'incident'>[] = [
  given(
    '一件投诉自述12人',
    'one complaint of twelve people',
    incident([on(1, ['甲'], 12)]),
    { '2026-06-01': told(12) },
    [GROUP, PLAN],
    REGION,
  ),
  given('一件投诉自述10人', 'one complaint of ten', incident([on(1, ['甲'], 10)]), { '2026-06-01': told(10) }, [GROUP, PLAN], REGION),
  given('一件投诉自述9人', 'one complaint of nine', incident([on(1, ['甲'], 9)]), { '2026-06-01': none() }, [GROUP, PLAN], REGION),
  given(
    '七日内实名10人先后投诉',
    'ten people within seven days',
    incident(people(10, (at) => (at === 9 ? 7 : 1))),
    { [DAY]: told(10) },
    [GROUP],
    REGION,
  ),
  given(
    '第十人第八日才投诉',
    'the tenth on the eighth day',
    incident(people(10, (at) => (at === 9 ? 8 : 1))),
    { [DAY]: none() },
    [GROUP],
    REGION,
  ),
  given('七日内实名9人', 'nine people within seven days', incident(people(9)), { [DAY]: none() }, [GROUP], REGION),
  given(
    '同一人投诉三十次',
    'one person, thirty times',
    incident(Array.from({ length: 30 }, () => on(1, ['甲']))),
    { [DAY]: none() },
    [GROUP],
    REGION,
  ),
  given(
    '10人中一件查无实据',
    'one of ten was not substantiated',
    incident(people(10, () => 1, { unsubstantiated: true })),
    { [DAY]: none() },
    [GROUP],
    REGION,
  ),
  given(
    '10人中一件与工资无关（未签合同）',
    'one of ten was about no contract',
    incident(people(10, () => 1, { category: 'no-contract' })),
    { [DAY]: none() },
    [GROUP],
    REGION,
  ),
  given('案件办结：解除', 'the case is closed: resolved', incident(people(10), closed), { [DAY]: none('corrected') }, [GROUP], REGION),
  given(
    '办结后又有10人投诉',
    'ten people after the case was closed',
    incident(
      people(10, () => 5),
      closed,
    ),
    { [DAY]: told(10, '2026-06-05') },
    [GROUP],
    REGION,
  ),
];
