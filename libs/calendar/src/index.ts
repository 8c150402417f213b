export type { LocalDate, YearMonth } from './local-date';
export {
  addDays,
  addMonths,
  addMonthsTo,
  ageOn,
  compare,
  dateOfEpochDay,
  dayOfWeek,
  dayOfYear,
  daysBetween,
  daysInMonth,
  epochDayOf,
  firstDayOf,
  isLocalDate,
  isYearMonth,
  lastDayOf,
  maxDate,
  minDate,
  monthOf,
  monthsFrom,
  nextMonth,
  previousMonth,
  yearOf,
} from './local-date';
export { instantOf, localDateOf, localTimeOf, toOffsetString } from './instant';
export { BusinessClock } from './clock';
export type { DayKind, DueDate } from './working-days';
export {
  addCalendarDays,
  addWorkingDays,
  calendarKnownUntil,
  dayKind,
  isProvisional,
  isWorkingDay,
  nextWorkingDayOrSame,
  paidDays,
  paidDaysIn,
  previousWorkingDayOrSame,
  workingDayBefore,
  workingDaysBetween,
  workingDaysIn,
} from './working-days';
export type { PaydayMonth } from './paydays';
export { agreedPayday, effectivePayday, effectivePaydayOf, isPaydayTooLate } from './paydays';
export { contractDueOn, doubleWageFrom, doubleWageUntil, lastDayOfMonths } from './periods';
export { statutoryHolidaysOf } from './statutory-holidays';
