import {
  addDays,
  addMonths,
  contractDueOn,
  daysBetween,
  daysInMonth,
  doubleWageFrom,
  doubleWageUntil,
  maxDate,
  minDate,
  monthOf,
  type LocalDate,
} from '@anxin/calendar';
import { share, type Fen } from '@anxin/money';
import type { ContractFact, EmploymentFact } from '../facts';

/** The stretch of days for which the second wage is owed. */
export interface Exposure {
  readonly from: LocalDate;
  /** Last day; at most the last of the first year (实施条例 7). */
  readonly to: LocalDate;
}

/**
 * The contract that ends the lack of one: in writing, with this worker, and not already over when the employment began. On a site a written agreement
 * serves too (保障农民工工资支付条例 28).
 */
export const writtenContract = (employment: EmploymentFact, contracts: readonly ContractFact[]): ContractFact | undefined =>
  inWriting(employment, contracts).sort((a, b) => (a.signedOn < b.signedOn ? -1 : 1))[0];

/** What would do for this employment: in writing, with this worker, not over when it began. */
const inWriting = (employment: EmploymentFact, contracts: readonly ContractFact[]): ContractFact[] =>
  contracts
    .filter((contract) => contract.workerId === employment.workerId && (contract.form === 'contract' || employment.project !== undefined))
    .filter((contract) => !contract.endsOn || contract.endsOn >= employment.startsOn);

/** Work that asks a contract from its first day on: an employment from its beginning, and again from the day after its contract was over. */
export interface Stretch {
  /** The employment, as though it began on the stretch's first day. */
  readonly employment: EmploymentFact;
  /** The contract that was over before it; none at the employment's beginning. */
  readonly after?: ContractFact;
}

/**
 * The stretches of an employment: contracts that follow one another without a day between, or lie over one another, cover one; who works on after the last
 * day, or after the contract was ended, works without a contract again (劳动合同法 10), and the month for signing begins anew.
 */
export const stretchesOf = (employment: EmploymentFact, contracts: readonly ContractFact[]): Stretch[] => {
  const stretches: Stretch[] = [{ employment }];
  for (;;) {
    const { employment: now } = stretches.at(-1)!;
    const last = lastCovering(inWriting(now, contracts));
    if (!last?.endsOn || (employment.endsOn !== undefined && employment.endsOn <= last.endsOn)) return stretches;
    const knownOn = maxDate(employment.knownOn, last.endKnownOn ?? last.knownOn);
    stretches.push({ employment: { ...employment, startsOn: addDays(last.endsOn, 1), knownOn }, after: last });
  }
};

/** Of contracts that cover a stretch from its earliest on, the one that is over last; one that was signed too late to follow does not. Undefined where there is none. */
const lastCovering = (contracts: readonly ContractFact[]): ContractFact | undefined => {
  let last: ContractFact | undefined;
  for (const one of [...contracts].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (last && (!last.endsOn || one.startsOn > addDays(last.endsOn, 1))) break;
    if (last?.endsOn && one.signedOn > contractDueOn(addDays(last.endsOn, 1))) continue;
    if (!last || !one.endsOn || one.endsOn > last.endsOn!) last = one;
  }
  return last;
};

/** Whether the law asks a written contract of this relation: not of part-time work (劳动合同法 69), retired people, interns, services. */
export const needsContract = (employment: EmploymentFact): boolean =>
  employment.relation === 'labour' && (!employment.endsOn || employment.endsOn > contractDueOn(employment.startsOn));

/** The double-wage stretch up to the day before signing, or up to and with `today` where nobody signed; undefined while the first month runs or where the contract was signed within it. */
export const exposureOf = (employment: EmploymentFact, signedOn: LocalDate | undefined, today: LocalDate): Exposure | undefined => {
  const from = doubleWageFrom(employment.startsOn);
  const ends = [
    doubleWageUntil(employment.startsOn),
    signedOn ? addDays(signedOn, -1) : today,
    ...(employment.endsOn ? [employment.endsOn] : []),
  ];
  const to = ends.reduce((a, b) => minDate(a, b));
  return to < from ? undefined : { from, to };
};

/**
 * The second wage of the stretch (劳动合同法 82): whole months at the monthly wage, the rest by calendar days of the month it lies in.
 * 6 000.00 from 04-03 to 08-14: four months and 12/31, 26 322.58.
 */
export const doubleWage = ({ from, to }: Exposure, monthly: Fen): Fen => {
  let months = 0;
  while (addDays(addMonths(from, months + 1), -1) <= to) months += 1;
  const rest = addMonths(from, months);
  const days = daysBetween(rest, to) + 1;
  return monthly * BigInt(months) + (days > 0 ? share(monthly, days, daysInMonth(monthOf(rest))) : 0n);
};
