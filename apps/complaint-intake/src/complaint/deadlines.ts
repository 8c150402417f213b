import { addDays, addWorkingDays, type LocalDate } from '@anxin/calendar';

/**
 * acceptance: the decision to accept (受理), 若干规定 18. correction: what the complainant is to complete (补正). The hotline's work order (工单) has clocks of its own:
 * hotline-sign-in 签收, hotline-contact 首次联系, hotline-return 退单 of what is another's, hotline-reply 答复.
 * A petition (信访) has its own beside: petition-acceptance (信访工作条例 22), petition-handling (34), both in calendar days.
 */
export const DEADLINE_KINDS = [
  'acceptance',
  'correction',
  'hotline-sign-in',
  'hotline-contact',
  'hotline-return',
  'hotline-reply',
  'petition-acceptance',
  'petition-handling',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** One clock of a complaint. It counts from the day after `startsOn`. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly unit: 'working-days' | 'calendar-days';
  readonly basis: string;
  /** The calendar of that year is not published yet. */
  readonly provisional?: true;
  readonly metOn?: LocalDate;
  readonly stoppedOn?: LocalDate;
  /** Days by which it was made longer. */
  readonly extendedBy?: number;
}

/** Length and source of a clock, as the policy in force says. */
export interface Term {
  readonly workingDays: number;
  readonly basis: string;
}

export type Ending = 'answered' | 'rejected' | 'withdrawn' | 'transferred';

/** Channels on which a city's hotline waits for an answer to its work order. */
const HOTLINES = ['12333', '12345'];

export const hasHotlineClock = (channel: string): boolean => HOTLINES.includes(channel);

/** The clock that starts with an event on `startsOn`. */
export function deadline(kind: DeadlineKind, startsOn: LocalDate, { workingDays, basis }: Term): Deadline {
  const { date, provisional } = addWorkingDays(startsOn, workingDays);
  return { kind, startsOn, dueOn: date, unit: 'working-days', basis, ...(provisional && { provisional: true as const }) };
}

/** The clock of so many calendar days (自然日) that starts with an event on `startsOn`. */
export const calendarDeadline = (kind: DeadlineKind, startsOn: LocalDate, days: number, basis: string): Deadline => ({
  kind,
  startsOn,
  dueOn: addDays(startsOn, days),
  unit: 'calendar-days',
  basis,
});

/** The running clock of a kind ends so many calendar days later. */
export const extending = (deadlines: readonly Deadline[], kind: DeadlineKind, days: number): Deadline[] =>
  deadlines.map((each) => (each.kind === kind && isRunning(each) ? { ...each, dueOn: addDays(each.dueOn, days), extendedBy: days } : each));

const isRunning = ({ metOn, stoppedOn }: Deadline): boolean => metOn === undefined && stoppedOn === undefined;

type Kinds = readonly DeadlineKind[];

/** Of what still runs, some has lost its object and is stopped, some is met. */
const settled = (deadlines: readonly Deadline[], on: LocalDate, { met = [], stopped = [] }: { met?: Kinds; stopped?: Kinds }): Deadline[] =>
  deadlines.map((each) => {
    if (!isRunning(each)) return each;
    if (stopped.includes(each.kind)) return { ...each, stoppedOn: on };
    return met.includes(each.kind) ? { ...each, metOn: on } : each;
  });

/** Acceptance meets its own clock, in time or late, and nobody will send the order back; the hotline's answer is still to come. */
export const accepting = (deadlines: readonly Deadline[], on: LocalDate): Deadline[] =>
  settled(deadlines, on, { met: ['acceptance', 'hotline-sign-in', 'petition-acceptance'], stopped: ['correction', 'hotline-return'] });

/** Somebody spoke with the complainant. */
export const contacting = (deadlines: readonly Deadline[], on: LocalDate): Deadline[] =>
  settled(deadlines, on, { met: ['hotline-sign-in', 'hotline-contact'] });

/** The decision to accept waits for what the complainant is to complete. */
export const askingCorrection = (deadlines: readonly Deadline[], on: LocalDate, correction: Deadline): Deadline[] => [
  ...settled(deadlines, on, { met: ['hotline-sign-in'], stopped: ['acceptance', 'hotline-return'] }),
  correction,
];

/** It is complete: the decision has its whole time again. */
export const corrected = (deadlines: readonly Deadline[], on: LocalDate, acceptance: Deadline): Deadline[] => [
  ...settled(deadlines, on, { met: ['correction'] }),
  acceptance,
];

/** An answer, a refusal in writing or a transfer meets what still runs; a withdrawal stops it. Only what is transferred is sent back. */
export const closing = (deadlines: readonly Deadline[], how: Ending, on: LocalDate): Deadline[] =>
  how === 'withdrawn'
    ? settled(deadlines, on, { stopped: DEADLINE_KINDS })
    : settled(deadlines, on, { met: DEADLINE_KINDS, stopped: how === 'transferred' ? ['correction'] : ['correction', 'hotline-return'] });

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
