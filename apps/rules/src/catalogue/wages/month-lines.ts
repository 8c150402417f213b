import {
  addDays,
  effectivePaydayOf,
  firstDayOf,
  lastDayOf,
  maxDate,
  minDate,
  workingDaysBetween,
  workingDaysIn,
  type LocalDate,
} from '@anxin/calendar';
import { percentOf, share, sum, times, type Fen } from '@anxin/money';
import { agreedPaydayOf } from '../contract-terms';
import type { ContractFact, EmployerPeriodFacts, EmploymentFact, PayrollFact, PayrollLineFact } from '../facts';
import type { Moment } from '../rule';
import type { AttendanceFact } from '../wages-facts';
import { lineInForce, type LineInForce } from './line-in-force';

/** A line of the month as it is in force, and the payday by which it is judged. */
export type MonthLine = LineInForce & { readonly payday: LocalDate };

interface ByWorker {
  readonly employments: ReadonlyMap<string, readonly EmploymentFact[]>;
  readonly contracts: ReadonlyMap<string, readonly ContractFact[]>;
  readonly backPay: ReadonlyMap<string, readonly PayrollLineFact[]>;
  readonly attendance: ReadonlyMap<string, readonly AttendanceFact[]>;
}

const indices = new WeakMap<EmployerPeriodFacts, ByWorker>();

const byWorkerIn = <T extends { readonly workerId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(row.workerId);
    if (own) own.push(row);
    else groups.set(row.workerId, [row]);
  }
  return groups;
};

/** Built once for all rules that judge the month: an employer has thousands of lines. */
const index = (facts: EmployerPeriodFacts): ByWorker => {
  const known = indices.get(facts);
  if (known) return known;
  const built = {
    employments: byWorkerIn(facts.employments),
    contracts: byWorkerIn(facts.contracts),
    backPay: byWorkerIn(facts.backPay),
    attendance: byWorkerIn(facts.attendance ?? []),
  };
  indices.set(facts, built);
  return built;
};

export const contractsOf = (facts: EmployerPeriodFacts, workerId: string): readonly ContractFact[] =>
  index(facts).contracts.get(workerId) ?? [];

/** On all sites, as far as hours were said. */
export const attendanceOf = (facts: EmployerPeriodFacts, workerId: string): readonly AttendanceFact[] =>
  (index(facts).attendance.get(workerId) ?? []).filter((one) => one.hours !== undefined);

/** The agreed payday governs: the earliest of those agreed with the people on the payroll, else the one it names. */
export const paydayOf = (facts: EmployerPeriodFacts, payroll: PayrollFact): LocalDate => {
  const people = new Set(facts.lines.filter((line) => line.payrollId === payroll.id).map((line) => line.workerId));
  const last = lastDayOf(payroll.period);
  const agreed = [...people]
    .flatMap((workerId) => contractsOf(facts, workerId))
    .filter((contract) => contract.startsOn <= last)
    .map((contract) => agreedPaydayOf(contract, payroll.period).payday);
  return agreed.length ? agreed.reduce((a, b) => minDate(a, b)) : effectivePaydayOf(payroll.payday);
};

/** The days after whose end the month's payrolls are judged: each payday, or where its payroll came later the day on which it came. */
export const judgedDaysOf = (facts: EmployerPeriodFacts): LocalDate[] => [
  ...new Set(facts.payrolls.map((payroll) => maxDate(paydayOf(facts, payroll), payroll.knownOn))),
];

/** The lines of the month's own payrolls as they are in force; without back pay for other months. */
export const linesInForce = (facts: EmployerPeriodFacts, { known }: Pick<Moment, 'known'>): MonthLine[] => {
  const paydays = new Map(facts.payrolls.map((payroll) => [payroll.id, paydayOf(facts, payroll)]));
  return facts.lines.flatMap((line) => {
    const payday = paydays.get(line.payrollId);
    if (!payday || line.backPayFor) return [];
    const inForce = lineInForce(line, { payday, known, over: known });
    return inForce ? [{ ...inForce, payday }] : [];
  });
};

/** The employment that reaches into the month. */
export const employmentOf = (facts: EmployerPeriodFacts, { workerId }: { readonly workerId: string }): EmploymentFact | undefined => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  return index(facts)
    .employments.get(workerId)
    ?.find((employment) => employment.startsOn <= last && (!employment.endsOn || employment.endsOn >= first));
};

/** What later payrolls pay back to the worker for the month, before deductions. */
export const backPayOf = (facts: EmployerPeriodFacts, { workerId }: { readonly workerId: string }, { known }: Pick<Moment, 'known'>): Fen =>
  sum((index(facts).backPay.get(workerId) ?? []).flatMap((one) => lineInForce(one, { payday: known, known, over: known })?.gross ?? []));

/** The days of the month on which the worker was employed, as far as that is known; else the month. */
export const employedDays = (facts: EmployerPeriodFacts, employment: EmploymentFact | undefined): { from: LocalDate; to: LocalDate } => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  return employment
    ? { from: maxDate(first, employment.startsOn), to: minDate(last, employment.endsOn ?? last) }
    : { from: first, to: last };
};

/** Where the line's wages are measured: on its site, else where the employer is. */
export const placeOfLine = (facts: EmployerPeriodFacts, line: PayrollLineFact, region: string): { region: string; on: LocalDate } => ({
  region: (line.project && facts.projects.get(line.project)?.region) || region,
  on: firstDayOf(facts.subject.period!),
});

/** The least that may be paid for the line's normal work; undefined where its measure is not known. */
export const leastFor = (
  facts: EmployerPeriodFacts,
  line: PayrollLineFact,
  employment: EmploymentFact | undefined,
  { policy, region }: Pick<Moment, 'policy' | 'region'>,
): Fen | undefined => {
  const period = facts.subject.period!;
  const place = placeOfLine(facts, line, region);
  if (employment?.relation === 'part-time') {
    return line.normalHours === undefined ? undefined : times(policy.amount('minimum-wage.hourly', place), line.normalHours);
  }
  const monthly = policy.amount('minimum-wage.monthly', place);
  const { from, to } = employedDays(facts, employment);
  // Hundredths of a working day, so that half days are exact.
  const all = BigInt(workingDaysIn(period)) * 100n;
  const within = BigInt(workingDaysBetween(addDays(from, -1), to)) * 100n;
  const absent = absencesOf(line);
  const worked = line.daysWorked === undefined ? undefined : hundredths(line.daysWorked) + absent.paid;
  const unreduced = within - absent.unpaid - absent.sick - absent.stoppage;
  const normal = worked === undefined ? unreduced : worked < unreduced ? worked : unreduced;
  const sick = percentOf(monthly, policy.number('minimum-wage.sick-percent', place));
  const idle = percentOf(monthly, policy.number('wages.stoppage-living-fee-percent', place));
  const of = (amount: Fen, days: bigint): Fen => (days > 0n ? share(amount, days, all) : 0n);
  return of(monthly, normal) + of(sick, absent.sick) + of(idle, absent.stoppage);
};

/** Days or hours as decimal text, in hundredths. */
export const hundredths = (text: string): bigint => times(1n * 100n, text);

/** Absences during which the wage runs on as if worked. */
const PAID_ABSENCES = ['annual', 'marriage', 'bereavement', 'maternity', 'paternity', 'family-visit', 'work-injury', 'paid', 'public-duty'];
/** Time off in lieu of overtime on rest days (补休、调休). */
const LIEU = ['time-off-in-lieu', 'lieu', 'compensatory', '调休', '补休'];

/** Days of absence in hundredths, by what the wage does on them; `lieu` is part of `paid`. */
export const absencesOf = (line: PayrollLineFact): { paid: bigint; unpaid: bigint; sick: bigint; stoppage: bigint; lieu: bigint } => {
  const total = { paid: 0n, unpaid: 0n, sick: 0n, stoppage: 0n, lieu: 0n };
  for (const { kind, days } of line.absences) {
    if (LIEU.includes(kind)) total.lieu += hundredths(days);
    const paid = LIEU.includes(kind) || PAID_ABSENCES.includes(kind);
    total[kind === 'sick' ? 'sick' : kind === 'stoppage' ? 'stoppage' : paid ? 'paid' : 'unpaid'] += hundredths(days);
  }
  return total;
};
