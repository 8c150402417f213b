import {
  addDays,
  addMonths,
  contractDueOn,
  daysBetween,
  daysInMonth,
  doubleWageFrom,
  doubleWageUntil,
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
  contracts
    .filter((contract) => contract.workerId === employment.workerId && (contract.form === 'contract' || employment.project !== undefined))
    .filter((contract) => !contract.endsOn || contract.endsOn >= employment.startsOn)
    .sort((a, b) => (a.signedOn < b.signedOn ? -1 : 1))[0];

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
