/**
 * The one file that knows the holiday library. Its data is read, its functions are not called: they parse dates in the process's own zone
 * (with TZ=America/New_York its lunar days are one off), and for a year that it has not got they answer as if there were no holidays.
 */
import published from 'chinese-days/dist/chinese-days.json';
import type { LocalDate } from './local-date';

const offDays = new Set(Object.keys(published.holidays));
const makeUpDays = new Set(Object.keys(published.workdays));
const years = [...offDays].map((date) => Number(date.slice(0, 4)));

/** First and last year for which the State Council's notice 国务院办公厅关于节假日安排的通知 is in the data. */
export const publishedFrom: number = Math.min(...years);
export const publishedTo: number = Math.max(...years);

/** What the notice says of a day: off, a make-up working day 调休上班, or nothing. */
export function noticeOf(date: LocalDate): 'off' | 'make-up' | undefined {
  return makeUpDays.has(date) ? 'make-up' : offDays.has(date) ? 'off' : undefined;
}
