import fc from 'fast-check';
import {
  addCalendarDays,
  addDays,
  addWorkingDays,
  calendarKnownUntil,
  contractDueOn,
  dayKind,
  dayOfWeek,
  doubleWageFrom,
  doubleWageUntil,
  effectivePayday,
  effectivePaydayOf,
  isPaydayTooLate,
  isProvisional,
  isWorkingDay,
  nextWorkingDayOrSame,
  paidDays,
  paidDaysIn,
  previousWorkingDayOrSame,
  statutoryHolidaysOf,
  workingDayBefore,
  workingDaysBetween,
  workingDaysIn,
} from './index';

/** All days from one to another, both included. */
function span(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const OFF = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
].flatMap(([from, to]) => span(from!, to!));
const MAKE_UP =
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(' ');

describe('the working-day calendar', () => {
  it('is the State Council’s of 2025 and 2026, day by day', () => {
    for (const day of span('2025-01-01', '2026-12-31')) {
      const expected = MAKE_UP.includes(day) || (dayOfWeek(day) <= 5 && !OFF.includes(day));
      expect([day, isWorkingDay(day)]).toEqual([day, expected]);
    }
  });

  it.each([
    ['2026-02-11', 5, '2026-02-25'],
    ['2026-03-05', 5, '2026-03-12'],
    ['2026-03-09', 60, '2026-06-04'],
    ['2025-10-13', 5, '2025-10-20'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-09-26', 10, '2025-10-16'],
    ['2025-04-14', 10, '2025-04-27'],
    ['2025-10-20', 60, '2026-01-13'],
    ['2025-10-20', 90, '2026-03-02'],
    ['2025-12-01', 60, '2026-03-02'],
    ['2025-11-24', 5, '2025-12-01'],
    ['2025-12-01', 10, '2025-12-15'],
    ['2025-05-19', 5, '2025-05-26'],
    ['2025-04-22', 3, '2025-04-25'],
  ])('%s and %i working days is %s', (from, days, date) => {
    expect(addWorkingDays(from, days)).toEqual({ date, provisional: false });
  });

  it('starts on the day after, and counts an event on a rest day as of that day', () => {
    expect(addWorkingDays('2026-03-06', 1).date).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-07', 1).date).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-08', 1).date).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-07', 0).date).toBe('2026-03-07');
  });

  it('refuses half days and negative periods', () => {
    expect(() => addWorkingDays('2026-03-06', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-06', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => isWorkingDay('1990-01-01')).toThrow(RangeError);
  });

  it('agrees with counting one day at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 1, max: 120 }), (offset, days) => {
        const from = addDays('2005-01-01', offset);
        let day = from;
        for (let left = days; left > 0;) if (isWorkingDay((day = addDays(day, 1)))) left--;
        expect(addWorkingDays(from, days).date).toBe(day);
        expect(workingDaysBetween(from, day)).toBe(days);
        expect(workingDaysBetween(day, from)).toBe(-days);
      }),
    );
  });

  it('rolls to the nearest working day on the side asked for', () => {
    expect(previousWorkingDayOrSame('2025-09-20')).toBe('2025-09-19');
    expect(previousWorkingDayOrSame('2026-02-20')).toBe('2026-02-14'); // the make-up Saturday before the Spring Festival
    expect(previousWorkingDayOrSame('2026-02-14')).toBe('2026-02-14');
    expect(nextWorkingDayOrSame('2026-02-15')).toBe('2026-02-24');
    expect(nextWorkingDayOrSame('2026-02-28')).toBe('2026-02-28');
    expect(workingDayBefore('2026-02-24')).toBe('2026-02-14');
    expect(workingDayBefore('2026-03-10')).toBe('2026-03-09');
  });

  it('rolls the end of calendar days only when asked', () => {
    expect(addCalendarDays('2025-10-27', 7, { roll: true })).toEqual({ date: '2025-11-03', provisional: false });
    expect(addCalendarDays('2025-04-24', 7, { roll: true }).date).toBe('2025-05-06');
    expect(addCalendarDays('2025-04-24', 7, { roll: false }).date).toBe('2025-05-01');
    expect(() => addCalendarDays('2025-04-24', -7, { roll: false })).toThrow(RangeError);
  });
});

describe('beyond the published calendar', () => {
  it('ends with 2026 in the library as pinned', () => {
    expect(calendarKnownUntil).toBe('2026-12-31');
  });

  it('is provisional, and still keeps the statutory holidays', () => {
    expect(isWorkingDay('2027-01-01')).toBe(false);
    expect(isProvisional('2027-01-01')).toBe(true);
    expect(isProvisional('2026-12-31')).toBe(false);
    expect(addWorkingDays('2026-12-28', 3)).toEqual({ date: '2026-12-31', provisional: false });
    expect(addWorkingDays('2026-12-28', 4)).toEqual({ date: '2027-01-04', provisional: true });
    expect(addCalendarDays('2026-12-26', 7, { roll: true })).toEqual({ date: '2027-01-04', provisional: true });
    expect(addCalendarDays('2026-12-26', 7, { roll: false })).toEqual({ date: '2027-01-02', provisional: false });
  });
});

describe('statutory holidays', () => {
  it('are thirteen since 2025, eleven from 2008', () => {
    expect(statutoryHolidaysOf(2025)).toEqual(
      '2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-04 2025-05-01 2025-05-02 2025-05-31 2025-10-01 2025-10-02 2025-10-03 2025-10-06'.split(
        ' ',
      ),
    );
    expect(statutoryHolidaysOf(2026)).toEqual(
      '2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-04-05 2026-05-01 2026-05-02 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-03'.split(
        ' ',
      ),
    );
    for (const year of [2010, 2013, 2015, 2024]) expect(statutoryHolidaysOf(year)).toHaveLength(11);
  });

  it('lie on days off in every published year', () => {
    for (let year = 2008; year <= 2026; year++)
      for (const day of statutoryHolidaysOf(year)) expect([day, isWorkingDay(day)]).toEqual([day, false]);
  });

  it('are told from rest days', () => {
    expect(dayKind('2026-02-17')).toBe('statutory-holiday');
    expect(dayKind('2026-02-20')).toBe('rest-day');
    expect(dayKind('2026-02-28')).toBe('working-day');
    expect(dayKind('2026-04-05')).toBe('statutory-holiday'); // a Sunday
  });
});

describe('days of a month', () => {
  it('counts working and paid days', () => {
    expect(workingDaysIn('2026-02')).toBe(16);
    expect(paidDaysIn('2026-02')).toBe(20);
    expect(workingDaysIn('2026-03')).toBe(22);
    expect(paidDaysIn('2026-03')).toBe(22);
    expect(paidDays('2026-03-16', '2026-03-31')).toBe(12);
    expect(paidDays('2026-03-31', '2026-03-16')).toBe(0);
    expect(paidDays('2026-02-15', '2026-02-23')).toBe(4);
  });

  it('has 248 working days in 2025, as published', () => {
    expect(workingDaysBetween('2024-12-31', '2025-12-31')).toBe(248);
  });
});

describe('paydays', () => {
  it('roll back, never forward', () => {
    expect(effectivePayday('2025-07', 20, 'next')).toBe('2025-08-20');
    expect(effectivePayday('2025-08', 20, 'next')).toBe('2025-09-19');
    expect(effectivePayday('2026-01', 15, 'next')).toBe('2026-02-14');
    expect(effectivePayday('2026-02', 15, 'same')).toBe('2026-02-14');
    expect(effectivePayday('2026-12', 1, 'next')).toBe('2026-12-31');
  });

  it('of 29 to 31 are the last day of a shorter month', () => {
    expect(effectivePayday('2026-03', 31, 'next')).toBe('2026-04-30');
    expect(effectivePayday('2026-01', 30, 'next')).toBe('2026-02-28'); // a make-up Saturday
    expect(effectivePayday('2027-01', 30, 'next')).toBe('2027-02-26');
    expect(() => effectivePayday('2026-01', 32, 'same')).toThrow(RangeError);
    expect(() => effectivePayday('2026-01', 0, 'same')).toThrow(RangeError);
  });

  it('are working days not after the agreed day, whatever was agreed', () => {
    const months = fc
      .integer({ min: 0, max: 200 })
      .map((count) => `${2010 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 31 }), (period, payday) => {
        const effective = effectivePayday(period, payday, 'next');
        expect(isWorkingDay(effective)).toBe(true);
        expect(effective).toBe(effectivePaydayOf(effective));
      }),
    );
  });

  it('may not lie after the month that follows', () => {
    expect(isPaydayTooLate('2026-01', '2026-02-28')).toBe(false);
    expect(isPaydayTooLate('2026-01', '2026-03-01')).toBe(true);
    expect(isPaydayTooLate('2025-12', '2026-01-31')).toBe(false);
  });
});

describe('the month for a written contract', () => {
  it.each([
    ['2025-03-03', '2025-04-03', '2026-03-02'],
    ['2026-01-30', '2026-03-01', '2027-01-29'],
    ['2026-01-31', '2026-03-01', '2027-01-30'],
    ['2024-01-29', '2024-02-29', '2025-01-28'],
    ['2024-01-30', '2024-03-01', '2025-01-29'],
    ['2024-02-29', '2024-03-29', '2025-02-28'],
    ['2025-08-31', '2025-10-01', '2026-08-30'],
    ['2025-12-01', '2026-01-01', '2026-11-30'],
  ])('begun on %s doubles from %s until %s', (startsOn, from, until) => {
    expect(doubleWageFrom(startsOn)).toBe(from);
    expect(contractDueOn(startsOn)).toBe(addDays(from, -1));
    expect(doubleWageUntil(startsOn)).toBe(until);
  });

  it('does not roll: 2026-01-19 ends inside the Spring Festival', () => {
    expect(contractDueOn('2026-01-19')).toBe('2026-02-18');
  });
});

it('answers a million look-ups in well under a second', () => {
  const days = span('2025-01-01', '2026-12-31');
  isWorkingDay('2026-01-01');
  const started = process.hrtime.bigint();
  let working = 0;
  for (let at = 0; at < 1_000_000; at++) if (isWorkingDay(days[at % days.length]!)) working++;
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  expect(working).toBeGreaterThan(600_000);
  expect(ms).toBeLessThan(2_000);
});
