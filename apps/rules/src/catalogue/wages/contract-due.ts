import {
  addDays,
  daysBetween,
  daysInMonth,
  lastDayOfMonths,
  paidDays,
  workingDaysBetween,
  workingDaysIn,
  type LocalDate,
} from '@anxin/calendar';
import { max, min, percentOf, share, sum, times, type Fen } from '@anxin/money';
import { termsOn } from '../contract-terms';
import type { ContractFact, EmployerPeriodFacts, EmploymentFact } from '../facts';
import type { Moment } from '../rule';
import { absencesOf, contractsOf, employedDays, hundredths, paydayOfLine, type MonthLine } from './month-lines';

type Place = Pick<Moment, 'policy' | 'region'>;

/** Days of the month on which one wage was agreed. */
interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly basis: ContractFact['basis'];
  readonly wage: Fen;
  readonly events: readonly string[];
}

/** What the contract owes for the month's normal work, and the wage that overtime is counted from. */
export interface ContractDue {
  /** Never more than any of the lawful ways of counting gives. */
  readonly due: Fen;
  /** The lowest that was agreed for a day of the month. */
  readonly basis: ContractFact['basis'];
  readonly wage: Fen;
  readonly events: readonly string[];
}

/** An amendment that came when the month's wages were due moves them no more. */
const heeds =
  (facts: EmployerPeriodFacts, line: MonthLine) =>
  ({ knownOn }: { readonly knownOn: LocalDate }): boolean =>
    knownOn <= paydayOfLine(facts, line);

/** The wage agreed for a day: by the contract signed last of those that cover it; in probation what was agreed for that, else the least that may be. */
const agreedOn = (
  facts: EmployerPeriodFacts,
  line: MonthLine,
  day: LocalDate,
  { policy, region }: Place,
): Omit<Stretch, 'from' | 'to'> | undefined => {
  const contract = contractsOf(facts, line.workerId)
    .filter((one) => one.startsOn <= day && (!one.endsOn || one.endsOn >= day))
    .reduce<ContractFact | undefined>((last, one) => (last && last.signedOn > one.signedOn ? last : one), undefined);
  if (!contract) return undefined;
  const { basis, wage, events } = termsOn(contract, day, heeds(facts, line));
  const probation = facts.probations?.get(contract.id);
  if (!probation || lastDayOfMonths(contract.startsOn, probation.months) < day) return { basis, wage, events };
  const least = percentOf(wage, policy.number('contracts.probation-pay-percent', { region, on: day }));
  return { basis, wage: min(wage, probation.wage ?? least), events };
};

/** Days on which another wage may begin. */
const turns = (facts: EmployerPeriodFacts, line: MonthLine, from: LocalDate, to: LocalDate): LocalDate[] => {
  const days = contractsOf(facts, line.workerId).flatMap((contract) => {
    const probation = facts.probations?.get(contract.id);
    return [
      contract.startsOn,
      ...(contract.endsOn ? [addDays(contract.endsOn, 1)] : []),
      ...contract.amendments.filter(heeds(facts, line)).map((one) => one.from),
      ...(probation ? [addDays(lastDayOfMonths(contract.startsOn, probation.months), 1)] : []),
    ];
  });
  return [...new Set([from, ...days.filter((day) => day > from && day <= to)])].sort();
};

const stretchesOf = (
  facts: EmployerPeriodFacts,
  line: MonthLine,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  place: Place,
): Stretch[] => {
  const starts = turns(facts, line, from, to);
  return starts.flatMap((start, at) => {
    const agreed = agreedOn(facts, line, start, place);
    const next = starts[at + 1];
    return agreed ? [{ ...agreed, from: start, to: next === undefined ? to : addDays(next, -1) }] : [];
  });
};

/**
 * What the contracts owe for a line's normal work; undefined where no contract covers a day, or the measure of the work isn't told (piece work, days or
 * hours that the line leaves out). Unpaid leave, sickness and stoppage are left out at the most that they may cost.
 */
export const contractDue = (
  facts: EmployerPeriodFacts,
  line: MonthLine,
  employment: EmploymentFact | undefined,
  place: Place,
): ContractDue | undefined => {
  const employed = employedDays(facts, employment);
  const stretches = stretchesOf(facts, line, employed, place);
  const [first] = stretches;
  if (!first || stretches.some((one) => one.basis !== first.basis)) return undefined;
  const wage = min(first.wage, ...stretches.map((one) => one.wage));
  const due = dueOf(facts, line, stretches, employed, place);
  return due === undefined ? undefined : { due, basis: first.basis, wage, events: [...new Set(stretches.flatMap((one) => one.events))] };
};

const dueOf = (
  facts: EmployerPeriodFacts,
  line: MonthLine,
  stretches: readonly Stretch[],
  employed: { readonly from: LocalDate; readonly to: LocalDate },
  place: Place,
): Fen | undefined => {
  const { basis } = stretches[0]!;
  const wage = min(stretches[0]!.wage, ...stretches.map((one) => one.wage));
  if (basis === 'daily') return line.daysWorked === undefined ? undefined : times(wage, line.daysWorked);
  if (basis === 'hourly') return line.normalHours === undefined ? undefined : times(wage, line.normalHours);
  if (basis === 'piece') return undefined;
  return monthlyDue(facts.subject.period!, line, stretches, employed, place);
};

const monthlyDue = (
  period: string,
  line: MonthLine,
  stretches: readonly Stretch[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  { policy, region }: Place,
): Fen => {
  const on = `${period}-01`;
  const monthDays = hundredths(policy.text('wages.month-days', { region, on }));
  const byMonthDays = policy.text('wages.part-month-method', { region, on }) === 'month-days';
  const whole = daysBetween(from, to) + 1 === daysInMonth(period);
  const employed = sum(
    stretches.map((one) =>
      byMonthDays && !whole
        ? share(one.wage, BigInt(paidDays(one.from, one.to)) * 100n, monthDays)
        : share(one.wage, daysBetween(one.from, one.to) + 1, daysInMonth(period)),
    ),
  );
  const absent = absencesOf(line);
  const wages = stretches.map((one) => one.wage);
  const working = BigInt(workingDaysIn(period)) * 100n;
  const missed = absent.unpaid + absent.sick + absent.stoppage;
  const attended = max(0n, employed - share(max(0n, ...wages), missed, working < monthDays ? working : monthDays));
  if (line.daysWorked === undefined) return attended;
  // Who worked all working days, in whatever week, worked the month.
  const days = hundredths(line.daysWorked) + absent.paid;
  if (days + missed >= BigInt(workingDaysBetween(addDays(from, -1), to)) * 100n) return attended;
  const counted = share(min(wages[0]!, ...wages), days, working > monthDays ? working : monthDays);
  return min(attended, counted);
};
