import { employment, EMPLOYER } from '../facts.builder';
import { employmentRecord } from '../contracts-facts.builder';
import type { EmploymentRecordFacts } from '../contracts-facts';
import type { EmploymentFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const CHILD = law('禁止使用童工规定', 2);
const TROUPES = law('禁止使用童工规定', 13);
const AGENCY = '91371302MA3AAAA23N';

const child = (rest: Partial<EmploymentFact> = {}, facts: Partial<EmploymentRecordFacts> = {}, under16 = true) =>
  employmentRecord(employment('甲', '2026-03-02', rest), { note: { under16, eventId: 'note' }, ...facts });
const of = (industry: string) => child({}, { employer: { uscc: EMPLOYER, region: '371302', industry, eventId: 'e' } });
const told = alert('red', '2026-03-02', 1);

export const cases: readonly WorkedCase<'employment'>[] = [
  given('入职首日未满十六周岁', 'younger than sixteen on the first day', child(), { '2026-03-02': told }, [CHILD]),
  given('入职首日已满十六周岁', 'sixteen on the first day', child({}, {}, false), { '2026-03-02': none('never-was') }, [CHILD]),
  given(
    '提前登记：入职首日前不判断',
    'filed beforehand: not before the first day',
    child({ knownOn: '2026-02-27' }),
    { '2026-03-01': none(), '2026-03-02': told },
    [CHILD],
  ),
  given('离职不能消除', 'the end of the work undoes nothing', child({ endsOn: '2026-03-05' }), { '2026-04-30': told }, [CHILD]),
  given('学校安排的实习学生', 'a pupil whom a school sends to practise', child({ relation: 'intern' }), { '2026-03-02': none() }, [
    TROUPES,
  ]),
  given('文艺单位', 'a troupe', of('R8810'), { '2026-03-02': none() }, [TROUPES]),
  given('体育组织', 'a sports club', of('R8912'), { '2026-03-02': none() }, [TROUPES]),
  given('娱乐场所不在例外之内', 'a leisure venue is no exception', of('R9011'), { '2026-03-02': told }, [CHILD]),
  given(
    '被派遣的未满十六周岁者：告知用工单位，派遣单位连带',
    'a dispatched child: the unit is told, the agency bound beside it',
    child(
      { kind: 'dispatched', employerOfRecord: AGENCY },
      { subject: { kind: 'employment', employer: EMPLOYER, record: 'employment-甲' } },
    ),
    { '2026-03-02': alert('red', '2026-03-02', 1, undefined, { liable: [{ uscc: AGENCY, kind: 'joint', article: '劳动合同法 92' }] }) },
    [CHILD, law('劳动合同法', 92)],
  ),
];
