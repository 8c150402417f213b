/**
 * The statutory holidays 法定节假日 themselves (全国年节及纪念日放假办法): the days for which overtime is paid threefold. They follow from the law
 * alone, so that they are known beyond the last published notice; the notice only moves rest days around them.
 */
import { addDays, type LocalDate } from './local-date';

const FIRST_LAW = 2008;
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/**
 * The first day in the window whose date in the farmers' calendar 农历 is the given one; leap months print otherwise and never match. A month has 29 or 30
 * days: from any day the search goes on to the day sought or to the turn of the month, since asking what day it is costs the most.
 */
function lunarDay(year: number, month: number, day: number, from: string, days: number): LocalDate {
  const start = Date.UTC(year, Number(from.slice(0, 2)) - 1, Number(from.slice(3)));
  let offset = 0;
  while (offset < days) {
    const instant = new Date(start + offset * 86_400_000);
    const [monthThere, dayThere] = lunar.format(instant).split('/');
    const past = Number(dayThere) - day;
    const isMonth = monthThere === String(month);
    if (isMonth && past === 0) return instant.toISOString().slice(0, 10);
    offset += isMonth && past < 0 ? -past : Math.max(30 - Number(dayThere), 1);
  }
  throw new RangeError(`no lunar day ${month}/${day} found in ${year}`);
}

/** Qingming 清明: the solar term's day by the usual formula of the twentieth and twenty-first century. */
function qingming(year: number): LocalDate {
  const inCentury = year % 100;
  const day = Math.floor(inCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor((year < 2000 ? inCentury - 1 : inCentury) / 4);
  return `${year}-04-0${day}`;
}

/** Spring Festival 春节: three days, with the eve among them 2008–2013; four with the eve since 2025 (国务院令第795号). */
function springFestival(year: number): LocalDate[] {
  const first = lunarDay(year, 1, 1, '01-20', 34);
  const [from, count] = year >= 2025 ? [-1, 4] : year >= 2014 || year < FIRST_LAW ? [0, 3] : [-1, 3];
  return Array.from({ length: count }, (_, at) => addDays(first, from + at));
}

/** The statutory holidays of a year, in order. */
export function statutoryHolidaysOf(year: number): readonly LocalDate[] {
  const may = year >= 2025 ? ['05-01', '05-02'] : year >= FIRST_LAW ? ['05-01'] : ['05-01', '05-02', '05-03'];
  const fixed = ['01-01', ...may, '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  const moving = year >= FIRST_LAW ? [qingming(year), lunarDay(year, 5, 5, '05-25', 36), lunarDay(year, 8, 15, '09-06', 36)] : [];
  return [...new Set([...fixed, ...springFestival(year), ...moving])].sort();
}
