import type { Fen } from './fen';

/** The sum in fen; `0n` for none. */
export function sum(amounts: Iterable<Fen>): Fen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/** The larger of the amounts. */
export function max(first: Fen, ...others: Fen[]): Fen {
  return others.reduce((a, b) => (b > a ? b : a), first);
}

/** The smaller of the amounts. */
export function min(first: Fen, ...others: Fen[]): Fen {
  return others.reduce((a, b) => (b < a ? b : a), first);
}

/** The amount without its sign. */
export function abs(amount: Fen): Fen {
  return amount < 0n ? -amount : amount;
}

/**
 * `amount × numerator / denominator`, exact, rounded half up to the fen (away from zero for what is below it):
 * 6000.00 × 12 / 31 = 2322.58.
 * @throws RangeError for a denominator of zero or a number that is not whole.
 */
export function share(amount: Fen, numerator: bigint | number, denominator: bigint | number): Fen {
  let over = amount * BigInt(numerator);
  let under = BigInt(denominator);
  if (under === 0n) throw new RangeError('a share needs a denominator other than zero');
  if (under < 0n) [over, under] = [-over, -under];
  return over >= 0n ? (2n * over + under) / (2n * under) : -((-2n * over + under) / (2n * under));
}

/** A percentage or factor as an exact fraction, so that 21.75 or 1.5 never passes through a float product. */
function fractionOf(decimal: number | string): { over: bigint; under: bigint } {
  const text = String(decimal);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError('not a plain decimal number');
  const places = match[3] ?? '';
  const over = BigInt(`${match[2]}${places}`);
  return { over: match[1] === '-' ? -over : over, under: 10n ** BigInt(places.length) };
}

/**
 * `percent` per cent of the amount, half up to the fen; `percent` may have places: `percentOf(fen('48000000.00'), 1.5)` = 720000.00.
 * @throws RangeError when `percent` is not a plain decimal.
 */
export function percentOf(amount: Fen, percent: number | string): Fen {
  const { over, under } = fractionOf(percent);
  return share(amount, over, under * 100n);
}

/** `amount × factor` for a decimal factor such as 1.5 or '21.75', half up to the fen. */
export function times(amount: Fen, factor: number | string): Fen {
  const { over, under } = fractionOf(factor);
  return share(amount, over, under);
}

/** `amount / divisor` for a decimal divisor such as '21.75' days, half up to the fen. @throws RangeError for zero. */
export function dividedBy(amount: Fen, divisor: number | string): Fen {
  const { over, under } = fractionOf(divisor);
  return share(amount, under, over);
}

/**
 * Whether `part` is at least `percent` per cent of `whole`, compared by cross-multiplication so that no rounding decides.
 * Of a whole of zero nothing is a share: false.
 */
export function atLeastShare(part: Fen, whole: Fen, percent: number | string): boolean {
  if (whole <= 0n) return false;
  const { over, under } = fractionOf(percent);
  return part * 100n * under >= whole * over;
}

/** Whether `part` is more than `percent` per cent of `whole`; of a whole of zero any positive part is. */
export function moreThanShare(part: Fen, whole: Fen, percent: number | string): boolean {
  if (whole <= 0n) return part > 0n;
  const { over, under } = fractionOf(percent);
  return part * 100n * under > whole * over;
}
