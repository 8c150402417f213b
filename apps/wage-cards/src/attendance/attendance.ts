import type { Fault } from '../decision/decision';

/** One person on one site on one day (考勤). */
export interface AttendedDay {
  readonly workerId: string;
  /** Calendar day. */
  readonly day: string;
  /** Decimal text, null where nobody said how long; '0' takes a day back. */
  readonly hours: string | null;
}

/** A day as it is on file, with the report that said so last. */
export type KnownDay = AttendedDay & { readonly report: string };

/** Whose attendance where. */
export interface Site {
  readonly employer: string;
  readonly project: string;
}

export interface AttendanceReport extends Site {
  readonly id: string;
  /** Days that were new. */
  readonly recorded: number;
  /** Days whose hours were others before. */
  readonly changed: number;
  readonly unchanged: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Pseudonymous client that sent it. */
  readonly client: string;
  readonly reportedAt: Date;
}

/** What is on file of one worker's month on one site. */
export interface WorkerMonth {
  readonly workerId: string;
  readonly period: string;
  readonly days: number;
  /** Decimal text; null where no hours were said. */
  readonly hours: string | null;
  /** Days of them on which the same person attended another site too; left out where that was not asked. */
  readonly elsewhere?: number;
}

export const MOST_HOURS = 24;
const FAULTS_TOLD = 100;

export const dayName = ({ workerId, day }: { readonly workerId: string; readonly day: string }): string => `${workerId}/${day}`;

/** Hours however they are written, in hundredths; null where nothing was said. */
const hundredths = (hours: string | null): number | null => (hours === null ? null : Math.round(Number(hours) * 100));

/** What is wrong with a day by itself, by path. @param today days after it have not been */
export const faultsOfDay = ({ day, hours }: Pick<AttendedDay, 'day' | 'hours'>, today: string): Fault[] => [
  ...(day > today ? [{ path: 'date', message: 'must not lie in the future' }] : []),
  ...(hours !== null && Number(hours) > MOST_HOURS ? [{ path: 'hours', message: `must be at most ${MOST_HOURS}` }] : []),
];

/** What is wrong with the days of one call, by path (`lines.3.date`), at most 100. */
export const faultsOf = (days: readonly AttendedDay[], today: string): Fault[] => {
  const seen = new Map<string, number>();
  const faults = days.flatMap((day, at) => {
    const earlier = seen.get(dayName(day));
    if (earlier === undefined) seen.set(dayName(day), at);
    const own =
      earlier === undefined ? faultsOfDay(day, today) : [{ path: 'date', message: `is the worker and day of lines.${earlier} once more` }];
    return own.map(({ path, message }) => ({ path: `lines.${at}.${path}`, message }));
  });
  return faults.slice(0, FAULTS_TOLD);
};

/** What days bring against those on file: a second report of the same changes nothing, one that leaves out the hours takes none away. */
export const compared = (
  given: readonly AttendedDay[],
  known: ReadonlyMap<string, KnownDay>,
): {
  readonly fresh: AttendedDay[];
  readonly changed: { readonly before: KnownDay; readonly after: AttendedDay }[];
  readonly unchanged: number;
} => {
  const fresh: AttendedDay[] = [];
  const changed: { before: KnownDay; after: AttendedDay }[] = [];
  for (const after of given) {
    const before = known.get(dayName(after));
    if (!before) fresh.push(after);
    else if (after.hours !== null && hundredths(after.hours) !== hundredths(before.hours)) changed.push({ before, after });
  }
  return { fresh, changed, unchanged: given.length - fresh.length - changed.length };
};
