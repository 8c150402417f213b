import { firstOf, lastOf, monthAfter } from '../days.mjs';

/**
 * @typedef {object} Plan of a prefecture city: what a unit needs to know of the whole to be made alone
 * @property {string} seed
 * @property {number} shops units of one ordinary firm (some with a dispatch agency beside)
 * @property {number} sites units of one construction site with its firms
 * @property {number} scale of firms' sizes
 * @property {PlanSize} size
 *
 * @typedef {Pick<import('../sizes.mjs').Size, 'months' | 'beginsOn' | 'endsAt'>} PlanSize
 */

const LAST_MONTH = '2026-06';
/** After the thirty days in which the wage systems are to be filed (asked for from 2026-07-01 on), before the first payday of July's wages. */
const ENDS_AT = '2026-08-05T09:30:00+08:00';
/** The longest story: an autumn harvest, a year's end, a Spring Festival and a wheat harvest; calendars are published for all of it. */
const MOST_MONTHS = 12;
const FEWEST_MONTHS = 6;
const [FEWEST, MOST] = [200, 2_000_000];
/** Large cities have larger firms: fifty thousand employers for two million workers. */
const LARGE = 50_000;
/** How large firms are, and how many people a shop's and a site's unit then have on average. */
const SMALL_FIRMS = { scale: 1, perShop: 19.5, perSite: 35 };
const LARGE_FIRMS = { scale: 3, perShop: 50, perSite: 86.5 };
const SITE_SHARE = 0.25;

/**
 * @param {{ workers?: number, seed?: string, months?: number }} [options] wage months up to 2026-06
 * @returns {Plan}
 * @throws {RangeError} naming the option
 */
export function planOf({ workers = 2_000, seed = 'prefecture', months = MOST_MONTHS } = {}) {
  if (!(Number.isInteger(workers) && workers >= FEWEST && workers <= MOST))
    throw new RangeError(`workers must be a whole number from ${FEWEST} to ${MOST}`);
  if (!(Number.isInteger(months) && months >= FEWEST_MONTHS && months <= MOST_MONTHS))
    throw new RangeError(`months must be a whole number from ${FEWEST_MONTHS} to ${MOST_MONTHS}`);
  const { scale, perShop, perSite } = workers >= LARGE ? LARGE_FIRMS : SMALL_FIRMS;
  const list = Array.from({ length: months }, (_, nth) => monthAfter(LAST_MONTH, nth - months + 1));
  const first = list[0] ?? LAST_MONTH;
  return {
    seed,
    scale,
    shops: Math.max(1, Math.round((workers * (1 - SITE_SHARE)) / perShop)),
    sites: Math.max(1, Math.round((workers * SITE_SHARE) / perSite)),
    // After the paydays of the month before the first: nothing is due of months that nobody tells of.
    size: { months: list, beginsOn: `${first}-26` < lastOf(first) ? `${first}-26` : firstOf(first), endsAt: ENDS_AT },
  };
}
