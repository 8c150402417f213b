/**
 * Days as texts ('2026-02-10'), wage months likewise ('2026-01'). Counted here once more and not with the product's own calendar, since the ground truth is checked against that.
 */

/** Days off by the State Council's notices (国务院办公厅关于部分节假日安排的通知), as year, month and days. @type {Record<string, Record<string, readonly number[]>>} */
const OFF = {
  2025: {
    '01': [1, 28, 29, 30, 31],
    '02': [1, 2, 3, 4],
    '04': [4, 5, 6],
    '05': [1, 2, 3, 4, 5, 31],
    '06': [1, 2],
    10: [1, 2, 3, 4, 5, 6, 7, 8],
  },
  2026: {
    '01': [1, 2, 3],
    '02': [15, 16, 17, 18, 19, 20, 21, 22, 23],
    '04': [4, 5, 6],
    '05': [1, 2, 3, 4, 5],
    '06': [19, 20, 21],
    '09': [25, 26, 27],
    10: [1, 2, 3, 4, 5, 6, 7],
  },
};
/** Working days in exchange (调休上班). */
const MADE_UP = [
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
];
const off = new Set(
  Object.entries(OFF).flatMap(([year, months]) =>
    Object.entries(months).flatMap(([month, days]) => days.map((day) => `${year}-${month}-${String(day).padStart(2, '0')}`)),
  ),
);
const madeUp = new Set(MADE_UP);

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;
/** Days by number and by text: a large city asks for the same few thousand days a hundred million times. @type {Map<string, number>} */
const numbers = new Map();
/** @type {Map<number, string>} */
const texts = new Map();

/** @param {string} day */
function numberOf(day) {
  let number = numbers.get(day);
  if (number === undefined) numbers.set(day, (number = Date.parse(`${day}T00:00:00Z`) / DAY_MS));
  return number;
}
/** @param {number} number */
function textOf(number) {
  let text = texts.get(number);
  if (text === undefined) texts.set(number, (text = new Date(number * DAY_MS).toISOString().slice(0, 10)));
  return text;
}

/** @param {string} day @param {number} days */
export const plus = (day, days) => textOf(numberOf(day) + days);
/** From one day to another, both counted. @param {string} from @param {string} to */
export const daysCounted = (from, to) => Math.max(0, numberOf(to) - numberOf(from) + 1);
/** @param {string} day */
export const isWorkday = (day) => madeUp.has(day) || (!off.has(day) && ![0, 6].includes((((numberOf(day) + EPOCH_WEEKDAY) % 7) + 7) % 7));
/** The day itself or the next that is worked. @param {string} day @returns {string} */
export const workdayFrom = (day) => (isWorkday(day) ? day : workdayFrom(plus(day, 1)));
/** The day itself or the last before that is worked. @param {string} day @returns {string} */
export const workdayTo = (day) => (isWorkday(day) ? day : workdayTo(plus(day, -1)));
/** So many working days later. @param {string} day @param {number} count @returns {string} */
export const plusWorkdays = (day, count) => (count === 0 ? day : plusWorkdays(workdayFrom(plus(day, 1)), count - 1));

/** A large city asks for the same few months millions of times. @param {string} key @param {() => string} make */
function once(key, make) {
  const known = worked.get(key);
  if (known !== undefined) return known;
  const made = make();
  worked.set(key, made);
  return made;
}
/** @type {Map<string, string>} */
const worked = new Map();

/** @param {string} month */
export function daysIn(month) {
  let days = lengths.get(month);
  if (days === undefined)
    lengths.set(month, (days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()));
  return days;
}
/** @type {Map<string, number>} */
const lengths = new Map();
/** @param {string} month */
export const firstOf = (month) => `${month}-01`;
/** @param {string} month */
export const lastOf = (month) => `${month}-${daysIn(month)}`;
/** @param {string} month @param {number} [months] */
export const monthAfter = (month, months = 1) =>
  once(`${month}+${months}`, () =>
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months, 1)).toISOString().slice(0, 7),
  );

/** How many days of a month are worked. @param {string} month @param {string} [from] @param {string} [to] */
export function workdaysOf(month, from = firstOf(month), to = lastOf(month)) {
  const known = counted.get(from + to);
  if (known !== undefined) return known;
  const days = Array.from({ length: daysCounted(from, to) }, (_, nth) => plus(from, nth)).filter(isWorkday).length;
  counted.set(from + to, days);
  return days;
}
/** @type {Map<string, number>} */
const counted = new Map();

/** The day by which a month's wages must be there: the agreed day of the next month, or the working day before. @param {string} month @param {number} day */
export const paydayOf = (month, day) =>
  once(`${month}/${day}`, () => workdayTo(`${monthAfter(month)}-${String(Math.min(day, daysIn(monthAfter(month)))).padStart(2, '0')}`));

/** So many months from a day on, counted from its number; the last day of a shorter month. @param {string} day @param {number} months */
export function plusMonths(day, months) {
  const month = monthAfter(day.slice(0, 7), months);
  return `${month}-${String(Math.min(Number(day.slice(8)), daysIn(month))).padStart(2, '0')}`;
}

/** The last day of the first month of work: until then a contract is signed in time. @param {string} startsOn */
export function lastDayToSign(startsOn) {
  const [month, day] = [monthAfter(startsOn.slice(0, 7)), Number(startsOn.slice(8))];
  return day > daysIn(month) ? lastOf(month) : plus(`${month}-${startsOn.slice(8)}`, -1);
}

/** The hour at which things are done: one for all, since each instant at which the clock stops costs time. */
export const OFFICE_HOUR = '10:00';

/** An instant of the city's own time. @param {string} day @param {string} time '09:00' */
export const at = (day, time) => `${day}T${time}:00+08:00`;
