import { assess, type Target } from './assessment';

const least: Target = { measure: 'arrears-cleared-percent', value: '95', promise: 'at-least' };
const most: Target = { measure: 'major-incidents', value: '0', promise: 'at-most' };
const running = { year: 2026, today: '2026-12-31' };
const over = { year: 2026, today: '2027-01-01' };

describe('what became of a promise', () => {
  it.each([
    [19, 20, 'met', '95.00'],
    [949, 1000, 'missed', '94.90'],
    [94_999, 100_000, 'missed', '94.99'],
    [0, 0, 'met', '100.00'],
  ])('%i of %i cleared is %s against 95 %%', (count, of, outcome, actual) => {
    expect(assess(least, { count, of }, over)).toMatchObject({ outcome, actual });
    expect(assess(least, { count, of }, running)).toMatchObject({ outcome: 'open', actual });
  });

  it('more than the most that was promised is missed at once, less is known at the end', () => {
    expect(assess(most, { count: 1 }, running)).toMatchObject({ outcome: 'missed', actual: '1' });
    expect(assess(most, { count: 0 }, running)).toMatchObject({ outcome: 'open' });
    expect(assess(most, { count: 0 }, over)).toMatchObject({ outcome: 'met' });
  });

  it('what the system does not see is neither met nor missed', () => {
    expect(assess(least, undefined, over)).toEqual({
      ...least,
      actual: null,
      seen: null,
      outcome: 'unknown',
      why: expect.stringContaining('尚无登记数据'),
    });
  });
});
