import { addDays, maxDate, type LocalDate } from '@anxin/calendar';
import type { BargainingFacts, UnionFact, WageAgreementFact } from '../employers-facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { periodEnd } from '../contracts/filing-days';
import { activeSince, isActive } from './standing';

const DAYS = 'bargaining.filing-days';

/** By when an agreement has to be on file, and what the period began with. */
interface Asked {
  readonly union: UnionFact;
  /** The agreement whose term was over before. */
  readonly before?: WageAgreementFact;
  /** The last day in time. */
  readonly dueOn: LocalDate;
}

/**
 * 未开展工资集体协商: an employer with a union has no wage agreement (工资专项集体合同) in force. An agreement is filed within ten days, so nothing is said before
 * ten days after the register heard of the union, or after the last agreement was over. One that is filed later and was in force in time clears the employer.
 * Whoever has stated no union is not asked.
 */
export const rule = defineRule<'bargaining'>({
  id: 'bargaining-missing',
  revision: 2,
  title: { zh: '未开展工资集体协商', en: 'No wage agreement' },
  basis: [law('劳动法', 33), law('劳动合同法', 53), law('山东省企业工资集体协商条例', '29–31'), law('临沂市三项行动计划 (2014)', 6)],
  group: 'none',
  subject: 'bargaining',
  reads: [
    'anxin.employer-registry.employer-registered.v1',
    'anxin.employer-registry.wage-agreement-filed.v1',
    'anxin.employer-registry.employer-status-changed.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '开展工资集体协商并报送工资专项集体合同', en: 'bargain, and file the wage agreement' },
  parameters: [DAYS],

  // The end of every agreement there was, and of the days after the union became known.
  due: (facts, place) => {
    const run = unionRuns(facts.unions);
    return [
      ...new Set(
        run.flatMap((union) =>
          [askedBy(facts, union, undefined, place), ...facts.agreements.map((one) => askedBy(facts, union, one, place))].map(
            (one) => one.dueOn,
          ),
        ),
      ),
    ].filter((day) => lacks(facts, day));
  },

  decide(facts, moment): Verdict {
    const { over, known } = moment;
    const asked = isAsked(facts, over) ? askedOn(facts, moment) : undefined;
    if (!asked) return clear(facts.unions.some((one) => one.unionised && one.knownOn <= over) ? 'ended' : 'never-was');
    if (!lacks(facts, over) || asked.dueOn > over) return clear(lapsedBefore(facts, over, moment) ? 'filed' : 'never-was');
    if (!isAsked(facts, known)) return clear('ended');
    if (!lacks(facts, known)) return clear('filed');
    return finding({
      severity: 'yellow',
      workers: 0,
      since: addDays(asked.dueOn, 1),
      evidence: [
        { kind: 'union', knownOn: asked.union.knownOn, events: [asked.union.eventId] },
        ...(asked.before
          ? [{ kind: 'wage-agreement', from: asked.before.validFrom, until: asked.before.validUntil, events: [asked.before.eventId] }]
          : []),
      ],
      explanation: {
        zh: `该单位已建工会，${asked.before ? `工资专项集体合同于${asked.before.validUntil}期满` : '未见工资专项集体合同'}，至${asked.dueOn}未报送现行有效的合同。`,
        en: `The employer has a union; ${asked.before ? `its wage agreement ended on ${asked.before.validUntil}` : 'no wage agreement is on file'}, and none in force had been filed by ${asked.dueOn}.`,
      },
      nextSteps: {
        zh: '用人单位：与工会开展工资集体协商，签订后十日内报送工资专项集体合同。',
        en: 'Employer: bargain with the union, and file the wage agreement within ten days of signing.',
      },
      again: facts.agreements.map((one) => one.validFrom).filter((day) => day > over),
    });
  },
});

/** The statements by which a union is there anew. */
const unionRuns = (unions: readonly UnionFact[]): UnionFact[] => unions.filter((one, at) => one.unionised && !unions[at - 1]?.unionised);

const unionOn = (unions: readonly UnionFact[], day: LocalDate): UnionFact | undefined => {
  const until = unions.filter((one) => one.knownOn <= day);
  return until.at(-1)?.unionised ? unionRuns(until).at(-1) : undefined;
};

const isAsked = (facts: BargainingFacts, day: LocalDate): boolean =>
  unionOn(facts.unions, day) !== undefined && isActive(facts.statuses, day);

const lacks = (facts: BargainingFacts, day: LocalDate): boolean =>
  !facts.agreements.some((one) => one.validFrom <= day && day <= one.validUntil);

const askedBy = (
  facts: BargainingFacts,
  union: UnionFact,
  before: WageAgreementFact | undefined,
  { policy, region }: Pick<Moment, 'policy' | 'region'>,
): Asked => {
  const start = before && before.validUntil > union.knownOn ? before.validUntil : union.knownOn;
  const from = maxDate(start, activeSince(facts.statuses, start) ?? start);
  return { union, before, dueOn: periodEnd(policy, DAYS, from, region) };
};

/** What is asked on the day judged, after the union and after the last agreement that is over. */
const askedOn = (facts: BargainingFacts, moment: Moment): Asked => {
  const union = unionOn(facts.unions, moment.over)!;
  const before = facts.agreements
    .filter((one) => one.validUntil < moment.over)
    .reduce<WageAgreementFact | undefined>((a, b) => (a && a.validUntil >= b.validUntil ? a : b), undefined);
  const asked = askedBy(facts, union, before, moment);
  const again = activeSince(facts.statuses, moment.over);
  if (again === undefined || again <= asked.dueOn) return asked;
  return { ...asked, dueOn: periodEnd(moment.policy, DAYS, again, moment.region) };
};

/** Whether some due day up to `over` passed without an agreement in force. */
const lapsedBefore = (facts: BargainingFacts, over: LocalDate, place: Pick<Moment, 'policy' | 'region'>): boolean =>
  unionRuns(facts.unions).some((union) =>
    [undefined, ...facts.agreements]
      .map((one) => askedBy(facts, union, one, place).dueOn)
      .some((day) => day <= over && isAsked(facts, day) && lacks(facts, day)),
  );
