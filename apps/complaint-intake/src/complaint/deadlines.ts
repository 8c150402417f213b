import { addWorkingDays, type LocalDate } from '@anxin/calendar';

/** acceptance: the decision to accept (受理), 若干规定 18. hotline-reply: the hotline's work order (工单) is to be answered; a clock of its own. */
export type DeadlineKind = 'acceptance' | 'hotline-reply';

/** One clock of a complaint. It counts from the day after `startsOn`. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly unit: 'working-days';
  readonly basis: string;
  /** The calendar of that year is not published yet. */
  readonly provisional?: true;
  readonly metOn?: LocalDate;
  readonly stoppedOn?: LocalDate;
}

/** Length and source of a clock, as the policy in force says. */
export interface Term {
  readonly workingDays: number;
  readonly basis: string;
}

export type Ending = 'answered' | 'rejected' | 'withdrawn';

/** Channels on which a city's hotline waits for an answer to its work order. */
const HOTLINES = ['12333', '12345'];

export const hasHotlineClock = (channel: string): boolean => HOTLINES.includes(channel);

/** The clock that starts with an event on `startsOn`. */
export function deadline(kind: DeadlineKind, startsOn: LocalDate, { workingDays, basis }: Term): Deadline {
  const { date, provisional } = addWorkingDays(startsOn, workingDays);
  return { kind, startsOn, dueOn: date, unit: 'working-days', basis, ...(provisional && { provisional: true as const }) };
}

const isRunning = ({ metOn, stoppedOn }: Deadline): boolean => metOn === undefined && stoppedOn === undefined;

/** Acceptance meets its own clock, in time or late; the hotline's runs on. */
export const accepting = (deadlines: readonly Deadline[], on: LocalDate): Deadline[] =>
  deadlines.map((each) => (each.kind === 'acceptance' && isRunning(each) ? { ...each, metOn: on } : each));

/** An answer or a refusal in writing meets what still runs; a withdrawal stops it. */
export const closing = (deadlines: readonly Deadline[], how: Ending, on: LocalDate): Deadline[] =>
  deadlines.map((each) => (!isRunning(each) ? each : how === 'withdrawn' ? { ...each, stoppedOn: on } : { ...each, metOn: on }));

export interface ShownDeadline extends Omit<Deadline, 'metOn' | 'stoppedOn'> {
  readonly state: 'running' | 'met' | 'overdue' | 'stopped';
  readonly metOn?: LocalDate;
  /** Met, but after `dueOn`. */
  readonly late?: true;
}

/** How the clock stands on a day: the whole of `dueOn` is in time, overdue is from the day after. */
export function shownOn(today: LocalDate, { metOn, stoppedOn, ...rest }: Deadline): ShownDeadline {
  if (metOn !== undefined) return { ...rest, state: 'met', metOn, ...(metOn > rest.dueOn && { late: true as const }) };
  if (stoppedOn !== undefined) return { ...rest, state: 'stopped' };
  return { ...rest, state: today > rest.dueOn ? 'overdue' : 'running' };
}
