import { addDays, addWorkingDays, instantOf, localDateOf, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import type { Facts } from '../catalogue/facts';
import type { Rule, Verdict } from '../catalogue/rule';
import type { PolicyView } from '../catalogue/policy-view';

/** When absence of a day is decided: 08:00 of the next, because banks report overnight (policy `absence.decided-at`). */
export const decidedAt = (day: LocalDate, time: string): Date => instantOf(addDays(day, 1), time);

/** The last day whose absences may be decided at an instant. */
export const lastDecided = (at: Date, time: string): LocalDate => {
  const today = localDateOf(at);
  return addDays(today, at >= instantOf(today, time) ? -1 : -2);
};

/** Until when a judgement is put off for want of a project or an employer: 08:00 of the next business day. */
export const waitsUntil = (day: LocalDate, time: string): Date => instantOf(addWorkingDays(addDays(day, 1), 1).date, time);

export interface Occasion {
  /** The day that ended, where one did. */
  readonly dueDay?: LocalDate;
  /** The business time of the fact, or of the sweep. */
  readonly at: Date;
  /** The business instant of the decision. */
  readonly now: Date;
  /** The last day whose facts are all in. */
  readonly closed: LocalDate | null;
  /** How the alert stands, if there is one, and up to which day it was judged. */
  readonly before?: { readonly open: boolean; readonly over: LocalDate };
  readonly time: string;
}

/**
 * The last day that counts as over: the due one; for a fact about an open alert the last that may be decided, as far as its marks have come. Never less
 * than the alert was judged by before.
 */
export const overOn = ({ dueDay, at, closed, before, time }: Occasion, immediate: boolean): LocalDate => {
  if (immediate) return localDateOf(at);
  const reached = closed === null ? undefined : minDate(closed, lastDecided(at, time));
  const days = [dueDay, before?.over, before?.open && dueDay === undefined ? reached : undefined].filter((day) => day !== undefined);
  if (!days.length) throw new TypeError('absence is judged when a day has ended, or where an alert stands');
  return days.reduce((a, b) => maxDate(a, b));
};

/**
 * The verdicts of an occasion, in order: a day that ended is judged by what had a value date on it; then by all that is known by now, so that arrears paid
 * late, but before the sweep, are raised and resolved. Where an alert is on record already, what is known now is all that matters.
 */
export const verdictsOf = (
  rule: Rule,
  facts: Facts,
  occasion: Occasion,
  policy: PolicyView,
  region: string,
): { readonly over: LocalDate; readonly verdicts: Verdict[] } => {
  const over = overOn(occasion, rule.immediate ?? false);
  const moment = { over, at: occasion.at, policy, region };
  const known = maxDate(localDateOf(occasion.at), localDateOf(occasion.now), over);
  const now = rule.decide(facts as never, { ...moment, known });
  if (occasion.dueDay === undefined || now.broken || occasion.before) return { over, verdicts: [now] };
  const then = rule.decide(facts as never, { ...moment, known: over });
  return { over, verdicts: then.broken ? [then, now] : [now] };
};
