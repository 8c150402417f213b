import { deckOf } from '../decks.mjs';
import { COMPLAINTS, SITE_COMPLAINTS } from '../complaints.mjs';
import { CONTRACTS } from './contracts.mjs';
import { DISPATCH, REGISTERS } from './registers.mjs';
import { ACCOUNT_RECIPES, CREW_RECIPES, DEPOSIT_RECIPES, SITE_RECIPES } from './sites.mjs';
import { WAGES } from './wages.mjs';

/**
 * @typedef {import('./kitchen.mjs').Recipe} Recipe
 * @typedef {{ recipe: Recipe, on: 'firm' | 'crew' | 'contractor' }} Play
 */

/** All of a firm's and a site's. @type {readonly Recipe[]} */
export const ALL_RECIPES = [
  ...WAGES,
  ...CONTRACTS,
  ...DISPATCH,
  ...REGISTERS,
  ...ACCOUNT_RECIPES,
  ...DEPOSIT_RECIPES,
  ...SITE_RECIPES,
  ...CREW_RECIPES,
];

/** Honest cards beside each recipe of a group: wages go wrong oftener than registers. */
const HONEST = { shop: 0.35, site: 0.6, complaints: 2 };

/**
 * Which recipes a unit plays. A firm plays one of wages, contracts and dispatch at most, and beside it one of what is filed, so that each stands by itself and yet together; a site one
 * of each group.
 * @param {string} seed
 */
export function dealing(seed) {
  const firm = deckOf(seed, 'firm', [...WAGES, ...CONTRACTS, ...DISPATCH], HONEST.shop);
  const registers = deckOf(seed, 'registers', REGISTERS, 1);
  const groups = [ACCOUNT_RECIPES, DEPOSIT_RECIPES, SITE_RECIPES].map((all, nth) => deckOf(seed, `site${nth}`, all, HONEST.site));
  const crews = deckOf(seed, 'crews', CREW_RECIPES, HONEST.site);
  const complaints = deckOf(seed, 'complaints', COMPLAINTS, HONEST.complaints);
  const siteComplaints = deckOf(seed, 'site-complaints', SITE_COMPLAINTS, HONEST.complaints);
  /** @param {Recipe | undefined} recipe @param {Play['on']} on @returns {Play[]} */
  const play = (recipe, on) => (recipe ? [{ recipe, on }] : []);
  return {
    shop: (/** @type {number} */ nth) => {
      const main = firm.deal(nth);
      // What counts people exactly goes alone: a headcount of another recipe would be about others.
      return [...play(main, 'firm'), ...(main?.exactly ? [] : play(registers.deal(nth), 'firm'))];
    },
    site: (/** @type {number} */ nth) => [
      ...groups.flatMap((group) => play(group.deal(nth), 'contractor')),
      ...play(crews.deal(nth), 'crew'),
    ],
    complaints: (/** @type {number} */ nth) => complaints.deal(nth),
    siteComplaints: (/** @type {number} */ nth) => siteComplaints.deal(nth),
    rates: {
      firm: firm.size,
      registers: registers.size,
      sites: groups.map((one) => one.size),
      crews: crews.size,
      complaints: complaints.size,
    },
  };
}
