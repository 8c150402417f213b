import { compared, faultsOf, type AttendedDay } from './attendance';

const day = (workerId: string, on: string, hours: string | null = null): AttendedDay => ({ workerId, day: on, hours });
const known = (...days: AttendedDay[]) => new Map(days.map((one) => [`${one.workerId}/${one.day}`, { ...one, report: 'r' }]));

describe('attendance', () => {
  it('brings what is new and what is other, however the hours are written', () => {
    const file = known(
      day('a', '2026-01-05', '8.00'),
      day('b', '2026-01-05', '8.00'),
      day('c', '2026-01-05'),
      day('d', '2026-01-05', '8.00'),
    );
    const given = [
      day('a', '2026-01-05', '8'),
      day('b', '2026-01-05', '9.5'),
      day('c', '2026-01-05', '8'),
      day('d', '2026-01-05'),
      day('e', '2026-01-05'),
      day('a', '2026-01-06', '0'),
    ];
    const { fresh, changed, unchanged } = compared(given, file);
    expect(fresh.map((one) => one.workerId)).toEqual(['e', 'a']);
    expect(changed.map(({ before, after }) => [before.hours, after.hours])).toEqual([
      ['8.00', '9.5'],
      [null, '8'],
    ]);
    expect(unchanged).toBe(2);
  });

  it('names days that can’t be', () => {
    const days = [day('a', '2026-01-05'), day('a', '2026-01-05', '8'), day('b', '2026-01-07'), day('c', '2026-01-06', '24.01')];
    expect(faultsOf(days, '2026-01-06').map((fault) => fault.path)).toEqual(['lines.1.date', 'lines.2.date', 'lines.3.hours']);
  });
});
