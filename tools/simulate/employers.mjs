import { uscc } from '../demo-numbers.mjs';
import { plus } from './days.mjs';
import { CONTRACTOR, DEVELOPER, firmName, LABOUR, TRADES } from './names.mjs';
import { COUNTIES } from './places.mjs';
import { drawsFor } from './random.mjs';

/**
 * @typedef {import('./population.mjs').Worker} Worker
 * @typedef {import('./sizes.mjs').Size} Size
 * @typedef {import('./names.mjs').Trade} Trade
 *
 * @typedef {object} Employer
 * @property {string} key `f07`
 * @property {string} uscc
 * @property {string} name
 * @property {Trade} trade
 * @property {import('./places.mjs').County} county
 * @property {'shop' | 'contractor' | 'developer' | 'labour' | 'agency'} kind
 * @property {string} client as which it calls
 * @property {boolean} unionised
 * @property {Crew[]} crews
 * @property {{ kind: 'distribution' | 'growth' | 'minimum-wage', filedOn: string }[]} [systems] the three wage-management systems (三项制度)
 * @property {{ validFrom: string, validUntil: string, filedOn: string }[]} [agreements] collective wage agreements
 * @property {Headcount[]} [headcounts]
 * @property {{ number: string, validFrom: string, validUntil: string, filedOn: string }[]} [licences] to dispatch workers
 * @property {{ kind: 'comprehensive' | 'flexible', posts: string[], validFrom: string, validUntil: string, filedOn: string }[]} [approvals] of special working hours
 *
 * @typedef {{ asOf: string, employees: number, dispatched: number, insured: number, toldOn: string }} Headcount
 *
 * @typedef {object} Crew people who stand on one payroll: of a firm, or of a subcontractor on one site
 * @property {string} key `f07` or `f50/p3`
 * @property {Employer} employer
 * @property {import('./projects.mjs').Site} [site]
 * @property {number} payday day of the next month
 * @property {Worker[]} workers
 * @property {Map<string, import('./troubles.mjs').Pay>} pay by wage month, where it isn't paid as it should be
 * @property {Map<string, import('./troubles.mjs').LineChange>} lines by wage month and worker (`2026-03/f07/w2`), where a line is another than usual
 * @property {Map<string, import('./payroll.mjs').Line[]>} [known] lines made up already, by month, once nothing changes any more
 */

/** @param {string} seed @param {Size} size @returns {Employer[]} */
export function employersOf(seed, size) {
  const kinds = /** @type {const} */ ([
    ['shop', size.shops],
    ['contractor', size.sites],
    ['developer', size.developers],
    ['labour', size.labour],
  ]);
  let nth = 0;
  return kinds.flatMap(([kind, count]) => Array.from({ length: count }, (_, at) => employer(seed, kind, at, nth++)));
}

/** @param {string} seed @param {Employer['kind']} kind @param {number} at among its kind @param {number} nth of all @returns {Employer} */
function employer(seed, kind, at, nth) {
  const key = `f${String(nth + 1).padStart(2, '0')}`;
  const draws = drawsFor(seed, 'employer', key);
  const county = /** @type {import('./places.mjs').County} */ (COUNTIES[(at * 7 + draws.int(3)) % COUNTIES.length]);
  const trade = tradeOf(kind, at);
  const code = uscc(`${seed}/${key}`, county.code);
  return {
    key,
    uscc: code,
    name: firmName(county, trade, nth),
    trade,
    county,
    kind,
    client: `demo-employer-${code}`,
    unionised: draws.int(3) === 0,
    crews: [],
  };
}

/** @param {Employer['kind']} kind @param {number} at @returns {Trade} */
function tradeOf(kind, at) {
  if (kind === 'shop') return /** @type {Trade} */ (TRADES[at % TRADES.length]);
  return { contractor: CONTRACTOR, developer: DEVELOPER, labour: LABOUR }[kind];
}

/** Paydays lie on few days, as they do. @param {Employer} employer @param {number} nth @returns {number} */
export const paydayDayOf = ({ kind }, nth) => (kind === 'labour' ? [15, 25][nth % 2] : kind === 'shop' ? [10, 15, 8][nth % 3] : 10) ?? 10;

/** @param {Employer} employer @param {number} payday @param {import('./projects.mjs').Site} [site] @returns {Crew} */
export function crewOf(employer, payday, site) {
  const crew = {
    key: site ? `${employer.key}/${site.key}` : employer.key,
    employer,
    site,
    payday,
    workers: [],
    pay: new Map(),
    lines: new Map(),
  };
  employer.crews.push(crew);
  return crew;
}

/**
 * Fills the crews with so many people in all, each crew as large as its trade is.
 * @param {string} seed
 * @param {Size} size
 * @param {Crew[]} crews
 * @param {ReturnType<import('./population.mjs').peopleOf>} person
 */
export function staff(seed, size, crews, person) {
  const weights = crews.map((crew) => drawsFor(seed, 'crew', crew.key).within(...crew.employer.trade.people));
  const sum = weights.reduce((a, b) => a + b, 0);
  let [weight, placed] = [0, 0];
  for (const [at, crew] of crews.entries()) {
    weight += weights[at] ?? 0;
    const upTo = Math.round((weight / sum) * size.workers);
    for (; placed < upTo; placed += 1) crew.workers.push(hired(seed, size, crew, person));
  }
}

/** Somebody who has worked there since before the story begins. @param {string} seed @param {Size} size @param {Crew} crew @param {ReturnType<import('./population.mjs').peopleOf>} person */
function hired(seed, size, crew, person) {
  const key = `${crew.key}/w${crew.workers.length + 1}`;
  const draws = drawsFor(seed, 'work', key);
  const startsOn = crew.site ? plus(crew.site.startsOn, draws.within(0, 60)) : plus('2022-03-01', draws.within(0, 1300));
  return person(key, crew.employer.county.code, {
    ...placeOf(crew, draws),
    relation: 'labour',
    startsOn,
    toldOn: size.beginsOn,
    contract: {
      signedOn: plus(startsOn, draws.within(0, 20)),
      filedOn: size.beginsOn,
      form: crew.site && draws.int(3) === 0 ? 'written-agreement' : 'contract',
    },
  });
}

/** @param {Crew} crew @param {import('./random.mjs').Draws} draws */
export function placeOf(crew, draws) {
  const { posts, wages } = crew.employer.trade;
  return { post: draws.pick(posts), wage: draws.within(wages[0] / 50, wages[1] / 50) * 5_000, migrant: crew.site !== undefined };
}
