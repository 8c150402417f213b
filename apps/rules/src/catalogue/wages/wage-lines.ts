import {
  addCalendarDays,
  addDays,
  daysBetween,
  daysInMonth,
  effectivePaydayOf,
  firstDayOf,
  lastDayOf,
  maxDate,
  minDate,
  monthOf,
  previousMonth,
  type LocalDate,
  type YearMonth,
} from '@anxin/calendar';
import { share, sum, type Fen } from '@anxin/money';
import { agreedPaydayOf, termsOn, type Terms } from '../contract-terms';
import type { ContractFact, EmploymentFact, PaymentFact, PayrollLineFact, WagePeriodFacts } from '../facts';
import type { PolicyView } from '../policy-view';
import { byWorker } from './by-worker';
import { eventsOf, isCorrected, lineInForce, type LineInForce, type Sight } from './line-in-force';

/** What one worker is owed for the period, and what was paid of it. */
export interface WageLine {
  readonly workerId: string;
  readonly net: Fen;
  /** The effective payday: agreed, rolled back to a working day, deferred where that was lawfully agreed. */
  readonly payday: LocalDate;
  /** The day after whose end it is judged: the payday, or where its payroll or contract came later, the day on which that came. */
  readonly judgedOn: LocalDate;
  readonly payments: readonly PaymentFact[];
  readonly migrant: boolean;
  /** The payroll's lines that it is made of; none where contracts stand in for the payroll. */
  readonly lines: readonly LineInForce[];
  /** The events beside those lines' that say what is due and when. */
  readonly saidBy: readonly string[];
  /** Days on which corrections of it were filed that count, or would if somebody accepted them. */
  readonly correctedOn: readonly LocalDate[];
  /** It was lowered when it was due, and the worker or an inspector accepted that. */
  readonly accepted: boolean;
}

const days = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) + 1;

interface ByWorker {
  readonly contracts: ReadonlyMap<string, readonly ContractFact[]>;
  readonly lines: ReadonlyMap<string, readonly PayrollLineFact[]>;
  /** Those that cover wages. */
  readonly payments: ReadonlyMap<string, readonly PaymentFact[]>;
  readonly migrants: ReadonlySet<string>;
}

const indices = new WeakMap<WagePeriodFacts, ByWorker>();

/** Built once for all that is asked of the same facts: an employer has thousands of people. */
const index = (facts: WagePeriodFacts): ByWorker => {
  const known = indices.get(facts);
  if (known) return known;
  const built = {
    contracts: byWorker(facts.contracts),
    lines: byWorker(facts.lines),
    payments: byWorker(
      facts.payments.every((payment) => payment.covers) ? facts.payments : facts.payments.filter((payment) => payment.covers),
    ),
    migrants: new Set(facts.employments.flatMap((employment) => (employment.migrant ? employment.workerId : []))),
  };
  indices.set(facts, built);
  return built;
};

/** The contract by which the worker's wages of the period are judged: the one signed last among those that reach into it. */
const contractFor = (
  facts: WagePeriodFacts,
  workerId: string,
  heeds: (contract: ContractFact) => boolean = () => true,
): ContractFact | undefined => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  let newest: ContractFact | undefined;
  for (const contract of index(facts).contracts.get(workerId) ?? NONE)
    if (contract.startsOn <= last && (!contract.endsOn || contract.endsOn >= first) && heeds(contract))
      if (!newest || contract.signedOn >= newest.signedOn) newest = contract;
  return newest;
};

/** A deferral agreed with the union or the staff's representatives and filed, at most so many days, never for migrant workers (山东省企业工资支付规定 32). */
const deferred = (facts: WagePeriodFacts, payday: LocalDate, migrant: boolean, policy: PolicyView, region: string): LocalDate => {
  const most = policy.number('wages.deferral-max-days', { region, on: payday });
  const until = facts.deferrals
    .filter((deferral) => !migrant && deferral.signedOn <= payday && deferral.until > payday)
    .map((deferral) => deferral.until);
  return until.length
    ? minDate(
        until.reduce((a, b) => maxDate(a, b)),
        addCalendarDays(payday, most, { roll: false }).date,
      )
    : payday;
};

/** All that will ever be known: where nothing is judged but the days to look at are found. */
const HINDSIGHT = { known: '9999-12-31', over: '9999-12-31' };

/**
 * The wages due for the period, line by line, by the payroll as it is in force; the agreed payday governs, whatever later day the payroll names.
 * @param seen what is known as of when; of corrections
 */
export const wageLines = (
  facts: WagePeriodFacts,
  policy: PolicyView,
  region: string,
  seen: { readonly known: LocalDate; readonly over: LocalDate } = HINDSIGHT,
): WageLine[] => {
  if (!facts.payroll) return [];
  const named = effectivePaydayOf(facts.payroll.payday);
  const { lines: byPerson, payments, migrants } = index(facts);
  const paydays = { migrant: new Map<LocalDate, LocalDate>(), other: new Map<LocalDate, LocalDate>() };
  const found: WageLine[] = [];
  for (const [workerId, own] of byPerson) {
    const contract = contractFor(facts, workerId);
    const told = contract && agreedPaydayOf(contract, facts.subject.period!);
    const migrant = migrants.has(workerId);
    const agreed = told?.payday ?? named;
    const same = paydays[migrant ? 'migrant' : 'other'];
    let payday = same.get(agreed);
    if (payday === undefined) same.set(agreed, (payday = deferred(facts, agreed, migrant, policy, region)));
    const lines = inForce(own, { payday, known: seen.known, over: seen.over });
    if (!lines.length) continue;
    found.push({
      workerId,
      net: lines.length === 1 ? lines[0]!.net : sum(lines.map((line) => line.net)),
      payday,
      judgedOn: maxDate(payday, facts.payroll.knownOn, told?.knownOn ?? payday),
      payments: payments.get(workerId) ?? NONE,
      migrant,
      lines,
      saidBy: told ? [facts.payroll.eventId, ...told.events] : [facts.payroll.eventId],
      correctedOn: own.some(isCorrected) ? own.flatMap(correctedOn) : NONE,
      accepted: lines.some((line) => line.accepted),
    });
  }
  return found;
};

const NONE: readonly never[] = [];

const inForce = (lines: readonly PayrollLineFact[], sight: Sight): readonly LineInForce[] =>
  lines.some(isCorrected) ? lines.flatMap((line) => lineInForce(line, sight) ?? []) : lines;

const correctedOn = (line: PayrollLineFact): LocalDate[] => [
  ...(line.knownOn === undefined ? [] : [line.knownOn]),
  ...(line.corrections ?? []).map((one) => one.knownOn),
];

/** The events that say what is due, each once. */
export const dueEventsOf = (line: WageLine): string[] => [...new Set([...line.lines.flatMap(eventsOf), ...line.saidBy])];

/** The days after whose end a line is judged: its own, and those on which it was corrected afterwards. */
export const judgedDays = (line: WageLine): LocalDate[] => [line.judgedOn, ...line.correctedOn.filter((day) => day > line.judgedOn)];

/** What is still open of a line, heeding receipts with a value date up to `known`; an overpaid line covers no other. */
export const openOf = (line: WageLine, known: LocalDate): Fen => {
  let paid = 0n;
  for (const payment of line.payments) if (payment.paidOn <= known) paid += payment.amount;
  return paid >= line.net ? 0n : line.net - paid;
};

/**
 * The wages by contract of those employed in the period, where no payroll tells them: what an estimate rests on. Only people of whom the register knew
 * on the payday and by contracts filed at the latest in the month after, paid by the month or the day, and their own employer's: a dispatched person is paid by the agency.
 */
export const contractWages = (facts: WagePeriodFacts, monthDays: string): WageLine[] => {
  const period = facts.subject.period!;
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  const seen = new Set<string>();
  return facts.employments.flatMap((employment) => {
    const contract = contractFor(facts, employment.workerId, (one) => previousMonth(monthOf(one.knownOn)) <= period);
    const [from, to] = [maxDate(first, employment.startsOn), minDate(last, employment.endsOn ?? last)];
    if (!contract || to < from || employment.kind === 'dispatched' || seen.has(employment.workerId)) return [];
    const wage = contractWage(contract, employment, { from, to, period, monthDays });
    const { payday, knownOn, events } = agreedPaydayOf(contract, period);
    if (wage === undefined || employment.knownOn > payday) return [];
    seen.add(employment.workerId);
    return [
      {
        workerId: employment.workerId,
        net: wage.amount,
        payday,
        judgedOn: maxDate(payday, knownOn),
        payments: [],
        migrant: employment.migrant,
        lines: NONE,
        saidBy: [employment.eventId, ...events, ...wage.events],
        correctedOn: [],
        accepted: false,
      },
    ];
  });
};

interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly period: YearMonth;
  readonly monthDays: string;
}

/** The wage of the days by contract, each part of the month at what was agreed for it; amendments that came later than the month after aren't heeded. */
const contractWage = (
  contract: ContractFact,
  employment: EmploymentFact,
  { from, to, period, monthDays }: Stretch,
): { amount: Fen; events: readonly string[] } | undefined => {
  const heeded = contract.amendments.filter((one) => previousMonth(monthOf(one.knownOn)) <= period);
  const starts = [...new Set([from, ...heeded.map((one) => one.from).filter((day) => day > from && day <= to)])].sort();
  const parts = starts.map((start, at) => {
    const terms = termsOn(contract, start, (one) => heeded.includes(one));
    const wage = monthlyWage(terms, employment, monthDays);
    const next = starts[at + 1];
    const end = next === undefined ? to : addDays(next, -1);
    return wage === undefined ? undefined : { amount: share(wage, days(start, end), daysInMonth(period)), events: terms.events };
  });
  if (parts.includes(undefined)) return undefined;
  return { amount: sum(parts.map((part) => part!.amount)), events: parts.flatMap((part) => part!.events) };
};

const monthlyWage = (terms: Terms, employment: EmploymentFact, monthDays: string): Fen | undefined => {
  if (terms.basis === 'monthly') return terms.wage;
  const full = employment.relation !== 'part-time';
  return terms.basis === 'daily' && full ? share(terms.wage, BigInt(monthDays.replace('.', '')), 100) : undefined;
};
