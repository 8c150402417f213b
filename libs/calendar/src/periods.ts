import { addDays, addMonths, type LocalDate } from './local-date';

/**
 * The last day of `months` months that begin on `startsOn`: the day before the same-numbered day, or the last day of a month that has no such day.
 * 03-03 and one month: 04-02; 01-30 and one month: 02-28.
 */
export function lastDayOfMonths(startsOn: LocalDate, months: number): LocalDate {
  const same = addMonths(startsOn, months);
  return same.slice(8) === startsOn.slice(8) ? addDays(same, -1) : same;
}

/** The first day of double wage without a written contract: the day after the first month (劳动合同法 82, 实施条例 6): 03-03 → 04-03, 01-30 → 03-01. */
export function doubleWageFrom(startsOn: LocalDate): LocalDate {
  return addDays(lastDayOfMonths(startsOn, 1), 1);
}

/** The last day of double wage at most: the last day of the first year (实施条例 7), eleven months from `doubleWageFrom`. The day after, an open-ended contract is deemed. */
export function doubleWageUntil(startsOn: LocalDate): LocalDate {
  return lastDayOfMonths(startsOn, 12);
}

/** The last day on which a written contract is in time (劳动合同法 10): the first month's last day. It does not roll. */
export function contractDueOn(startsOn: LocalDate): LocalDate {
  return lastDayOfMonths(startsOn, 1);
}
