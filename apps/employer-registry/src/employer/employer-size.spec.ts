import { sizeOf } from './employer-size';

describe('the size of an employer (统计上大中小微型企业划分办法)', () => {
  it.each([
    ['O8010', 300, 'large'],
    ['O8010', 299, 'medium'],
    ['O8010', 100, 'medium'],
    ['O8010', 10, 'small'],
    ['O8010', 9, 'micro'],
    ['M7510', 0, 'micro'],
  ])('in %s follows from %i people alone: %s, whatever was stated', (industry, people, size) => {
    expect(sizeOf(industry, people, 'large')).toEqual({ size, by: 'people', atMost: size });
  });

  it.each([
    ['C2110', 1000, 'large'],
    ['C2110', 999, 'medium'],
    ['H6210', 99, 'small'],
    ['F5100', 4, 'micro'],
    ['G5910', 100, 'medium'],
    ['I6510', 300, 'large'],
  ])('in %s is at most what %i people allow: %s', (industry, people, atMost) => {
    expect(sizeOf(industry, people, null)).toEqual({ size: null, by: null, atMost });
    expect(sizeOf(industry, people, 'micro')).toEqual({ size: 'micro', by: 'stated', atMost });
  });

  it('is what was stated where people tell nothing: construction, or no headcount', () => {
    expect(sizeOf('E4710', 5000, 'medium')).toEqual({ size: 'medium', by: 'stated', atMost: null });
    expect(sizeOf('O8010', undefined, null)).toEqual({ size: null, by: null, atMost: null });
  });
});
