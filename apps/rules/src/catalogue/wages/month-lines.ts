import {
  addDays,
  effectivePaydayOf,
  firstDayOf,
  lastDayOf,
  maxDate,
  minDate,
  monthOf,
  workingDaysBetween,
  workingDaysIn,
  type LocalDate,
} from '@anxin/calendar';
import { percentOf, share, sum, times, type Fen } from '@anxin/money';
import { agreedPaydayOf } from '../contract-terms';
import type { ContractFact, EmployerPeriodFacts, EmploymentFact, PayrollFact, PayrollLineFact } from '../facts';
import type { PolicyView } from '../policy-view';
import type { Moment } from '../rule';
import type { AttendanceFact } from '../wages-facts';
import { byWorker } from './by-worker';
import { isCorrected, lineInForce, type LineInForce } from './line-in-force';

/** A line of the month as it is in force; `paydayOfLine` says by which payday it is judged. */
export type MonthLine = LineInForce;

interface ByWorker {
  readonly employments: ReadonlyMap<string, readonly EmploymentFact[]>;
  readonly contracts: ReadonlyMap<string, readonly ContractFact[]>;
  readonly backPay: ReadonlyMap<string, readonly PayrollLineFact[]>;
  readonly attendance: ReadonlyMap<string, readonly AttendanceFact[]>;
  /** By payroll, as far as it was asked for. */
  readonly paydays: Map<string, LocalDate>;
}

const indices = new WeakMap<EmployerPeriodFacts, ByWorker>();

/** Built once for all rules that judge the month: an employer has thousands of lines. */
const index = (facts: EmployerPeriodFacts): ByWorker => {
  const known = indices.get(facts);
  if (known) return known;
  const built = {
    employments: byWorker(facts.employments),
    contracts: byWorker(facts.contracts),
    backPay: byWorker(facts.backPay),
    attendance: byWorker(facts.attendance ?? []),
    paydays: new Map<string, LocalDate>(),
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
  const { paydays } = index(facts);
  const known = paydays.get(payroll.id);
  if (known) return known;
  const last = lastDayOf(payroll.period);
  let earliest: LocalDate | undefined;
  for (const line of facts.lines) {
    if (line.payrollId !== payroll.id) continue;
    for (const contract of contractsOf(facts, line.workerId)) {
      if (contract.startsOn > last) continue;
      const { payday } = agreedPaydayOf(contract, payroll.period);
      if (!earliest || payday < earliest) earliest = payday;
    }
  }
  const payday = earliest ?? effectivePaydayOf(payroll.payday);
  paydays.set(payroll.id, payday);
  return payday;
};

/** The days after whose end the month's payrolls are judged: each payday, or where its payroll came later the day on which it came. */
export const judgedDaysOf = (facts: EmployerPeriodFacts): LocalDate[] => [
  ...new Set(facts.payrolls.map((payroll) => maxDate(paydayOf(facts, payroll), payroll.knownOn))),
];

/** The payday by which a line of one of the month's payrolls is judged. */
export const paydayOfLine = (facts: EmployerPeriodFacts, { payrollId }: Pick<PayrollLineFact, 'payrollId'>): LocalDate => {
  const { paydays } = index(facts);
  return (
    paydays.get(payrollId) ??
    paydayOf(
      facts,
      facts.payrolls.find((payroll) => payroll.id === payrollId)!,
    )
  );
};

/** The lines of the month's own payrolls as they are in force; without back pay for other months. */
export const linesInForce = (facts: EmployerPeriodFacts, { known }: Pick<Moment, 'known'>): MonthLine[] => {
  const payrolls = new Set(facts.payrolls.map((payroll) => payroll.id));
  const found: MonthLine[] = [];
  for (const line of facts.lines) {
    if (line.backPayFor || !payrolls.has(line.payrollId)) continue;
    const inForce = isCorrected(line) ? lineInForce(line, { payday: paydayOfLine(facts, line), known, over: known }) : line;
    if (inForce) found.push(inForce);
  }
  return found;
};

/** The employment that reaches into the month. */
export const employmentOf = (facts: EmployerPeriodFacts, { workerId }: { readonly workerId: string }): EmploymentFact | undefined => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  return index(facts)
    .employments.get(workerId)
    ?.find((employment) => employment.startsOn <= last && (!employment.endsOn || employment.endsOn >= first));
};

/** What later payrolls pay back to the worker for the month, before deductions. */
export const backPayOf = (
  facts: EmployerPeriodFacts,
  { workerId }: { readonly workerId: string },
  { known }: Pick<Moment, 'known'>,
): Fen => {
  const back = index(facts).backPay.get(workerId);
  return back ? sum(back.flatMap((one) => lineInForce(one, { payday: known, known, over: known })?.gross ?? [])) : 0n;
};

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
  const { monthly, sick, idle, all } = measuresOf(policy, place);
  const { from, to } = employedDays(facts, employment);
  const whole = from === place.on && to === lastDayOf(period);
  if (whole && line.daysWorked === undefined && !line.absences.length) return monthly;
  const within = whole ? all : BigInt(workingDaysBetween(addDays(from, -1), to)) * 100n;
  const absent = absencesOf(line);
  const worked = line.daysWorked === undefined ? undefined : hundredths(line.daysWorked) + absent.paid;
  const unreduced = within - absent.unpaid - absent.sick - absent.stoppage;
  const normal = worked === undefined ? unreduced : worked < unreduced ? worked : unreduced;
  const of = (amount: Fen, days: bigint): Fen => (days > 0n ? share(amount, days, all) : 0n);
  return of(monthly, normal) + of(sick, absent.sick) + of(idle, absent.stoppage);
};

/** What a month's wage is measured by in a place. */
interface Measures {
  readonly monthly: Fen;
  readonly sick: Fen;
  readonly idle: Fen;
  /** The month's working days in hundredths, so that half days are exact. */
  readonly all: bigint;
}

const measures = new WeakMap<PolicyView, Map<LocalDate, Map<string, Measures>>>();

/** Asked of a reading of the policies once for each month and place, not for each line. */
const measuresOf = (policy: PolicyView, place: { readonly region: string; readonly on: LocalDate }): Measures => {
  let byMonth = measures.get(policy);
  if (!byMonth) measures.set(policy, (byMonth = new Map<LocalDate, Map<string, Measures>>()));
  let byRegion = byMonth.get(place.on);
  if (!byRegion) byMonth.set(place.on, (byRegion = new Map<string, Measures>()));
  let found = byRegion.get(place.region);
  if (!found) byRegion.set(place.region, (found = measured(policy, place)));
  return found;
};

const measured = (policy: PolicyView, place: { readonly region: string; readonly on: LocalDate }): Measures => {
  const monthly = policy.amount('minimum-wage.monthly', place);
  return {
    monthly,
    sick: percentOf(monthly, policy.number('minimum-wage.sick-percent', place)),
    idle: percentOf(monthly, policy.number('wages.stoppage-living-fee-percent', place)),
    all: BigInt(workingDaysIn(monthOf(place.on))) * 100n,
  };
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
