import { cardNumber, idNumber, phone } from '../demo-numbers.mjs';
import { personName } from './names.mjs';
import { drawsFor } from './random.mjs';

/**
 * @typedef {'labour' | 'part-time' | 'retired' | 'intern'} Relation
 * @typedef {import('./employers.mjs').Employer} Employer
 * @typedef {object} Contract
 * @property {string} signedOn
 * @property {string} filedOn
 * @property {'contract' | 'written-agreement'} form
 * @property {'open-ended' | 'fixed' | 'task'} [term] open-ended, or on sites for the task, if left out
 * @property {string} [startsOn] the worker's first day if left out
 * @property {string} [endsOn]
 * @property {number} [wage] of a month, in fen; the worker's if left out
 * @property {number} [probationMonths]
 * @property {number} [probationAmount] fen
 * @property {Contract} [next] signed after it
 * @typedef {object} Worker
 * @property {string} key of the city, `f07/w12`
 * @property {string} name
 * @property {string} idNumber
 * @property {string} phone
 * @property {string} card
 * @property {string} bank
 * @property {string} post
 * @property {number} wage of a month by contract, in fen
 * @property {Relation} relation
 * @property {boolean} migrant 农民工
 * @property {string} startsOn
 * @property {string} toldOn the day on which the employer registers the employment
 * @property {string} [endsOn]
 * @property {string} [endToldOn]
 * @property {Contract | null} contract
 * @property {Employer} [dispatchedBy] the agency; works for another
 * @property {Employer} [worksFor] whom an agency's worker works for
 * @property {'temporary' | 'auxiliary' | 'substitute'} [postKind]
 * @property {string} [insuredFrom]
 */

const BANKS = ['中国农业银行', '中国建设银行', '中国工商银行', '临商银行', '山东农村商业银行'];

/** Makes people who share no resident number. @param {string} seed */
export function peopleOf(seed) {
  /** @type {Set<string>} */
  const known = new Set();
  const numberOf = (/** @type {string} */ key, /** @type {string} */ region, /** @type {(number: string) => boolean} */ fits) => {
    for (let tries = 0; ; tries += 1) {
      const number = idNumber(`${seed}/${key}/${tries}`, region);
      if (known.has(number) || !fits(number)) continue;
      known.add(number);
      return number;
    }
  };
  /**
   * @param {string} key
   * @param {string} region
   * @param {Pick<Worker, 'post' | 'wage' | 'relation' | 'migrant' | 'startsOn' | 'toldOn' | 'contract'>} work
   * @returns {Worker}
   */
  return (key, region, work) => {
    const draws = drawsFor(seed, 'person', key);
    // Who is retired and works on is, of those demo numbers are made for, a woman of fifty.
    const number = numberOf(
      key,
      region,
      (one) => work.relation !== 'retired' || (one.slice(6, 10) === '1975' && Number(one[16]) % 2 === 0),
    );
    return {
      key,
      name: personName(draws, Number(number[16]) % 2 === 0),
      idNumber: number,
      phone: phone(`${seed}/${key}`),
      card: cardNumber(`${seed}/${key}`),
      bank: draws.pick(BANKS),
      ...work,
    };
  };
}
