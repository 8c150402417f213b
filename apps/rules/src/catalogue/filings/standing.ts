import type { LocalDate } from '@anxin/calendar';
import type { StatusFact } from '../employers-facts';

/** Whether an employer works (存续) on a day: one that pauses, was deregistered or lost its licence is asked for no paper. */
export const isActive = (statuses: readonly StatusFact[], day: LocalDate): boolean =>
  statuses.filter((one) => one.from <= day).at(-1)?.active ?? true;

/** The first day since which it has worked without a break, where an entry says so. */
export const activeSince = (statuses: readonly StatusFact[], day: LocalDate): LocalDate | undefined => {
  const until = statuses.filter((one) => one.from <= day);
  const pause = until.findLastIndex((one) => !one.active);
  return pause < 0 ? undefined : until[pause + 1]?.from;
};
