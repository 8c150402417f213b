import { growthOf, median, percentile, rangeOf, ratioOf, verdict } from './statistics.mjs';

it('takes the middle of the values, whatever their order', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([10, 9])]).toEqual([2, 2.5, 9.5]);
  expect(() => median([])).toThrow(RangeError);
  expect(rangeOf([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3 });
});

it('leaves the given values as they are', () => {
  const values = [3, 1, 2];
  rangeOf(values);
  percentile(values, 0.5);
  expect(values).toEqual([3, 1, 2]);
});

it('finds the percentile by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1), percentile([7], 0.99)]).toEqual([50, 99, 100, 7]);
});

it('compares each run with its neighbour, not the medians with each other', () => {
  // The machine was half as fast during the second pair: its ratio is what it always was.
  expect(ratioOf([50, 25, 60], [100, 50, 100])).toEqual({ median: 0.5, low: 0.5, high: 0.6 });
  expect(() => ratioOf([1], [])).toThrow('without its pair');
});

it.each([
  [0.5, { floor: 0.45, goal: 0.6 }, 'floor'],
  [0.6, { floor: 0.45, goal: 0.6 }, 'goal'],
  [0.44, { floor: 0.45, goal: 0.6 }, 'missed'],
  [0.7, { floor: 0.6 }, 'goal'],
  [150, { floor: 150, less: true }, 'goal'],
  [151, { floor: 150, less: true }, 'missed'],
  [1, {}, 'told'],
] as const)('says of %d with %j: %s', (value, limits, said) => expect(verdict(value, limits)).toBe(said));

it('tells growth as a slope: 1 in proportion, 2 by the square, 0 for none', () => {
  const sizes = [10, 100, 1000];
  const slopes = [sizes, sizes.map((size) => size ** 2), [7, 7, 7]].map((values) => growthOf(sizes, values));
  expect(slopes.map((slope) => Math.round(slope * 1000) / 1000)).toEqual([1, 2, 0]);
  expect(growthOf(sizes, [1, 9, 120])).toBeGreaterThan(1);
  expect(() => growthOf(sizes, [1, 2])).toThrow(RangeError);
});
