import { createHash } from 'node:crypto';
import { plus } from '../days.mjs';

/**
 * Numbers of a large city: counted, not drawn, so that no two are alike without anybody remembering two million of them. Check digits are right, the numbers belong to nobody.
 */

/** Counties there are; units are dealt to them in turn. */
export const COUNTIES_DEALT = 15;
/** People that one unit may have. */
export const MOST_PEOPLE = 400;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Days of birth there are for people of working age, from 1966 on. */
const BIRTHDAYS = 14_000;
const STEP = 7_919;

/** @param {string} region @param {string} birth '1990-05-17' @param {number} serial below 1000; odd for men @returns {string} a resident number (GB 11643) */
export function numberOf(region, birth, serial) {
  const body = region + birth.replaceAll('-', '') + String(serial).padStart(3, '0');
  return body + '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
}

/** Place of a person among those of its county. @param {number} unit @param {number} person of the unit */
const placeOf = (unit, person) => Math.floor(unit / COUNTIES_DEALT) * MOST_PEOPLE + person;

/** Somebody born between 1966 and 2004. @param {string} region @param {number} unit @param {number} person */
export function residentNumber(region, unit, person) {
  const place = placeOf(unit, person);
  return numberOf(region, plus('1966-01-01', (place * STEP) % BIRTHDAYS), Math.floor(place / BIRTHDAYS));
}

/** A man over sixty. @param {string} region @param {number} unit @param {number} person */
export const retiredNumber = (region, unit, person) =>
  numberOf(region, plus('1950-01-01', Math.floor(placeOf(unit, person) / MOST_PEOPLE) % 4_500), 501 + 2 * (person % 200));

/** Somebody born on a day. @param {string} region @param {number} unit @param {number} person @param {string} birth */
export const numberOfBirth = (region, unit, person, birth) =>
  numberOf(region, birth, 900 + ((Math.floor(unit / COUNTIES_DEALT) * 7 + person) % 100));

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LETTERS = 'ABCDEFGHJKLMNPQRTUWXY0123456789';
const CODES = LETTERS.length ** 6;
const CODE_STEP = 514_229;

/** Unified social credit codes (GB 32100-2015) of a city, by number. @param {string} seed @returns {(nth: number, region: string) => string} */
export function codesOf(seed) {
  const first = createHash('sha256').update(`codes/${seed}`).digest().readUIntBE(0, 6) % CODES;
  return (nth, region) => {
    let rest = (first + nth * CODE_STEP) % CODES;
    let letters = '';
    for (let at = 0; at < 6; at += 1) {
      letters += LETTERS[rest % LETTERS.length];
      rest = Math.floor(rest / LETTERS.length);
    }
    const organisation = `MA${letters}`;
    const inner =
      11 - ([3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, at) => sum + weight * parseInt(organisation[at] ?? '0', 36), 0) % 11);
    const body = `91${region}${organisation}${inner === 10 ? 'X' : inner === 11 ? '0' : inner}`;
    const sum = [...body].reduce((total, letter, at) => total + ALPHABET.indexOf(letter) * (3 ** at % 31), 0);
    return body + ALPHABET[(31 - (sum % 31)) % 31];
  };
}

/** Mobile numbers by place; two people of different counties may share one. @param {number} unit @param {number} person */
export const phoneOf = (unit, person) => `139${String((unit * MOST_PEOPLE + person) % 100_000_000).padStart(8, '0')}`;

/** A bank card number that passes Luhn. @param {number} unit @param {number} person */
export function cardOf(unit, person) {
  const body = `622848${String(unit * MOST_PEOPLE + person).padStart(12, '0')}`;
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}
