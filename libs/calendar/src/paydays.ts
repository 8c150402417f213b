import { daysInMonth, monthOf, nextMonth, type LocalDate, type YearMonth } from './local-date';
import { previousWorkingDayOrSame } from './working-days';

/** Whether the wages of a month are paid in that month or in the next. */
export type PaydayMonth = 'same' | 'next';

/**
 * The effective payday of a wage month: the agreed day, 29–31 being the last day of a shorter month, rolled back to the working day before
 * when it is a rest day (保障农民工工资支付条例 14; 工资支付暂行规定 7).
 * @throws RangeError for a payday outside 1–31.
 */
export function effectivePayday(period: YearMonth, payday: number, paydayMonth: PaydayMonth): LocalDate {
  let ofMonth = effective[paydayMonth].get(period);
  const known = ofMonth?.[payday];
  if (known !== undefined) return known;
  const day = previousWorkingDayOrSame(agreedPayday(period, payday, paydayMonth));
  if (!ofMonth) effective[paydayMonth].set(period, (ofMonth = new Array<LocalDate | undefined>(32)));
  ofMonth[payday] = day;
  return day;
}

/** Those found so far, by month and agreed day: thousands of contracts agree on the same few. */
const effective = {
  same: new Map<YearMonth, (LocalDate | undefined)[]>(),
  next: new Map<YearMonth, (LocalDate | undefined)[]>(),
};

/** The agreed payday of a wage month before it is rolled back. @throws RangeError for a payday outside 1–31. */
export function agreedPayday(period: YearMonth, payday: number, paydayMonth: PaydayMonth): LocalDate {
  if (!Number.isInteger(payday) || payday < 1 || payday > 31) throw new RangeError('a payday is a day from 1 to 31');
  const month = paydayMonth === 'next' ? nextMonth(period) : period;
  return `${month}-${String(Math.min(payday, daysInMonth(month))).padStart(2, '0')}`;
}

/** The effective payday of an agreed date, such as the day a job of one piece is done. */
export function effectivePaydayOf(date: LocalDate): LocalDate {
  return previousWorkingDayOrSame(date);
}

/** Whether an agreed payday lies after the month that follows the worked one (保障农民工工资支付条例 14: the cycle is at most a month). */
export function isPaydayTooLate(period: YearMonth, payday: LocalDate): boolean {
  return monthOf(payday) > nextMonth(period);
}
