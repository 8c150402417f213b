import { firstOf, paydayOf } from '../../days.mjs';

/**
 * What a recipe may change, and the words it is written in. A recipe changes facts; what follows by law is worked out in `../truth`.
 *
 * @typedef {import('../../employers.mjs').Crew} Crew
 * @typedef {import('../../population.mjs').Worker} Worker
 * @typedef {import('../../troubles.mjs').LineChange} LineChange
 * @typedef {import('../people.mjs').Office} Office
 *
 * @typedef {object} Kitchen
 * @property {Office} office
 * @property {import('../units.mjs').Unit} unit
 * @property {Crew} crew
 * @property {import('../../random.mjs').Draws} draws
 *
 * @typedef {object} Recipe
 * @property {string} name
 * @property {readonly string[]} of ids of the rules that it is about
 * @property {boolean} [near] keeps the law under those rules, if only just
 * @property {number} [people] that the firm must have at least
 * @property {number} [exactly] that the firm must have in a labour relation
 * @property {(kitchen: Kitchen) => void} cook
 */

/** The last six wage months of any story: 0 is January 2026. @param {Kitchen} k @param {number} nth @returns {string} */
export const month = ({ office: { size } }, nth) => size.months[size.months.length - 6 + nth] ?? '';
/** @param {Kitchen} k @param {number} nth */
export const payday = (k, nth) => paydayOf(month(k, nth), k.crew.payday);
/** Who works there through the whole story, on sites from the start on. @param {Kitchen} k @returns {Worker[]} */
export const stayers = ({ crew, office }) =>
  crew.workers.filter(
    (one) => one.relation === 'labour' && !one.endsOn && (crew.site || one.startsOn < firstOf(office.size.months[0] ?? '')),
  );
/** @param {Kitchen} k @param {number} count */
export const some = (k, count) => k.draws.shuffled(stayers(k)).slice(0, count);
/** @param {readonly Worker[]} workers */
export const keysOf = (workers) => new Set(workers.map((one) => one.key));
/** @param {Kitchen} k */
export const all = ({ crew }) => keysOf(crew.workers);
/** @param {Kitchen} k @param {number} nth @param {import('../../troubles.mjs').Pay} pay */
export const pays = (k, nth, pay) => void k.crew.pay.set(month(k, nth), pay);
/** @param {Kitchen} k @param {number} nth @param {Worker} worker @param {LineChange} change */
export const change = (k, nth, worker, change) => void k.crew.lines.set(`${month(k, nth)}/${worker.key}`, change);
