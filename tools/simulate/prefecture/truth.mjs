import { COUNTIES } from '../places.mjs';
import { expectedArrears } from '../truth/arrears.mjs';
import { expectedContracts } from '../truth/contracts.mjs';
import { expectedIncidents } from '../truth/incidents.mjs';
import { contractorsWithout, countiesWithout } from '../truth/letters.mjs';
import { expectedMinimum } from '../truth/minimum.mjs';
import { expectedOvertime } from '../truth/overtime.mjs';
import { expectedOfPayrolls } from '../truth/payrolls.mjs';
import { expectedOfRegisters } from '../truth/registers.mjs';
import { expectedComplained } from '../truth/repeated.mjs';
import { expectedSettlements } from '../truth/settlement.mjs';
import { expectedFilings, expectedRates } from '../truth/signing.mjs';
import { expectedOfSites } from '../truth/sites.mjs';
import { expectedOfTerms } from '../truth/terms.mjs';
import { expectedWithheld } from '../truth/withheld.mjs';

/**
 * @typedef {object} Due an alert that must stand when the clock stops, as a line of the truth file
 * @property {string} rule
 * @property {string} [employer] credit code
 * @property {string} [region] county whose government is meant
 * @property {string} [site] key
 * @property {string} [month]
 * @property {'open' | 'resolved' | 'any'} state
 * @property {string} [cause]
 * @property {number} [workers]
 * @property {number} [amount] fen
 * @property {boolean} [estimated]
 * @property {readonly string[]} [recipes] what the unit plays
 */

/** What the law makes of one unit's facts, rule by rule. @param {import('./units.mjs').Unit} unit @returns {Due[]} */
export function truthOfUnit(unit) {
  const city = /** @type {any} */ (unit);
  const recipes = unit.plays.map(({ recipe }) => recipe.name);
  return [
    expectedArrears,
    expectedMinimum,
    expectedWithheld,
    expectedSettlements,
    expectedOfPayrolls,
    expectedOvertime,
    expectedContracts,
    expectedOfTerms,
    expectedRates,
    expectedFilings,
    expectedOfRegisters,
    expectedOfSites,
    contractorsWithout,
    expectedIncidents,
    expectedComplained,
  ].flatMap((expected) => expected(city).map((one) => ({ ...lineOf(one), recipes })));
}

/** Letters of the counties' governments. @param {import('./size.mjs').Plan} plan @param {readonly import('../letters.mjs').Letter[]} letters @param {number} units @returns {Due[]} */
export const truthOfCounties = ({ size }, letters, units) =>
  countiesWithout(size, COUNTIES.slice(0, Math.min(units, COUNTIES.length)), letters).map(lineOf);

/** @param {import('../truth/truth.mjs').Expected} expected @returns {Due} */
const lineOf = ({ employer, county, site, ...rest }) => ({
  ...rest,
  ...(employer ? { employer: employer.uscc } : { region: county?.code }),
  ...(site && { site: site.key }),
});
