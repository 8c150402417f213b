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
import { lineInForce } from './line-in-force';

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
  readonly events: readonly string[];
  /** Days on which corrections of it were filed that count, or would if somebody accepted them. */
  readonly correctedOn: readonly LocalDate[];
  /** It was lowered when it was due, and the worker or an inspector accepted that. */
  readonly accepted: boolean;
}

const days = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) + 1;

/** The contract by which the worker's wages of the period are judged: the one signed last among those that reach into it. */
const contractFor = (
  facts: WagePeriodFacts,
  workerId: string,
  heeds: (contract: ContractFact) => boolean = () => true,
): ContractFact | undefined => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  return facts.contracts
    .filter(
      (contract) =>
        contract.workerId === workerId && contract.startsOn <= last && (!contract.endsOn || contract.endsOn >= first) && heeds(contract),
    )
    .sort((a, b) => (a.signedOn < b.signedOn ? 1 : -1))[0];
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
  const { payroll } = facts;
  const named = effectivePaydayOf(payroll.payday);
  const migrants = new Set(facts.employments.filter((employment) => employment.migrant).map((employment) => employment.workerId));
  const paid = paymentsByWorker(facts);
  return [...byWorker(facts.lines)].flatMap(([workerId, own]): WageLine[] => {
    const contract = contractFor(facts, workerId);
    const told = contract && agreedPaydayOf(contract, facts.subject.period!);
    const agreed = told?.payday ?? named;
    const migrant = migrants.has(workerId);
    const payday = deferred(facts, agreed, migrant, policy, region);
    const lines = own.flatMap((line) => lineInForce(line, { payday, ...seen }) ?? []);
    if (!lines.length) return [];
    return [
      {
        workerId,
        net: sum(lines.map((line) => line.net)),
        payday,
        judgedOn: maxDate(payday, payroll.knownOn, told?.knownOn ?? payday),
        payments: paid.get(workerId) ?? [],
        migrant,
        events: [...new Set([...lines.flatMap((line) => line.events), payroll.eventId, ...(told?.events ?? [])])],
        correctedOn: own.flatMap((line) => [line.knownOn ?? [], (line.corrections ?? []).map((one) => one.knownOn)].flat(2)),
        accepted: lines.some((line) => line.accepted),
      },
    ];
  });
};

const byWorker = (lines: readonly PayrollLineFact[]): Map<string, PayrollLineFact[]> => {
  const groups = new Map<string, PayrollLineFact[]>();
  for (const line of lines) {
    const own = groups.get(line.workerId);
    if (own) own.push(line);
    else groups.set(line.workerId, [line]);
  }
  return groups;
};

/** The days after whose end a line is judged: its own, and those on which it was corrected afterwards. */
export const judgedDays = (line: WageLine): LocalDate[] => [line.judgedOn, ...line.correctedOn.filter((day) => day > line.judgedOn)];

const paymentsByWorker = (facts: WagePeriodFacts): Map<string, PaymentFact[]> => {
  const paid = new Map<string, PaymentFact[]>();
  for (const payment of facts.payments) {
    if (!payment.covers) continue;
    const of = paid.get(payment.workerId);
    if (of) of.push(payment);
    else paid.set(payment.workerId, [payment]);
  }
  return paid;
};

/** What is still open of a line, heeding receipts with a value date up to `known`; an overpaid line covers no other. */
export const openOf = (line: WageLine, known: LocalDate): Fen => {
  const paid = sum(line.payments.filter((payment) => payment.paidOn <= known).map((payment) => payment.amount));
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
        events: [...new Set([employment.eventId, ...events, ...wage.events])],
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
