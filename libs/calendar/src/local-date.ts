/** A day of the business calendar (Asia/Shanghai), `YYYY-MM-DD`. Such texts compare as days do. */
export type LocalDate = string;

/** A wage month 工资所属期, `YYYY-MM`. */
export type YearMonth = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const FIRST_YEAR = 1900;
const DAY_MS = 86_400_000;

/** Whether the text is a real day from 1900 to 9999, `YYYY-MM-DD`. */
export function isLocalDate(text: unknown): text is LocalDate {
  const match = typeof text === 'string' ? DATE.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** Whether the text is a month from 1900 to 9999, `YYYY-MM`. */
export function isYearMonth(text: unknown): text is YearMonth {
  const match = typeof text === 'string' ? MONTH.exec(text) : null;
  return match !== null && Number(match[1]) >= FIRST_YEAR;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
const monthNumberOf = (text: string): number => Number(text.slice(5, 7));

/** Days since 1970-01-01. @throws RangeError for a text that is no date. */
export function epochDayOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError('not a date YYYY-MM-DD');
  return Date.UTC(yearOf(date), monthNumberOf(date) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The date of a number of days since 1970-01-01. */
export function dateOfEpochDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** The same-numbered day `months` later, clipped to the last day of a shorter month: 01-31 and one month is 02-28. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const month = shiftMonth(date, months);
  return `${month}-${pad(Math.min(Number(date.slice(8, 10)), daysInMonth(month)))}`;
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return epochDayOf(b) - epochDayOf(a);
}

/** Negative, zero or positive as `a` is before, on or after `b`; for dates and months alike. */
export function compare(a: LocalDate | YearMonth, b: LocalDate | YearMonth): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function dayOfWeek(date: LocalDate): number {
  return weekdayOfEpochDay(epochDayOf(date));
}

/** 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const firstDays = new Map<YearMonth, LocalDate>();

/** The first day of a month; of a real one remembered, it is asked of the same few months again and again. */
export function firstDayOf(month: YearMonth): LocalDate {
  let first = firstDays.get(month);
  if (first === undefined) {
    first = `${month}-01`;
    if (isYearMonth(month)) firstDays.set(month, first);
  }
  return first;
}

const lastDays = new Map<YearMonth, LocalDate>();

/** The last day of a month, remembered: it is asked of the same few months again and again. */
export function lastDayOf(month: YearMonth): LocalDate {
  let last = lastDays.get(month);
  if (last === undefined) lastDays.set(month, (last = `${month}-${daysInMonth(month)}`));
  return last;
}

/** The day of a year that `'03-31'` names; `'02-29'` of a common year is its 28th. @throws RangeError for a text that is no month and day */
export function dayOfYear(year: number, monthDay: string): LocalDate {
  const month = `${String(year).padStart(4, '0')}-${monthDay.slice(0, 2)}`;
  const date = `${month}-${monthDay.slice(3)}`;
  return monthDay === '02-29' && !isLocalDate(date) ? lastDayOf(month) : dateOfEpochDay(epochDayOf(date));
}

/** The year a date lies in. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The month a date lies in. */
export function monthOf(date: LocalDate): YearMonth {
  return date.slice(0, 7);
}

/** The number of days of a month. @throws RangeError for a text that is no month. */
export function daysInMonth(month: YearMonth): number {
  if (!isYearMonth(month)) throw new RangeError('not a month YYYY-MM');
  return lengthOf(yearOf(month), monthNumberOf(month));
}

function shiftMonth(text: string, months: number): YearMonth {
  const index = yearOf(text) * 12 + monthNumberOf(text) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${pad((index % 12) + 1)}`;
}

/** The month `count` months later (earlier when negative). */
export function addMonthsTo(month: YearMonth, count: number): YearMonth {
  return shiftMonth(month, count);
}

/** The month after. */
export function nextMonth(month: YearMonth): YearMonth {
  return shiftMonth(month, 1);
}

/** The month before. */
export function previousMonth(month: YearMonth): YearMonth {
  return shiftMonth(month, -1);
}

/** All months from `a` to `b`, both included; none when `b` is earlier. */
export function monthsFrom(a: YearMonth, b: YearMonth): YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = a; month <= b; month = nextMonth(month)) months.push(month);
  return months;
}

/** The latest of the dates. */
export function maxDate(first: LocalDate, ...others: LocalDate[]): LocalDate {
  let last = first;
  for (const other of others) if (other > last) last = other;
  return last;
}

/** The earliest of the dates. */
export function minDate(first: LocalDate, ...others: LocalDate[]): LocalDate {
  let least = first;
  for (const other of others) if (other < least) least = other;
  return least;
}

/** Whole years from a birth to a day; a birth on 02-29 comes of age on 03-01 of a common year (民法典 by its ordinary reading). */
export function ageOn(birth: LocalDate, date: LocalDate): number {
  const years = yearOf(date) - yearOf(birth);
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}
