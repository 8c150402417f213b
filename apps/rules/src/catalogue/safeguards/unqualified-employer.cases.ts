import { law } from '../rule';
import { asDeveloper, qualification, subcontract, works } from '../safeguard-facts.builder';
import type { QualificationFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const CAPACITY = law('保障农民工工资支付条例', '18–19, 36');

const found = (...qualifications: QualificationFact[]) =>
  works({ subcontracts: [subcontract('91371302MA3AAAA15U', undefined, ...qualifications)] });
const told = alert('orange', '2026-05-06', 0);
const DAY = '2026-05-06';
const WORDS = {
  person: ['分包给个人', 'work let to a person'],
  refused: ['分包单位被拒绝登记', 'a unit whose licence was refused'],
  expired: ['分包单位执照已过期', 'a unit whose licence is over'],
  'wrong-kind': ['分包单位资质不符', 'a unit with the wrong kind of licence'],
  lent: ['挂靠他人资质', 'work under a lent licence'],
} as const;

export const cases: readonly WorkedCase<'site'>[] = [
  ...(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((what) =>
    given(
      `主管部门查明：${WORDS[what][0]}`,
      `found by the authority: ${WORDS[what][1]}`,
      found(qualification(what, DAY)),
      { '2026-05-05': none(), [DAY]: told },
      [CAPACITY],
    ),
  ),
  given('无人说明其资质：不明不判', 'nobody stated the licence: unknown', found(), { '2026-12-31': none() }, [CAPACITY]),
  given('查明资质合格', 'found in order', found(qualification('in-order', DAY)), { '2026-12-31': none('never-was') }, [CAPACITY]),
  given(
    '5月20日收回该工程：结束',
    'the work was taken back on 05-20: ended',
    found(qualification('person', DAY), qualification('ended', '2026-05-20')),
    { '2026-05-19': told, '2026-05-19/2026-05-20': none('ended') },
    [CAPACITY],
  ),
  given(
    '复查认定当日即合格：从未发生',
    'a later look says it was in order from that day: never was',
    found(qualification('expired', DAY), qualification('in-order', DAY, { knownOn: '2026-05-20' })),
    { '2026-05-20': none('never-was') },
    [CAPACITY],
  ),
  given('工程竣工：结束', 'the works end', found(qualification('expired', DAY)), { '2027-09-30': none('ended') }, [CAPACITY]),
  given(
    '5月20日才报来：自查明之日起',
    'told on 05-20: since the day it was found',
    found(qualification('person', DAY, { knownOn: '2026-05-20' })),
    { '2026-05-19': none(), '2026-05-20': told },
    [CAPACITY],
    { counts: ['whole-day'] },
  ),
  given('不向建设单位要求', 'the developer is not asked', asDeveloper(found(qualification('person', DAY))), { '2026-12-31': none() }, [
    CAPACITY,
  ]),
];
