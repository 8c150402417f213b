import { contractDueOn, maxDate, type LocalDate } from '@anxin/calendar';
import { isConstruction } from '@anxin/codes';
import type { ContractFact, EmploymentFact, StaffFacts } from '../facts';
import type { PolicyView } from '../policy-view';
import { stretchesOf, writtenContract } from './double-wage';

/** How many of the people in a labour relation for over a month have a written contract (劳动合同签订率), on a day's end. */
export interface SigningRate {
  readonly people: number;
  readonly signed: number;
  /** Employments of people without one. */
  readonly unsigned: readonly EmploymentFact[];
}

/** From when to when a person counts, and from when to when the contract is lacking; both days are the first of which it is so at their end. */
interface Span {
  readonly employment: EmploymentFact;
  readonly from: LocalDate;
  /** The first day on which it is so no more. */
  readonly until?: LocalDate;
  /** When the register knew it. */
  readonly knownOn: LocalDate;
}

interface Spans {
  readonly people: readonly Span[];
  readonly lacking: readonly Span[];
}

/** Everybody in a labour relation, from the end of the first month on, and the days on which each of them lacked a contract. People dispatched are the agency's. */
const spansOf = (facts: StaffFacts): Spans => {
  const site = facts.employer !== undefined && isConstruction(facts.employer.industry);
  const papers = byWorker(facts.contracts);
  const own = facts.employments.filter((one) => one.relation === 'labour');
  const people = own.map((employment): Span => ({
    employment,
    from: contractDueOn(employment.startsOn),
    ...(employment.endsOn !== undefined && { until: employment.endsOn }),
    knownOn: employment.knownOn,
  }));
  const lacking = own.flatMap((one) => {
    // In construction a written agreement serves, whether or not the entry names the site.
    const employment = site && one.project === undefined ? { ...one, project: 'construction' } : one;
    const contracts = papers.get(one.workerId) ?? [];
    return stretchesOf(employment, contracts).flatMap(({ employment: stretch }): Span[] => {
      const due = contractDueOn(stretch.startsOn);
      const contract = writtenContract(stretch, contracts);
      if (contract && contract.signedOn <= due) return [];
      const ends = [contract?.signedOn, one.endsOn].filter((day) => day !== undefined);
      const until = ends.length ? ends.reduce((a, b) => (a < b ? a : b)) : undefined;
      if (until !== undefined && until <= due) return [];
      return [{ employment: one, from: due, ...(until !== undefined && { until }), knownOn: stretch.knownOn }];
    });
  });
  return { people, lacking };
};

const byWorker = (contracts: readonly ContractFact[]): Map<string, ContractFact[]> => {
  const groups = new Map<string, ContractFact[]>();
  for (const one of contracts) void (groups.get(one.workerId)?.push(one) ?? groups.set(one.workerId, [one]));
  return groups;
};

const isOn = ({ from, until }: Span, day: LocalDate): boolean => from <= day && (until === undefined || until > day);

const rateOf = ({ people, lacking }: Spans, day: LocalDate): SigningRate => {
  const counted = new Set(people.filter((one) => isOn(one, day)).map((one) => one.employment.workerId));
  const without = lacking.filter((one) => isOn(one, day) && counted.has(one.employment.workerId));
  const unsigned = new Map(without.map((one) => [one.employment.workerId, one.employment]));
  return { people: counted.size, signed: counted.size - unsigned.size, unsigned: [...unsigned.values()] };
};

/** The rate at the end of a day, by all that is known of that day. */
export const signingRateOn = (facts: StaffFacts, day: LocalDate): SigningRate => rateOf(spansOf(facts), day);

/** What is asked: in percent, and from how many people on. */
export interface Target {
  readonly percent: number;
  readonly people: number;
  readonly mobile: boolean;
}

/** 95 %, or 65 % in the industries of high mobility; of an employer whose industry is not known, the lower. */
export const targetOf = (facts: StaffFacts, policy: PolicyView, region: string, on: LocalDate): Target => {
  const at = { region, on: maxDate('2008-01-01', on) };
  const mobile = policy
    .text('contracts.mobile-industries', at)
    .split(',')
    .some((code) => facts.employer === undefined || facts.employer.industry.startsWith(code));
  return {
    percent: policy.number(mobile ? 'contracts.signing-rate-mobile-percent' : 'contracts.signing-rate-percent', at),
    people: policy.number('contracts.signing-rate-people', at),
    mobile,
  };
};

/** Counted exactly: 19 of 20 are 95 %. */
export const isLow = ({ people, signed }: Pick<SigningRate, 'people' | 'signed'>, target: Target): boolean =>
  people >= target.people && signed * 100 < people * target.percent;

/** The rate with one decimal, rounded down: `94.7`. */
export const rateText = ({ people, signed }: SigningRate): string => (Math.floor((signed * 1000) / people) / 10).toFixed(1);

/**
 * The days, in their order, from which on the rate is low as far as is known now: the rate changes only where somebody's month ends, somebody leaves, or
 * somebody signs. Days before all was known that makes them low are judged when it was.
 */
export const lowDays = (facts: StaffFacts, policy: PolicyView, region: string): { day: LocalDate; judgedOn: LocalDate }[] => {
  const spans = spansOf(facts);
  if (!spans.lacking.length) return [];
  const tally = new Tally();
  const low: { day: LocalDate; judgedOn: LocalDate }[] = [];
  let before = false;
  for (const [day, changes] of changesOf(spans)) {
    for (const change of changes) tally.take(change);
    const now = isLow(tally.rate(), targetOf(facts, policy, region, day));
    if (now && !before) {
      const { unsigned } = rateOf(spans, day);
      low.push({ day, judgedOn: unsigned.reduce((last, one) => maxDate(last, one.knownOn), day) });
    }
    before = now;
  }
  return low;
};

interface Change {
  readonly workerId: string;
  readonly tally: keyof Spans;
  readonly by: 1 | -1;
}

/** What changes on each day on which something does, in the order of the days. */
const changesOf = (spans: Spans): [LocalDate, Change[]][] => {
  const days = new Map<LocalDate, Change[]>();
  const note = (day: LocalDate, change: Change): void => void (days.get(day)?.push(change) ?? days.set(day, [change]));
  for (const tally of ['people', 'lacking'] as const)
    for (const { employment, from, until } of spans[tally]) {
      if (until !== undefined && until <= from) continue;
      note(from, { workerId: employment.workerId, tally, by: 1 });
      if (until !== undefined) note(until, { workerId: employment.workerId, tally, by: -1 });
    }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** Counts people and those without a contract while days go by. */
class Tally {
  private readonly open = new Map<string, { people: number; lacking: number }>();
  private people = 0;
  private unsigned = 0;

  take({ workerId, tally, by }: Change): void {
    const now = this.open.get(workerId) ?? { people: 0, lacking: 0 };
    this.count(now, -1);
    now[tally] += by;
    this.open.set(workerId, now);
    this.count(now, 1);
  }

  rate(): Pick<SigningRate, 'people' | 'signed'> {
    return { people: this.people, signed: this.people - this.unsigned };
  }

  private count({ people, lacking }: { people: number; lacking: number }, by: 1 | -1): void {
    if (people > 0) this.people += by;
    if (people > 0 && lacking > 0) this.unsigned += by;
  }
}
