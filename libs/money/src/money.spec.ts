import fc from 'fast-check';
import { abs, atLeastShare, dividedBy, fen, isYuan, max, min, moreThanShare, percentOf, share, sum, times, yuan } from './index';

describe('amounts in yuan', () => {
  it.each([
    ['5200.00', 520000n],
    ['0.01', 1n],
    ['-0.05', -5n],
    ['9999999999999.99', 999999999999999n],
  ])('reads %s', (text, amount) => {
    expect(fen(text)).toBe(amount);
    expect(yuan(amount)).toBe(text);
  });

  it.each(['5200', '5200.0', '5200.000', '5,200.00', ' 1.00', '1.00\n', '+1.00', '1e3', '.50', '', '12345678901234.00', '１.００'])(
    'refuses %j',
    (text) => {
      expect(isYuan(text)).toBe(false);
      expect(() => fen(text)).toThrow(RangeError);
    },
  );

  it('keeps what it refuses out of the message, which may hold a pasted card number', () => {
    expect(() => fen('6217000010000000011')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('6217') }));
  });

  it('takes only text', () => {
    expect(isYuan(5200)).toBe(false);
    expect(isYuan(null)).toBe(false);
  });

  it('writes what it reads, for every amount', () => {
    fc.assert(fc.property(fc.bigInt({ min: -999999999999999n, max: 999999999999999n }), (amount) => fen(yuan(amount)) === amount));
  });
});

describe('shares', () => {
  it('computes the part month of E12 to the fen', () => {
    expect(share(fen('6000.00'), 12, 31)).toBe(fen('2322.58'));
  });

  it('rounds half up, away from zero', () => {
    expect(share(1n, 1, 2)).toBe(1n);
    expect(share(1n, 1, 3)).toBe(0n);
    expect(share(-1n, 1, 2)).toBe(-1n);
    expect(share(-1n, 1, 3)).toBe(0n);
    expect(share(1n, 1, -2)).toBe(-1n);
  });

  it('refuses a denominator of zero and broken numbers', () => {
    expect(() => share(1n, 1, 0)).toThrow(RangeError);
    expect(() => share(1n, 1.5, 2)).toThrow(RangeError);
  });

  it('is never further than half a fen from the exact quotient', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (amount, over, under) => {
          const off = share(amount, over, under) * BigInt(under) - amount * BigInt(over);
          return abs(off) * 2n <= BigInt(under);
        },
      ),
    );
  });

  it('takes decimal percentages and divisors exactly', () => {
    expect(percentOf(fen('48000000.00'), 1.5)).toBe(fen('720000.00'));
    expect(percentOf(fen('100.00'), '0.05')).toBe(fen('0.05'));
    expect(times(fen('20.69'), '1.5')).toBe(fen('31.04'));
    expect(dividedBy(fen('6000.00'), '21.75')).toBe(fen('275.86'));
    expect(() => percentOf(1n, 'ten')).toThrow(RangeError);
    expect(() => percentOf(1n, Number.NaN)).toThrow(RangeError);
  });

  it('compares shares without rounding: 10 % of 99.99 is not 9.99', () => {
    expect(atLeastShare(fen('10.00'), fen('100.00'), 10)).toBe(true);
    expect(atLeastShare(fen('9.99'), fen('99.99'), 10)).toBe(false);
    expect(atLeastShare(fen('10.00'), fen('100.01'), 10)).toBe(false);
    expect(atLeastShare(0n, 0n, 10)).toBe(false);
    expect(moreThanShare(fen('20.00'), fen('100.00'), 20)).toBe(false);
    expect(moreThanShare(fen('20.01'), fen('100.00'), 20)).toBe(true);
    expect(moreThanShare(1n, 0n, 20)).toBe(true);
  });
});

it('sums and finds the largest and smallest', () => {
  expect(sum([])).toBe(0n);
  expect(sum(new Set([1n, 2n, 3n]))).toBe(6n);
  expect(max(1n, 3n, 2n)).toBe(3n);
  expect(min(2n, 1n, 3n)).toBe(1n);
  expect(min(-1n, 0n)).toBe(-1n);
});
