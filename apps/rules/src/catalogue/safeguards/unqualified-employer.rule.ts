import { maxDate, type LocalDate } from '@anxin/calendar';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import type { QualificationFact, SiteFacts, SubcontractFact } from '../safeguard-facts';
import { isUnqualified, qualificationOn } from '../wages/who-else-owes';
import { lastDayOfWorks, later, worksAreOver } from './site-days';

/**
 * 无用工主体资格: work of the site is let to a person, or to a unit whose licence is refused, expired, of the wrong kind or another's, as an authority found.
 * A licence that nobody stated, or looked into, is unknown and accuses nobody.
 */
export const rule = defineRule<'site'>({
  id: 'unqualified-employer',
  revision: 1,
  title: { zh: '无用工主体资格', en: 'No capacity to employ' },
  basis: [law('保障农民工工资支付条例', 19), law('保障农民工工资支付条例', 36), law('建筑法', 29)],
  group: 'safeguards',
  subject: 'site',
  reads: [
    'anxin.employer-registry.qualification-checked.v1',
    'anxin.employer-registry.subcontract-registered.v1',
    'anxin.employer-registry.project-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '橙色', en: 'orange' },
  remedy: {
    zh: '收回工程，另行发包给有资质的单位，或补正资质',
    en: 'take the work back and let it to a qualified unit, or bring the licence in order',
  },
  parameters: [],

  due: (facts) => [
    ...new Set(asked(facts).flatMap((one) => one.qualifications.filter((found) => isUnqualified(found.finding)).map(judgedOn))),
  ],

  decide(facts, moment): Verdict {
    const works = asked(facts);
    const broken = works.filter((one) => isBroken(one, moment));
    if (!broken.length) return clear(works.some((one) => everUnqualified(one, moment.over)) ? 'ended' : 'never-was');
    if (worksAreOver(facts, moment.over)) return clear('ended');
    return found(facts, broken, moment);
  },
});

const asked = ({ subject, project, subcontracts }: SiteFacts): readonly SubcontractFact[] =>
  project && project.generalContractor === subject.employer ? subcontracts : [];

/** The end of the day from which on it was so; told later, of the day on which it was told. */
const judgedOn = ({ on, knownOn }: QualificationFact): LocalDate => maxDate(on, knownOn);

const isBroken = (one: SubcontractFact, { over, known }: Moment): boolean => {
  const [then, now] = [qualificationOn(one, over), qualificationOn(one, known)];
  return then !== undefined && now !== undefined && isUnqualified(then.finding) && isUnqualified(now.finding) && then.knownOn <= over;
};

/** Whether any finding against it stood on its day. */
const everUnqualified = (one: SubcontractFact, over: LocalDate): boolean =>
  one.qualifications.some((found) => isUnqualified(found.finding) && judgedOn(found) <= over && qualificationOn(one, found.on) === found);

const FINDINGS = {
  person: '个人承包',
  refused: '无资质',
  expired: '资质过期',
  'wrong-kind': '资质类别不符',
  lent: '挂靠他人资质',
} as const;

const found = (facts: SiteFacts, broken: readonly SubcontractFact[], { over, known }: Moment): Verdict => {
  const standing = broken.map((work) => ({ work, found: qualificationOn(work, known)! }));
  const since = broken.map((one) => qualificationOn(one, over)!.on).reduce((a, b) => (a < b ? a : b));
  const words = [...new Set(standing.map((one) => FINDINGS[one.found.finding as keyof typeof FINDINGS]))].join('、');
  return finding({
    severity: 'orange',
    workers: 0,
    since,
    evidence: standing.map(({ work, found }): Evidence => ({
      kind: 'qualification',
      subcontract: work.id,
      subcontractor: work.subcontractor,
      finding: found.finding,
      from: found.on,
      ...(found.lender && { lender: found.lender }),
      events: [found.eventId, work.eventId],
    })),
    explanation: {
      zh: `该工程有${broken.length}项分包的承包人不具备用工主体资格（${words}）。导致拖欠农民工工资的，由发包单位清偿。`,
      en: `${broken.length} subcontract(s) of the site are let to somebody without capacity to employ. Wages owed to migrant workers there are paid by who let the work.`,
    },
    nextSteps: {
      zh: '施工总承包单位：收回工程或补正资质，核清工人工资。主管部门：依法查处违法发包、转包、挂靠。',
      en: 'General contractor: take the work back or bring the licence in order, and settle the wages. Authority: deal with the unlawful letting.',
    },
    again: later(over, lastDayOfWorks(facts.project!, facts.accounts)),
  });
};
