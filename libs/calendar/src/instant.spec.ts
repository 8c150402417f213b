import { BusinessClock, instantOf, localDateOf, localTimeOf, toOffsetString } from './index';

it('turns at midnight in Shanghai, which is 16:00 UTC', () => {
  expect(localDateOf(new Date('2026-02-15T15:59:59.999Z'))).toBe('2026-02-15');
  expect(localDateOf(new Date('2026-02-15T16:00:00.000Z'))).toBe('2026-02-16');
  expect(localDateOf(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
});

it('finds the instant of a time of day', () => {
  expect(instantOf('2026-02-16', '09:00').toISOString()).toBe('2026-02-16T01:00:00.000Z');
  expect(instantOf('2026-02-16').toISOString()).toBe('2026-02-15T16:00:00.000Z');
  expect(localTimeOf(instantOf('2026-02-16', '23:59'))).toBe('23:59');
  expect(() => instantOf('2026-02-30', '09:00')).toThrow(RangeError);
  expect(() => instantOf('2026-02-16', '24:00')).toThrow(RangeError);
});

it('writes instants with the offset', () => {
  expect(toOffsetString(new Date('2026-02-16T01:00:00Z'))).toBe('2026-02-16T09:00:00+08:00');
  expect(toOffsetString(new Date('2026-02-15T20:30:15.120Z'))).toBe('2026-02-16T04:30:15.120+08:00');
  expect(new Date(toOffsetString(new Date('2026-02-15T20:30:15.120Z'))).toISOString()).toBe('2026-02-15T20:30:15.120Z');
});

it('asks one clock for instant and day', async () => {
  class StoppedClock extends BusinessClock {
    now(): Promise<Date> {
      return Promise.resolve(new Date('2026-03-11T16:30:00Z'));
    }
  }
  await expect(new StoppedClock().today()).resolves.toBe('2026-03-12');
});
