import { isResting, PER_NUMBER, type Tally, tried } from './guessing';

const minutes = (count: number): Date => new Date(Date.UTC(2026, 0, 1, 0, count));
const after = (...at: number[]): Tally => at.reduce<Tally | null>((tally, minute) => tried(tally, minutes(minute), PER_NUMBER), null)!;

describe('guessing at a receipt number', () => {
  it('may be done five times, not six', () => {
    expect(isResting(after(0, 0, 0, 0, 0), PER_NUMBER)).toBe(false);
    expect(isResting(after(0, 0, 0, 0, 0, 1), PER_NUMBER)).toBe(true);
  });

  it('rests a quarter of an hour from the last try that counted, not longer for trying on', () => {
    expect(isResting(after(0, 1, 2, 3, 4, 10, 18), PER_NUMBER)).toBe(true);
    expect(isResting(after(0, 1, 2, 3, 4, 10, 18, 19), PER_NUMBER)).toBe(false);
  });

  it('begins anew after the rest', () => {
    expect(after(0, 0, 0, 0, 0, 0, 15)).toEqual({ tries: 1, since: minutes(15) });
    expect(isResting(after(0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15), PER_NUMBER)).toBe(true);
  });
});
