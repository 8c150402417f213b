import { localDateOf } from '@anxin/calendar';
import { BY_RULES, type Alert } from '../alert/alert';

/** What the log of an alert says: one action. */
export interface LogStep {
  readonly at: Date;
  readonly state: string;
  readonly severity: string;
  /** Fen; null where no sum can be known. */
  readonly amount: string | null;
  readonly workers: number;
  readonly cause: string | null;
  /** `rules`, or the person who had it so. */
  readonly by: string;
}

/** An alert of one generation with its log and its case. */
export interface AlertOnRecord {
  readonly alert: Alert;
  readonly case: string | null;
  readonly log: readonly LogStep[];
}

/** A field in which two generations differ. */
export interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Of an instant the business day is compared. At what time of that day something was judged hangs on when marks and facts arrived, which is no fact of
 * the log: a replay judges at the very instant at which it may.
 */
const day = (instant: Date | undefined): string | undefined => instant && localDateOf(instant);

/** What an alert says at the end of each day on which it said something new: how many looks a day took is left out. */
const history = (log: readonly LogStep[]): string[] => {
  const days = log.map(({ at, state, severity, amount, workers, cause }) => ({
    on: localDateOf(at),
    said: [state, cause ?? severity, amount ?? 'no sum', workers].join(' '),
  }));
  const last = days.filter(({ on }, i) => days[i + 1]?.on !== on);
  return last.filter(({ said }, i) => last[i - 1]?.said !== said).map(({ on, said }) => `${on} ${said}`);
};

/** All that `GET /alerts/{id}` and its log show, but for what the catalogue adds (title, articles) and the time of day. `version` counts looks and is left out. */
const compared = ({ alert, case: caseId, log }: AlertOnRecord): Record<string, unknown> => {
  const { version: _, resolution, raisedAt, changedAt, ...said } = alert;
  return {
    ...said,
    raisedAt: day(raisedAt),
    changedAt: day(changedAt),
    resolution: resolution && { cause: resolution.cause, at: day(resolution.at) },
    case: caseId,
    log: history(log),
  };
};

/** One text for one value, whatever the order of its fields; what is absent, undefined or null is the same. */
const text = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** What the rules said of it alone: up to a person's word, which stands in no topic. */
const upTo = (alert: AlertOnRecord, word: Date | undefined): Record<string, unknown> =>
  word === undefined ? compared(alert) : { log: history(alert.log.filter((step) => localDateOf(step.at) < localDateOf(word))) };

/**
 * In which fields an alert of the rebuilt generation differs from the live one; none: it is the same. One that a person dismissed is compared by the days
 * before that, since what came of it then hangs on their word.
 */
export const differencesOf = (live: AlertOnRecord, rebuilt: AlertOnRecord): Difference[] => {
  const word = live.log.find((step) => step.by !== BY_RULES)?.at;
  const [before, after] = [upTo(live, word), upTo(rebuilt, word)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((one) => one.before !== one.after);
};
