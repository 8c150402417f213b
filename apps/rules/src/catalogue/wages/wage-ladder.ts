import { addCalendarDays, addWorkingDays, maxDate, type LocalDate } from '@anxin/calendar';
import { atLeastShare, sum, type Fen } from '@anxin/money';
import type { OpenWage } from '../facts';
import { graver, type Severity } from '../rule';
import type { PolicyView } from '../policy-view';

/** What the ladder looks at: one payroll's open wages, and all that the employer owes. */
export interface Arrears {
  /** First effective payday on which something stayed open. */
  readonly payday: LocalDate;
  readonly net: Fen;
  readonly open: readonly OpenWage[];
  readonly otherOpen: readonly OpenWage[];
  readonly estimated: boolean;
}

export interface Limits {
  readonly number: (key: string) => number;
  readonly amount: (key: string) => Fen;
}

/** The days after the payday on which the ladder may reach its next rung. */
export const rungs = (
  payday: LocalDate,
  policy: PolicyView,
  region: string,
): { readonly orange: LocalDate; readonly week: LocalDate; readonly red: LocalDate } => {
  const at = { region, on: payday };
  return {
    orange: addWorkingDays(payday, policy.number('wages.orange-after-working-days', at)).date,
    week: addCalendarDays(payday, policy.number('wages.red-payday-over-days', at), { roll: false }).date,
    red: addCalendarDays(payday, policy.number('wages.red-after-calendar-days', at), { roll: false }).date,
  };
};

/** The city's ladder of severity: yellow, orange, red, critical; `over` is the last day that is over. */
export const severityOf = (arrears: Arrears, over: LocalDate, policy: PolicyView, region: string): Severity => {
  const at = { region, on: arrears.payday };
  const limits: Limits = { number: (key) => policy.number(key, at), amount: (key) => policy.amount(key, at) };
  const rung = rungs(arrears.payday, policy, region);
  const all = [...arrears.open, ...arrears.otherOpen];
  const total = sum(all.map((open) => open.amount));
  const people = new Set(all.map((open) => open.workerId)).size;
  let severity: Severity = over >= rung.orange ? 'orange' : 'yellow';
  const here = sum(arrears.open.map((open) => open.amount));
  if (!arrears.estimated && atLeastShare(here, arrears.net, limits.number('wages.orange-open-share-percent')))
    severity = graver(severity, 'orange');
  if (arrears.estimated && over < rung.orange) return 'yellow';
  const many = people >= limits.number('wages.red-workers') || total >= limits.amount('wages.red-amount');
  if (over >= rung.red || (many && over >= rung.week)) severity = 'red';
  if (meetsCrimeAmount(all, total, people, limits)) severity = 'critical';
  return severity;
};

/** Whether the open sums reach the amount of 拒不支付劳动报酬 (法释〔2013〕3号 3): one worker over so many months and so much, or so many workers and so much. */
export const meetsCrimeAmount = (all: readonly OpenWage[], total: Fen, people: number, limits: Limits): boolean => {
  if (people >= limits.number('crime.workers') && total >= limits.amount('crime.amount')) return true;
  const [months, amount] = [limits.number('crime.one-worker-months'), limits.amount('crime.one-worker-amount')];
  return [...openByWorker(all).values()].some((worker) => worker.months.size >= months && worker.amount >= amount);
};

/** By worker: of how many months something is open, and what. */
export const openByWorker = (all: readonly OpenWage[]): Map<string, { readonly months: ReadonlySet<string>; readonly amount: Fen }> => {
  const byWorker = new Map<string, { months: Set<string>; amount: Fen }>();
  for (const open of all) {
    const known = byWorker.get(open.workerId) ?? { months: new Set<string>(), amount: 0n };
    known.months.add(open.period);
    byWorker.set(open.workerId, { months: known.months, amount: known.amount + open.amount });
  }
  return byWorker;
};

/** The days of the ladder that are still to come. */
export const laterRungs = (payday: LocalDate, over: LocalDate, policy: PolicyView, region: string): LocalDate[] =>
  [...new Set(Object.values(rungs(payday, policy, region)).map((day) => maxDate(day, payday)))].filter((day) => day > over).sort();
