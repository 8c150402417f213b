import { AGENCY, agencyContract, dispatchPost, inPost } from '../employers-facts.builder';
import type { AgencyContractFact, DispatchedPersonFact } from '../employers-facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const POSTS = law('劳动合同法', 66);
const TWO_YEARS = law('劳动合同法', 58);

const liable = [{ uscc: AGENCY, kind: 'joint', article: '劳动合同法 92' }] as const;
const told = (since: string, severity: 'yellow' | 'orange' = 'yellow', people = 1) => alert(severity, since, people, undefined, { liable });
const from = (startsOn: string, postKind: DispatchedPersonFact['postKind'], rest: Partial<DispatchedPersonFact> = {}) =>
  dispatchPost(inPost('甲', startsOn, { postKind, ...rest }));
const hired = (contract: AgencyContractFact) => from('2026-03-02', 'auxiliary', { contracts: [contract] });

export const cases: readonly WorkedCase<'dispatch-post'>[] = [
  given(
    '临时性岗位2026-01-15起，满六个月后仍在岗',
    'a temporary post from 2026-01-15, still filled after six months',
    from('2026-01-15', 'temporary'),
    {
      '2026-07-14': none(),
      '2026-07-15': told('2026-07-15'),
      '2026-08-13': told('2026-07-15'),
      '2026-08-14': told('2026-07-15', 'orange'),
    },
    [POSTS],
    { counts: ['month'] },
  ),
  given(
    '临时性岗位2025-08-31起：六个月于2月28日届满',
    'a temporary post from 2025-08-31: six months end with 02-28',
    from('2025-08-31', 'temporary'),
    { '2026-02-28': none(), '2026-03-01': told('2026-03-01') },
    [POSTS],
    { counts: ['month'] },
  ),
  given(
    '最后一个合法日离岗',
    'left on the last lawful day',
    from('2026-01-15', 'temporary', { endsOn: '2026-07-14' }),
    { '2026-08-31': none() },
    [POSTS],
  ),
  given(
    '2026-07-20离岗：结束',
    'left on 2026-07-20: ended',
    from('2026-01-15', 'temporary', { endsOn: '2026-07-20' }),
    { '2026-07-19': told('2026-07-15'), '2026-07-20': none('ended') },
    [POSTS],
  ),
  given('辅助性岗位不限期', 'an auxiliary post, however long', from('2020-01-01', 'auxiliary'), { '2026-06-30': none() }, [POSTS]),
  given('替代性岗位', 'a substitute post', from('2020-01-01', 'substitute'), { '2026-06-30': none() }, [POSTS]),
  given('岗位性质不明：不判断', 'nobody said what the post is', from('2020-01-01', undefined), { '2026-06-30': none() }, [POSTS]),
  given(
    '注明不属三类岗位：自首日起',
    'stated to be none of the three: from the first day',
    from('2026-03-02', 'none'),
    { '2026-03-01': none(), '2026-03-02': told('2026-03-02') },
    [POSTS],
  ),
  given(
    '派遣合同差一天满两年（2026-03-02至2028-02-29）',
    'an agency contract a day under two years, to 2028-02-29',
    hired(agencyContract('2026-03-02', '2028-02-29')),
    { '2026-03-02': told('2026-03-02') },
    [TWO_YEARS],
    {
      counts: ['month'],
    },
  ),
  given(
    '派遣合同恰为两年（至2028-03-01）',
    'an agency contract of two years to the day',
    hired(agencyContract('2026-03-02', '2028-03-01')),
    { '2026-06-30': none('never-was') },
    [TWO_YEARS],
  ),
  given('派遣合同无固定期限', 'an agency contract without a last day', hired(agencyContract('2026-03-02')), { '2026-06-30': none() }, [
    TWO_YEARS,
  ]),
  given(
    '两年期合同提前终止：不算过短',
    'an early end makes a contract of two years no shorter',
    hired(agencyContract('2025-03-02', '2027-03-01', { endedOn: '2025-09-01' })),
    { '2026-06-30': none() },
    [TWO_YEARS],
  ),
];
