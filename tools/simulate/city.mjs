import { inOrder } from './calls.mjs';
import { complaintCalls, complaintsOf } from './complaints.mjs';
import { crewOf, employersOf, paydayDayOf, staff } from './employers.mjs';
import { comeAndGo, hireWithoutContract } from './hiring.mjs';
import { letterCalls, lettersOf } from './letters.mjs';
import { monthlyCalls } from './months.mjs';
import { officeCalls } from './office.mjs';
import { monthAfter, plus } from './days.mjs';
import { papersOf } from './papers.mjs';
import { peopleOf } from './population.mjs';
import { sitesOf, subcontractsOf } from './projects.mjs';
import { registerCalls } from './registers.mjs';
import { DEMO } from './sizes.mjs';
import { makeTrouble } from './troubles.mjs';

/**
 * @typedef {object} City a plan: who lives and works there, and what goes wrong; the same for the same seed and size
 * @property {string} seed
 * @property {import('./sizes.mjs').Size} size
 * @property {import('./employers.mjs').Employer[]} employers
 * @property {import('./projects.mjs').Site[]} sites
 * @property {ReturnType<typeof subcontractsOf>} subcontracts
 * @property {import('./employers.mjs').Crew[]} crews
 * @property {Map<string, import('./employers.mjs').Crew[]>} roles which crews play which part, by the names of `troubles.mjs`
 * @property {import('./complaints.mjs').Complaint[]} complaints
 * @property {import('./letters.mjs').Letter[]} letters
 */

/**
 * A city made up from a seed.
 * @param {string} [seed]
 * @param {import('./sizes.mjs').Size} [size]
 * @returns {City}
 * @throws {RangeError} if the size has too few firms for its troubles
 */
export function cityOf(seed = 'linyi', size = DEMO) {
  const employers = employersOf(seed, size);
  const sites = sitesOf(seed, employers);
  const subcontracts = subcontractsOf(sites, employers);
  const firms = employers.filter((one) => one.kind !== 'labour').map((employer, nth) => crewOf(employer, paydayDayOf(employer, nth)));
  const onSites = subcontracts.map(({ site, subcontractor }, nth) => crewOf(subcontractor, paydayDayOf(subcontractor, nth), site));
  const crews = [...firms, ...onSites];
  const office = { seed, size, person: peopleOf(seed) };
  staff(seed, size, crews, office.person);
  comeAndGo(office, crews);
  const roles = makeTrouble(seed, size, crews);
  hireWithoutContract(office, roles);
  fileWhatIsAsked(size, employers, sites, crews);
  const plan = { seed, size, employers, sites, subcontracts, crews, roles, letters: lettersOf(seed, sites) };
  return { ...plan, complaints: complaintsOf(plan) };
}

/** Who has a union has a wage agreement, and each site has all that the law asks of it, from its own first days on. @param {import('./sizes.mjs').Size} size @param {readonly import('./employers.mjs').Employer[]} employers @param {readonly import('./projects.mjs').Site[]} sites @param {readonly import('./employers.mjs').Crew[]} crews */
function fileWhatIsAsked({ beginsOn, months }, employers, sites, crews) {
  for (const employer of employers) {
    employer.systems = SYSTEMS.map((kind) => ({ kind, filedOn: beginsOn }));
    if (employer.unionised) employer.agreements = [{ validFrom: '2025-05-01', validUntil: '2027-04-30', filedOn: beginsOn }];
  }
  for (const site of sites) {
    const before = Array.from({ length: BEFORE }, (_, nth) => monthAfter(months[0] ?? '', nth - BEFORE));
    site.signedOn = plus(site.startsOn, -SIGNED_BEFORE);
    site.permitOn = site.startsOn;
    site.papers = papersOf({ crews, months: [...before, ...months] }, site);
  }
}
const SYSTEMS = /** @type {const} */ (['distribution', 'growth', 'minimum-wage']);
/** Months before the story in which a site may have worked already. */
const BEFORE = 12;
const SIGNED_BEFORE = 15;

/** The calls of its story, in the order of business time, one at a time: a prefecture's year need not lie in memory. @param {City} city @returns {Generator<import('./calls.mjs').Call>} */
export const callsOf = (city) =>
  inOrder([registerCalls(city), monthlyCalls(city), complaintCalls(city), officeCalls(city), letterCalls(city)]);
