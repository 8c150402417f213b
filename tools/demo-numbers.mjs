import { createHash } from 'node:crypto';

/** Numbers with right check digits that belong to nobody, made from a seed: for demonstrations and load. */

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LETTERS = 'ABCDEFGHJKLMNPQRTUWXY0123456789';

/** @param {string} seed @param {number} count */
const digits = (seed, count) =>
  (BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`) % 10n ** BigInt(count)).toString().padStart(count, '0');

/** @param {readonly number[]} weights @param {(at: number) => number} value */
const weighted = (weights, value) => weights.reduce((sum, weight, at) => sum + weight * value(at), 0);

/** A unified social credit code (GB 32100-2015 over GB 11714). @param {string} seed @param {string} [region] */
export function uscc(seed, region = '371302') {
  const organisation =
    'MA' + [...digits(`uscc/${seed}`, 12).matchAll(/\d\d/g)].map(([two]) => LETTERS[Number(two) % LETTERS.length]).join('');
  const inner = 11 - (weighted([3, 7, 9, 10, 5, 8, 4, 2], (at) => parseInt(organisation[at] ?? '0', 36)) % 11);
  const body = `91${region}${organisation}${inner === 10 ? 'X' : inner % 11}`;
  const sum = [...body].reduce((total, letter, at) => total + USCC.indexOf(letter) * (3 ** at % 31), 0);
  return body + USCC[(31 - (sum % 31)) % 31];
}

/** A resident number (GB 11643) of somebody born between 1975 and 1999. @param {string} seed @param {string} [region] */
export function idNumber(seed, region = '371302') {
  const d = digits(`id/${seed}`, 10);
  const date = `${1975 + (Number(d.slice(0, 3)) % 25)}${String(1 + (Number(d.slice(3, 5)) % 12)).padStart(2, '0')}${String(1 + (Number(d.slice(5, 7)) % 28)).padStart(2, '0')}`;
  const body = region + date + d.slice(7);
  return body + '10X98765432'[weighted([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], (at) => Number(body[at])) % 11];
}

/** A bank card number that passes Luhn. @param {string} seed */
export function cardNumber(seed) {
  const body = `622848${digits(`card/${seed}`, 12)}`;
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

/** A mobile number. @param {string} seed */
export const phone = (seed) => `139${digits(`phone/${seed}`, 8)}`;
