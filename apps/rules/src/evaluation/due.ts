import type { LocalDate } from '@anxin/calendar';

/** A day after whose end a rule must judge a subject. */
export interface Due {
  readonly rule: string;
  readonly subject: string;
  /** The subject's key: the employer, or the division of a government. */
  readonly employer: string;
  readonly day: LocalDate;
  readonly fireAt: Date;
  /** `project:<id>` or `employer:<uscc>`: put off until that is known, at most until `fireAt`; `parked:<key>`: behind a dead letter of another key. */
  readonly waitsFor?: string;
}

/** A day that may be judged now. */
export interface Ready extends Due {
  /** Where its row stood when it was found. */
  readonly row: string;
}

/** A day to be armed. */
export interface Arm extends Due {
  /** A day that was judged before is judged once more, because facts changed; without it such a day stays as it is. */
  readonly again: boolean;
}

/** A subject about which facts came. */
export interface Touched {
  readonly subject: string;
  /** The business days of those facts. */
  readonly days: readonly LocalDate[];
  /** Business time of the newest of them. */
  readonly at: Date;
}

/**
 * The days that facts arm: those on which the law looks, and where such a day is over already the end of the day on which the fact came, when that day's
 * other facts are in too, unless the alert is open and judged with the fact at once. A judged day is judged again only for facts that are not younger than it.
 */
export const daysToArm = (
  law: readonly LocalDate[],
  touched: readonly LocalDate[],
  open: boolean,
): { day: LocalDate; again: boolean }[] => [
  ...law.map((day) => ({ day, again: touched.some((fact) => fact <= day) })),
  ...(open ? [] : touched.filter((fact) => law.some((day) => day <= fact))).map((day) => ({ day, again: true })),
];
