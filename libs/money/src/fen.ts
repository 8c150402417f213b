/** An amount of money in fen (分, 1/100 yuan), whole and exact. Never a float: a wage is compared to the fen. */
export type Fen = bigint;

const YUAN = /^-?\d{1,13}\.\d{2}$/;

/** Whether the text is a decimal amount in yuan with exactly two places, e.g. `5200.00`. */
export function isYuan(text: unknown): text is string {
  return typeof text === 'string' && YUAN.test(text);
}

/**
 * Reads a decimal amount in yuan: `'5200.00'` → `520000n`.
 * @throws RangeError when the text is anything but up to 13 digits, a point and two digits. The text itself is not repeated in the message.
 */
export function fen(text: string): Fen {
  if (!isYuan(text)) throw new RangeError('not an amount in yuan with two decimal places');
  return BigInt(text.replace('.', ''));
}

/** Writes an amount as yuan with two places: `520000n` → `'5200.00'`. */
export function yuan(amount: Fen): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
