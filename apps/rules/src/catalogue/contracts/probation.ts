import { addDays, lastDayOfMonths, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { percentOf, type Fen } from '@anxin/money';
import { termsOn } from '../contract-terms';
import type { ContractRecordFacts } from '../contracts-facts';
import type { EmploymentFact } from '../facts';
import type { PolicyView } from '../policy-view';

/** A probation (试用期) as agreed, and what the law leaves of it. */
export interface Probation {
  readonly months: number;
  /** The most months that the term allows. */
  readonly most: number;
  /** Why there may be none at all, where that is so. */
  readonly none?: 'term' | 'part-time' | 'second';
  /** The first day of the contract, and the last of the probation as agreed. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The last day of probation that the law allows; the day before `from` where it allows none. */
  readonly lawfulTo: LocalDate;
  /** The agreed wage, the wage on probation where one was agreed, and the least that the law asks on probation; in the contract's own measure. */
  readonly wage: Fen;
  readonly basis: 'monthly' | 'daily' | 'hourly' | 'piece';
  readonly paid?: Fen;
  readonly least: Fen;
  readonly events: readonly string[];
}

const EARLIEST: LocalDate = '2008-01-01';

/** The employments that the contract is for. */
export const during = ({ contract, employments }: ContractRecordFacts): EmploymentFact[] =>
  employments.filter(
    (one) =>
      (contract!.endsOn === undefined || one.startsOn <= contract!.endsOn) &&
      (one.endsOn === undefined || one.endsOn >= contract!.startsOn),
  );

/** The last day of the contract, or of all work under it, as far as one is known. */
export const lastDayOf = (facts: ContractRecordFacts): LocalDate | undefined => {
  const works = during(facts);
  const left = works.every((one) => one.endsOn !== undefined) ? works.reduce((last, one) => maxDate(last, one.endsOn!), '') : '';
  const ends = [facts.contract?.endsOn, left || undefined].filter((day) => day !== undefined);
  return ends.length ? ends.reduce((a, b) => minDate(a, b)) : undefined;
};

/**
 * The most months of probation that a term allows (劳动合同法 19): none of a task or under three months, then one, two and six. A term from 03-01 to 05-31 is
 * three months.
 */
export const mostMonths = (
  { term, from, to }: { term: ContractRecordFacts['term']; from: LocalDate; to: LocalDate | undefined },
  number: (key: string) => number,
): number => {
  if (term === 'open-ended') return number('contracts.probation-max-months');
  if (term === 'task' || to === undefined) return 0;
  const isUnder = (months: number): boolean => to < lastDayOfMonths(from, months);
  if (isUnder(number('contracts.probation-none-under-months'))) return 0;
  if (isUnder(12)) return number('contracts.probation-max-months-under-one-year');
  return number(isUnder(36) ? 'contracts.probation-max-months-under-three-years' : 'contracts.probation-max-months');
};

/**
 * The probation as it stands by all that is known; undefined where none was agreed, and where the register does not tell that the person works under the
 * labour contract law at all.
 */
export const probationOf = (facts: ContractRecordFacts, policy: PolicyView, region: string): Probation | undefined => {
  const { contract, probation } = facts;
  const months = probation.reduce<number | undefined>((now, one) => one.months ?? now, undefined) ?? 0;
  const relations = contract ? during(facts).map((one) => one.relation) : [];
  const partTime = relations.length > 0 && relations.every((one) => one === 'part-time');
  if (!contract || months <= 0 || !(partTime || relations.includes('labour'))) return undefined;
  const from = contract.startsOn;
  const at = { region, on: maxDate(EARLIEST, from) };
  const byTerm = mostMonths({ term: facts.term, from, to: facts.termEndsOn }, (key) => policy.number(key, at));
  const none = partTime ? 'part-time' : facts.earlier.length ? 'second' : byTerm === 0 ? 'term' : undefined;
  const most = none ? 0 : byTerm;
  const { wage, basis } = termsOn(contract, from);
  const paid = probation.reduce<Fen | undefined>((now, one) => (one.wageStated ? one.wage : now), undefined);
  return {
    months,
    most,
    ...(none && { none }),
    from,
    to: lastDayOfMonths(from, months),
    lawfulTo: most === 0 ? addDays(from, -1) : lastDayOfMonths(from, Math.min(most, months)),
    wage,
    basis,
    ...(paid !== undefined && { paid }),
    least: leastOn(facts, { wage, basis, from }, policy, region),
    events: [contract.eventId, ...probation.map((one) => one.eventId), ...facts.earlier.map((one) => one.eventId)],
  };
};

/** 80 % of the agreed wage, and of a monthly wage not under the minimum wage of the place as it stands when probation begins (劳动合同法 20). */
const leastOn = (
  { reduced, employments }: ContractRecordFacts,
  { wage, basis, from }: { wage: Fen; basis: Probation['basis']; from: LocalDate },
  policy: PolicyView,
  region: string,
): Fen => {
  const share = percentOf(wage, policy.number('contracts.probation-pay-percent', { region, on: maxDate(EARLIEST, from) }));
  const at = { region, on: from };
  if (basis !== 'monthly' || employments.some((one) => reduced.has(one.id)) || !policy.find('minimum-wage.monthly', at)) return share;
  const minimum = policy.amount('minimum-wage.monthly', at);
  return minimum > share ? minimum : share;
};

/** The days of probation beyond what the law allows that are over by `until`; undefined while there are none. */
export const beyondLaw = ({ lawfulTo, to }: Probation, until: LocalDate): { from: LocalDate; to: LocalDate } | undefined => {
  const [from, last] = [addDays(lawfulTo, 1), minDate(to, until)];
  return last < from || lawfulTo >= to ? undefined : { from, to: last };
};
