import { pieceLength, refusalOf } from './payroll';

describe('the submission of a payroll', () => {
  it('is open to a draft with lines', () => {
    expect(refusalOf({ state: 'draft', lines: 1 }, false)).toBeUndefined();
  });

  it('is closed to a draft without lines, which may still get some', () => {
    expect(refusalOf({ state: 'draft', lines: 0 }, false)).toMatchObject({ openSteps: ['lines'] });
  });

  it.each(['submitting', 'submitted'] as const)('is closed to one that is %s', (state) => {
    expect(refusalOf({ state, lines: 1 }, true)).toBeDefined();
  });

  it('is closed where another of the period stands', () => {
    expect(refusalOf({ state: 'draft', lines: 1 }, true)).toBeDefined();
  });
});

describe('a piece of lines', () => {
  it('ends at so many lines', () => {
    expect(pieceLength([1, 1, 1, 1], { lines: 3, bytes: 100 })).toBe(3);
  });

  it('ends before it would be too large', () => {
    expect(pieceLength([40, 40, 40], { lines: 500, bytes: 100 })).toBe(2);
    expect(pieceLength([50, 50, 1], { lines: 500, bytes: 100 })).toBe(2);
  });

  it('has at least one line', () => {
    expect(pieceLength([400, 1], { lines: 500, bytes: 100 })).toBe(1);
  });

  it('is all there is', () => {
    expect(pieceLength([1, 2])).toBe(2);
    expect(pieceLength([])).toBe(0);
  });
});
