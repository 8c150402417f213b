import { maxDate, type LocalDate } from '@anxin/calendar';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { HeadcountFact, HeadcountFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';

const LIMIT = 'contracts.dispatch-max-percent';
/** The first day after the two years in which who was over the limit had to come under it (劳务派遣暂行规定 28). */
const BINDING_FROM: LocalDate = '2016-03-01';

type Place = Pick<Moment, 'policy' | 'region'>;

/**
 * 派遣用工超比例: of all people who work for an employer, its own and the dispatched, more than a tenth are dispatched, by the latest headcount it reported.
 * Exactly a tenth accuses nobody.
 */
export const rule = defineRule<'headcount'>({
  id: 'dispatch-over-limit',
  revision: 1,
  title: { zh: '派遣用工超比例', en: 'Too many dispatched workers' },
  basis: [law('劳务派遣暂行规定', 4), law('劳动合同法', 66)],
  group: 'dispatch',
  subject: 'headcount',
  reads: ['anxin.employer-registry.headcount-reported.v1'],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: {
    zh: '将派遣用工比例降至法定比例以内，并报送用工台账',
    en: 'bring the share of dispatched workers back under the limit and report the headcount',
  },
  parameters: [LIMIT, ORANGE_AFTER],

  // A report of a day still to come may also end what stands: it is looked at when its day is over.
  due: (facts, moment) => days(binding(facts).filter((one) => isOver(one, moment) || one.asOf > one.knownOn)),

  decide(facts, moment): Verdict {
    const known = binding(facts).filter((one) => maxDate(one.asOf, one.knownOn) <= moment.known);
    const newest = known.at(-1);
    if (!newest || !isOver(newest, moment)) return keptAgain(known, moment);
    // What is told today may be told better until the day is over.
    const heeded = latestOfEachDay(known.filter((one) => judgedOn(one) <= moment.over));
    const last = heeded.at(-1);
    if (!last || !isOver(last, moment)) return keptAgain(heeded, moment);
    const { percent, excess } = limitOf(last, moment);
    const since = heeded.slice(1 + heeded.findLastIndex((one) => !isOver(one, moment)))[0]!.asOf;
    const age = byAge(since, moment);
    const people = last.employees + last.dispatched;
    return finding({
      severity: age.severity,
      workers: excess,
      since,
      evidence: [
        {
          kind: 'headcount',
          asOf: last.asOf,
          employees: last.employees,
          dispatched: last.dispatched,
          limitPercent: percent,
          excess,
          events: [last.eventId],
        },
      ],
      explanation: {
        zh: `${last.asOf}用工台账：本单位职工${last.employees}人，被派遣劳动者${last.dispatched}人，占用工总量${people}人的比例超过${percent}%，超出${excess}人。`,
        en: `Headcount of ${last.asOf}: ${last.employees} own and ${last.dispatched} dispatched workers; of ${people} more than ${percent} % are dispatched, ${excess} too many.`,
      },
      nextSteps: {
        zh: '用工单位：减少被派遣劳动者，或依法与其订立劳动合同，并重新报送用工台账。',
        en: 'Employer: take dispatched workers on by contracts of your own or reduce their number, and report the headcount again.',
      },
      again: age.again,
    });
  },
});

const binding = (facts: HeadcountFacts): HeadcountFact[] => facts.headcounts.filter((one) => one.asOf >= BINDING_FROM);

/** The end of the day it speaks of; told later, the end of the day on which it was told. */
const judgedOn = ({ asOf, knownOn }: HeadcountFact): LocalDate => maxDate(asOf, knownOn);

const days = (of: readonly HeadcountFact[]): LocalDate[] => [...new Set(of.map(judgedOn))];

/** By how many people it is over the limit of its day: so many more contracts of its own would bring it back. Exactly the limit is none. */
const limitOf = ({ asOf, employees, dispatched }: HeadcountFact, { policy, region }: Place): { percent: number; excess: number } => {
  const percent = policy.number(LIMIT, { region, on: asOf });
  return { percent, excess: Math.max(0, dispatched - Math.floor(((employees + dispatched) * percent) / 100)) };
};

const isOver = (one: HeadcountFact, place: Place): boolean => limitOf(one, place).excess > 0;

/** A report under the limit tells nothing of the days before it: where one over it stands before, the law was broken and is kept again. */
const keptAgain = (told: readonly HeadcountFact[], place: Place): Verdict =>
  clear(told.some((one) => isOver(one, place)) ? 'corrected' : 'never-was');

const latestOfEachDay = (of: readonly HeadcountFact[]): HeadcountFact[] => [...new Map(of.map((one) => [one.asOf, one])).values()];
