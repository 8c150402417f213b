import { expectedArrears } from './arrears.mjs';
import { expectedContracts } from './contracts.mjs';
import { expectedIncidents } from './incidents.mjs';
import { expectedLetters } from './letters.mjs';
import { expectedMinimum } from './minimum.mjs';
import { expectedOvertime } from './overtime.mjs';
import { expectedOfPayrolls } from './payrolls.mjs';
import { expectedOfRegisters } from './registers.mjs';
import { expectedComplained } from './repeated.mjs';
import { expectedSettlements } from './settlement.mjs';
import { expectedFilings, expectedRates } from './signing.mjs';
import { expectedOfSites } from './sites.mjs';
import { expectedOfTerms } from './terms.mjs';
import { expectedWithheld } from './withheld.mjs';

/**
 * @typedef {object} Expected an alert that must stand when the clock stops; one per rule and subject
 * @property {string} rule
 * @property {import('../employers.mjs').Employer} [employer] left out where a county's government is meant
 * @property {import('../places.mjs').County} [county] whose letter is missing
 * @property {import('../projects.mjs').Site} [site]
 * @property {string} [month]
 * @property {'open' | 'resolved' | 'any'} state `any`: that it was raised is all that the law says
 * @property {string} [cause] of a resolved one
 * @property {number} [workers] of an open one
 * @property {number} [amount] of an open one, in fen
 * @property {boolean} [estimated]
 */

/**
 * What the law makes of the city's facts, by plain code of its own: nothing here reads the product's catalogue, its calendar or its policy.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]} every alert that must be there; any other is one too many
 */
export const truthOf = (city) => [
  ...expectedArrears(city),
  ...expectedMinimum(city),
  ...expectedContracts(city),
  ...expectedIncidents(city),
  ...expectedLetters(city),
  ...expectedWithheld(city),
  ...expectedSettlements(city),
  ...expectedOfPayrolls(city),
  ...expectedOvertime(city),
  ...expectedOfTerms(city),
  ...expectedRates(city),
  ...expectedFilings(city),
  ...expectedOfRegisters(city),
  ...expectedOfSites(city),
  ...expectedComplained(city),
];
