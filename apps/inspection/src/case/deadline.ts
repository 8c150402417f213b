import { addWorkingDays, type LocalDate } from '@anxin/calendar';
import type { ServedTerm } from './paper-log';

/** A period that the law or policy sets, as it was counted when it began. */
export interface Term {
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly unit: 'working-days' | 'calendar-days' | 'months' | 'hours';
  /** Article or policy that sets it. */
  readonly basis: string;
  /** Counted beyond the published calendar: to be counted again when the next notice is out. */
  readonly provisional: boolean;
}

/** A term that ends at an instant and not with a day. */
export interface InstantTerm extends Term {
  /** As `Date.toISOString()` writes it. */
  readonly dueAt: string;
}

type FollowingKind =
  | 'documents'
  | 'referral-decision'
  | 'referral-handover'
  | 'police-answer'
  | 'police-objection'
  | 'payment'
  | 'deposit-draw'
  | 'deposit-top-up';
export type DeadlineKind = 'filing' | 'investigation' | 'decision' | 'penalty-90' | 'service' | ServedTerm | FollowingKind;

/** Rights that lapse (陈述申辩, 听证申请, 复议, 起诉) and the wait after a reminder: their end is nobody's delay. */
export const LAPSING: readonly string[] = ['statement', 'hearing-request', 'review', 'suit', 'reminder'];

/** A deadline (期限) of a case. What is overdue is not kept: it follows from the day on which one looks. */
export interface Deadline extends Term {
  /** Tells apart several of one kind: `filing`, `rectification/<order>/<place of the addressee>`. */
  readonly key: string;
  readonly kind: DeadlineKind;
  readonly state: 'running' | 'met' | 'stopped';
  readonly endedOn: LocalDate | null;
  /** Where it ends at an instant, as `Date.toISOString()` writes it. */
  readonly dueAt?: string;
}

/** The deadline's state on a day: the whole of the due day is in time, unless it ends at an instant. */
export const stateOn = (deadline: Deadline, today: LocalDate, now?: Date): 'running' | 'met' | 'overdue' | 'stopped' => {
  const over = deadline.dueOn < today || (deadline.dueAt !== undefined && now !== undefined && new Date(deadline.dueAt) < now);
  if (deadline.state !== 'running' || !over) return deadline.state;
  return LAPSING.includes(deadline.kind) ? 'met' : 'overdue';
};

/** The term, its end moved by working days 工作日 (an extension, or the time for which it was stopped). */
export const longerBy = (term: Term, workingDays: number): Term => {
  if (workingDays === 0) return term;
  const end = addWorkingDays(term.dueOn, workingDays);
  return { ...term, dueOn: end.date, provisional: term.provisional || end.provisional };
};
