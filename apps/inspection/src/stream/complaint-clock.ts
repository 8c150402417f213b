import type { LocalDate } from '@anxin/calendar';

/** A running clock of a complaint or its hotline order. */
export interface ComplaintClock {
  readonly kind: string;
  readonly dueOn: LocalDate;
}

/** Complaints whose office is told: the clock that the complainant must keep (补正) warns nobody else. */
const NOT_THE_OFFICES = ['correction'];

/** Of all clocks of a complaint those that run and are the office's. */
export const runningOf = (clocks: readonly (ComplaintClock & { readonly state: string })[]): ComplaintClock[] =>
  clocks.filter(({ kind, state }) => state === 'running' && !NOT_THE_OFFICES.includes(kind)).map(({ kind, dueOn }) => ({ kind, dueOn }));
