/**
 * @typedef {object} Size how large a city is made
 * @property {number} shops ordinary firms
 * @property {number} developers
 * @property {number} labour subcontractors of labour
 * @property {number} sites each with a general contractor of its own and two crews
 * @property {number} workers in all
 * @property {readonly string[]} months wage months, one after the other
 * @property {readonly string[]} hireDays days on which people are hired while the story runs
 * @property {number} troubles how often each recipe of `troubles.mjs` is used
 * @property {string} beginsOn the day on which the registers are filled: after the paydays of the month before the first
 * @property {string} endsAt where the clock stops
 */

/**
 * The city of quickstart. People are hired on days from which the double wage runs on a Thursday: exposures grow by the week, and so they are all looked at on the same days.
 * @type {Size}
 */
export const DEMO = {
  shops: 36,
  developers: 4,
  labour: 12,
  sites: 8,
  workers: 2000,
  months: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
  hireDays: ['2026-02-05', '2026-03-02', '2026-04-07', '2026-05-11'],
  troubles: 1,
  beginsOn: '2026-01-26',
  endsAt: '2026-07-28T09:30:00+08:00',
};
