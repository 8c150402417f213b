import { publishedTo, noticeOf } from './holidays';
import { dateOfEpochDay, epochDayOf, firstDayOf, lastDayOf, weekdayOfEpochDay, type LocalDate, type YearMonth } from './local-date';
import { statutoryHolidaysOf } from './statutory-holidays';

/** The last day of the last year whose holidays have been published; what is counted beyond it is provisional. */
export const calendarKnownUntil: LocalDate = `${publishedTo}-12-31`;

/** A computed day; `provisional` when the count ran beyond the published calendar and must be done again when the next notice is out. */
export interface DueDate {
  readonly date: LocalDate;
  readonly provisional: boolean;
}

/** What kind of day it is: overtime is paid at 150 % on a working day, 200 % on a rest day, 300 % on a statutory holiday. */
export type DayKind = 'working-day' | 'rest-day' | 'statutory-holiday';

const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;
const FIRST = epochDayOf(`${FIRST_YEAR}-01-01`);
const LAST = epochDayOf(`${LAST_YEAR}-12-31`);
const KNOWN_UNTIL = epochDayOf(calendarKnownUntil);

/** For each day from FIRST: `ranks[i]` working days up to and with it; `working[k]` the day of the k-th. Built once, every look-up is an index. */
interface Table {
  readonly ranks: Uint16Array;
  readonly working: readonly number[];
  readonly statutory: ReadonlySet<number>;
}

let built: Table | undefined;

function table(): Table {
  if (built) return built;
  const statutory = new Set<number>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) for (const date of statutoryHolidaysOf(year)) statutory.add(epochDayOf(date));
  const ranks = new Uint16Array(LAST - FIRST + 1);
  const working = [Number.NaN];
  for (let day = FIRST; day <= LAST; day++) {
    const notice = day > KNOWN_UNTIL ? undefined : noticeOf(dateOfEpochDay(day));
    if (notice === 'make-up' || (!notice && weekdayOfEpochDay(day) <= 5 && !statutory.has(day))) working.push(day);
    ranks[day - FIRST] = working.length - 1;
  }
  return (built = { ranks, working, statutory });
}

const indices = new Map<LocalDate, number>();

/** The index of a date in the table, remembered: the same few thousand dates are asked for again and again. */
function indexOf(date: LocalDate): number {
  let index = indices.get(date);
  if (index === undefined) {
    index = epochDayOf(date) - FIRST;
    if (index < 0 || index > LAST - FIRST) throw new RangeError(`working days are known from ${FIRST_YEAR} to ${LAST_YEAR}`);
    indices.set(date, index);
  }
  return index;
}

const rankAt = (index: number): number => (index < 0 ? 0 : table().ranks[index]!);
const isWorkingAt = (index: number): boolean => rankAt(index) > rankAt(index - 1);

function workingDayOfRank(rank: number): number {
  const day = table().working[rank];
  if (day === undefined || Number.isNaN(day)) throw new RangeError(`working days are known from ${FIRST_YEAR} to ${LAST_YEAR}`);
  return day;
}

const due = (day: number): DueDate => ({ date: dateOfEpochDay(day), provisional: day > KNOWN_UNTIL });

/** Whether people work on that day by the State Council's calendar, make-up days included; beyond it Monday to Friday without statutory holidays. @throws RangeError outside 1995–2099. */
export function isWorkingDay(date: LocalDate): boolean {
  return isWorkingAt(indexOf(date));
}

/** Whether what is said of the day rests on a calendar that is not yet published. */
export function isProvisional(date: LocalDate): boolean {
  return date > calendarKnownUntil;
}

/** Whether a day is a working day, a rest day or one of the statutory holidays. */
export function dayKind(date: LocalDate): DayKind {
  const index = indexOf(date);
  return table().statutory.has(index + FIRST) ? 'statutory-holiday' : isWorkingAt(index) ? 'working-day' : 'rest-day';
}

/**
 * The last day of a period of `days` working days 工作日. It starts the day after the event; an event on a rest day counts as of that day.
 * Zero days is the day itself.
 * @throws RangeError for a number that is negative or not whole.
 */
export function addWorkingDays(date: LocalDate, days: number): DueDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('a period is a whole number of working days');
  if (days === 0) return due(indexOf(date) + FIRST);
  return due(workingDayOfRank(rankAt(indexOf(date)) + days));
}

/** How many working days lie after `after`, up to and with `upTo`; negative when `upTo` is earlier. */
export function workingDaysBetween(after: LocalDate, upTo: LocalDate): number {
  return rankAt(indexOf(upTo)) - rankAt(indexOf(after));
}

/** The day itself, or the nearest working day before it: paydays roll back (工资支付暂行规定 7). */
export function previousWorkingDayOrSame(date: LocalDate): LocalDate {
  const index = indexOf(date);
  return isWorkingAt(index) ? date : dateOfEpochDay(workingDayOfRank(rankAt(index)));
}

/** The day itself, or the nearest working day after it: periods of an authority roll forward (民法典 203). */
export function nextWorkingDayOrSame(date: LocalDate): LocalDate {
  const index = indexOf(date);
  return isWorkingAt(index) ? date : dateOfEpochDay(workingDayOfRank(rankAt(index) + 1));
}

/** The working day before the day, never the day itself: the day on which a deadline's eve is told. */
export function workingDayBefore(date: LocalDate): LocalDate {
  return dateOfEpochDay(workingDayOfRank(rankAt(indexOf(date) - 1)));
}

/**
 * The last day of a period of `days` calendar days 自然日, from the day after the event. With `roll` an end on a rest day moves to the next working
 * day, as for periods of an authority or an employer; never for a payday.
 * @throws RangeError for a number that is negative or not whole.
 */
export function addCalendarDays(date: LocalDate, days: number, { roll }: { roll: boolean }): DueDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('a period is a whole number of calendar days');
  const end = dateOfEpochDay(epochDayOf(date) + days);
  if (!roll) return { date: end, provisional: false };
  const rolled = nextWorkingDayOrSame(end);
  return { date: rolled, provisional: isProvisional(rolled) };
}

/** Working days of a month. */
export function workingDaysIn(month: YearMonth): number {
  return rankAt(indexOf(lastDayOf(month))) - rankAt(indexOf(firstDayOf(month)) - 1);
}

/**
 * Days from `from` to `to` (both included) for which a monthly wage is paid 计薪日: the working days and the statutory holidays
 * (劳社部发〔2008〕3号: a holiday is paid, a rest day is not). Of a whole month the quotient with `paidDaysIn` is 1.
 */
export function paidDays(from: LocalDate, to: LocalDate): number {
  if (to < from) return 0;
  const [start, end] = [indexOf(from), indexOf(to)];
  let days = rankAt(end) - rankAt(start - 1);
  for (let index = start; index <= end; index++) if (table().statutory.has(index + FIRST) && !isWorkingAt(index)) days++;
  return days;
}

/** Paid days of a whole month: its working days and its statutory holidays. */
export function paidDaysIn(month: YearMonth): number {
  return paidDays(firstDayOf(month), lastDayOf(month));
}
