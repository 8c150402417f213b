import { plus } from './days.mjs';
import { SITE_KINDS } from './names.mjs';
import { drawsFor } from './random.mjs';

/**
 * @typedef {import('./employers.mjs').Employer} Employer
 * @typedef {object} Site
 * @property {string} key `p3`
 * @property {string} name
 * @property {import('./names.mjs').SiteKind} kind
 * @property {import('./places.mjs').County} county
 * @property {Employer} developer
 * @property {Employer} contractor
 * @property {number} amount of the works contract, in fen
 * @property {string} startsOn
 * @property {string} endsOn
 * @property {string} [signedOn] day of the works contract
 * @property {string} [permitOn] day of the construction permit
 * @property {Papers} [papers]
 *
 * @typedef {object} Papers what the law asks of a site; money in fen
 * @property {{ openedOn: string, toldOn: string } | null} account special account (专用账户)
 * @property {{ month: string, on: string, amount: number }[]} inflows labour cost (人工费) for a wage month
 * @property {{ validUntil: string, toldOn: string } | null} guarantee payment guarantee of the developer
 * @property {{ from: string, until: string, toldOn: string } | null} cover work-injury insurance
 * @property {Deposit[]} deposits
 * @property {{ kind: 'arrears' | 'clean-since' | 'systems-in-place' | 'listed', on: string }[]} records of the contractor
 * @property {{ amount: number, on: string } | null} reserve
 *
 * @typedef {{ form: 'cash' | 'guarantee', amount: number, on: string, validUntil?: string }} Deposit
 */

/** Construction sites, each of its own general contractor. @param {string} seed @param {readonly Employer[]} employers @returns {Site[]} */
export function sitesOf(seed, employers) {
  const developers = employers.filter((one) => one.kind === 'developer');
  return employers
    .filter((one) => one.kind === 'contractor')
    .map((contractor, at) => {
      const key = `p${at + 1}`;
      const draws = drawsFor(seed, 'site', key);
      const kind = /** @type {import('./names.mjs').SiteKind} */ (SITE_KINDS[at % SITE_KINDS.length]);
      const { county } = contractor;
      return {
        key,
        name: `${county.short}${kind.name}${at < SITE_KINDS.length ? '' : `${at + 1}标段`}`,
        kind,
        county,
        developer: /** @type {Employer} */ (developers[at % developers.length]),
        contractor,
        amount: draws.within(kind.amount[0], kind.amount[1]) * 100,
        startsOn: plus('2025-06-02', draws.within(0, 100)),
        endsOn: plus('2027-06-30', draws.within(0, 300)),
      };
    });
}

/** Who works where: two crews on each site, a subcontractor on one site or two, never twice on one. @param {readonly Site[]} sites @param {readonly Employer[]} employers @returns {{ site: Site, subcontractor: Employer, scope: string }[]} */
export function subcontractsOf(sites, employers) {
  const labour = employers.filter((one) => one.kind === 'labour');
  return Array.from({ length: sites.length * 2 }, (_, at) => {
    const site = /** @type {Site} */ (sites[at % sites.length]);
    const subcontractor = /** @type {Employer} */ (labour[at % labour.length]);
    return { site, subcontractor, scope: site.kind.scopes[at < sites.length ? 0 : 1] ?? '劳务' };
  });
}
