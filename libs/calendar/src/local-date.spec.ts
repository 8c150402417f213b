import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addMonthsTo,
  ageOn,
  compare,
  dayOfWeek,
  daysBetween,
  daysInMonth,
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
} from './local-date';

it('takes real days only', () => {
  for (const date of ['2026-02-28', '2024-02-29', '2000-02-29', '1949-10-01', '9999-12-31']) expect(isLocalDate(date)).toBe(true);
  for (const date of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
    null,
    20260101,
  ]) {
    expect(isLocalDate(date)).toBe(false);
  }
  expect(isYearMonth('2026-12')).toBe(true);
  for (const month of ['2026-13', '2026-00', '2026-1', '2026', '2026-01-01', undefined]) expect(isYearMonth(month)).toBe(false);
});

it('adds days and months, the day clipped', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 12)).toBe('2027-12-15');
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
});

it('counts and compares', () => {
  expect(daysBetween('2026-02-01', '2026-03-01')).toBe(28);
  expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
  expect(compare('2026-02-01', '2026-02-01')).toBe(0);
  expect(compare('2026-02-01', '2026-02-02')).toBeLessThan(0);
  expect(dayOfWeek('2026-02-16')).toBe(1);
  expect(dayOfWeek('2026-02-22')).toBe(7);
  expect(dayOfWeek('1949-10-01')).toBe(6);
  expect(maxDate('2026-01-01', '2026-03-01', '2026-02-01')).toBe('2026-03-01');
  expect(minDate('2026-02-01', '2026-01-01')).toBe('2026-01-01');
});

it('walks months', () => {
  expect(nextMonth('2025-12')).toBe('2026-01');
  expect(previousMonth('2026-01')).toBe('2025-12');
  expect(addMonthsTo('2026-01', -13)).toBe('2024-12');
  expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsFrom('2026-02', '2026-01')).toEqual([]);
  expect(firstDayOf('2026-02')).toBe('2026-02-01');
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(monthOf('2026-02-16')).toBe('2026-02');
  expect(daysInMonth('2026-04')).toBe(30);
  expect(() => daysInMonth('2026-4')).toThrow(RangeError);
});

it('tells an age by whole years', () => {
  expect(ageOn('2010-03-15', '2026-03-14')).toBe(15);
  expect(ageOn('2010-03-15', '2026-03-15')).toBe(16);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
});

it('adds back what it took away, for every day', () => {
  const days = fc.integer({ min: 0, max: 60000 }).map((offset) => addDays('1950-01-01', offset));
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
      const other = addDays(date, count);
      expect(isLocalDate(other)).toBe(true);
      expect(daysBetween(date, other)).toBe(count);
    }),
  );
});
