import { maxDate, type LocalDate } from '@anxin/calendar';
import { filingDueOn, periodEnd } from '../contracts/filing-days';
import type { InsuranceFacts, InsuredEmploymentFact, InsuredHeadcountFact } from '../employers-facts';
import type { Moment } from '../rule';

export const DAYS = 'contracts.insurance-days';
export const FILING_DAYS = 'contracts.filing-hire-days';

type Place = Pick<Moment, 'policy' | 'region'>;

/** The last day on which enrolment is in time (社会保险法 58); a rest day rolls forward (民法典 203). */
export const lastDayToEnrol = ({ startsOn }: InsuredEmploymentFact, { policy, region }: Place): LocalDate =>
  periodEnd(policy, DAYS, startsOn, region);

/** What a headcount says of people who are not insured, each number the least that must be so. */
export interface Shortage {
  readonly headcount: InsuredHeadcountFact;
  readonly judgedOn: LocalDate;
  /** From the end of this day all who were hired shortly before the headcount stand on the register, since their hiring had to be filed by then. */
  readonly surelyFrom: LocalDate;
  /** People whom the register names, employed for over thirty days, more than are insured. */
  readonly named: number;
  /** Employees more than are insured, and who are neither newly hired nor in a relation without insurance. */
  readonly counted: number;
  /** People the register knows to have been due by then, for the reader. */
  readonly overdue: number;
}

/** Headcounts that tell of people who are not insured; of one with enough insured people nothing is said. */
export const shortages = (facts: InsuranceFacts, place: Place): Shortage[] =>
  facts.headcounts.flatMap((one) => shortageOf(one, facts, place) ?? []);

const worksOn = ({ startsOn, endsOn }: InsuredEmploymentFact, day: LocalDate): boolean =>
  startsOn <= day && (endsOn === undefined || endsOn >= day);

const isInsuredOn = ({ insuredFrom }: InsuredEmploymentFact, day: LocalDate): boolean => insuredFrom !== undefined && insuredFrom <= day;

const shortageOf = (headcount: InsuredHeadcountFact, facts: InsuranceFacts, place: Place): Shortage | undefined => {
  const { asOf, employees } = headcount;
  const there = facts.employments.filter((one) => worksOn(one, asOf));
  const labour = there.filter((one) => one.relation === 'labour');
  const due = labour.filter((one) => lastDayToEnrol(one, place) < asOf);
  // Who is insured by the register is insured, whatever the headcount says.
  const insured = Math.max(headcount.insured, labour.filter((one) => isInsuredOn(one, asOf)).length);
  const named = Math.min(new Set(due.map((one) => one.workerId)).size, employees) - insured;
  const counted = employees - insured - (there.length - due.length);
  if (Math.max(named, employees - insured) <= 0) return undefined;
  const judgedOn = maxDate(asOf, headcount.knownOn);
  return {
    headcount,
    judgedOn,
    surelyFrom: maxDate(judgedOn, filingDueOn('hire', asOf, place.policy, place.region)),
    named,
    counted,
    overdue: due.length,
  };
};

/** How many were enrolled, or left, since: each may be one of those people, but for whom the register had insured by then. */
const goneSince = ({ headcount: { asOf } }: Shortage, facts: InsuranceFacts, { over, known }: Pick<Moment, 'over' | 'known'>): number =>
  facts.employments.filter(
    (one) =>
      one.relation === 'labour' &&
      worksOn(one, asOf) &&
      !isInsuredOn(one, asOf) &&
      ((one.insuredFrom !== undefined && one.insuredFrom <= known) || (one.endsOn !== undefined && one.endsOn <= over)),
  ).length;

/** A headcount that accuses: of how many people at least, and since what day that has been certain without a break. */
export interface StandingShortage extends Shortage {
  readonly people: number;
  readonly since: LocalDate;
}

/**
 * The headcount that still accuses at the end of `over`; undefined where none does. A later headcount that counts enough insured people has put it right; one
 * that counts fewer missing bounds the number.
 * @param ever whether one that has been put right since counts, too
 */
export const worstStanding = (facts: InsuranceFacts, moment: Moment, ever = false): StandingShortage | undefined => {
  const heard = facts.headcounts.filter((one) => maxDate(one.asOf, one.knownOn) <= moment.known);
  const short = new Map(shortages(facts, moment).map((one) => [one.headcount, one]));
  let worst: StandingShortage | undefined;
  for (const headcount of heard) {
    const one = short.get(headcount);
    if (!one) {
      if (!ever) worst = undefined;
      continue;
    }
    if (worst) worst = { ...worst, people: Math.min(worst.people, headcount.employees - headcount.insured) };
    if (one.judgedOn > moment.over) continue;
    const certain = Math.max(one.named, moment.over >= one.surelyFrom ? one.counted : 0) - (ever ? 0 : goneSince(one, facts, moment));
    if (certain > 0) worst = { ...one, people: certain, since: worst?.since ?? (one.named > 0 ? headcount.asOf : one.surelyFrom) };
  }
  return worst && worst.people > 0 ? worst : undefined;
};
