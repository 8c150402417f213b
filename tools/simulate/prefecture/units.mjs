import { lastOf, plus, plusWorkdays, workdayFrom } from '../days.mjs';
import { crewOf } from '../employers.mjs';
import { CONTRACTOR, DEVELOPER, LABOUR, SITE_KINDS, TRADES } from '../names.mjs';
import { handedInOn } from '../payroll.mjs';
import { papersOf } from '../papers.mjs';
import { COUNTIES } from '../places.mjs';
import { drawsFor } from '../random.mjs';
import { complain } from './complaints.mjs';
import { codesOf, COUNTIES_DEALT } from './ids.mjs';
import { hire } from './people.mjs';
import { dealing } from './recipes/deal.mjs';
import { seasons } from './seasons.mjs';

/**
 * @typedef {import('../employers.mjs').Employer} Employer
 * @typedef {import('../employers.mjs').Crew} Crew
 * @typedef {import('./size.mjs').Plan} Plan
 *
 * @typedef {object} Unit what is generated at a time, alone: a firm (with an agency that sends it people), or a site with all its firms. It is a small city, and its truth is worked out by itself
 * @property {number} nth of the city
 * @property {string} seed
 * @property {import('./size.mjs').PlanSize} size
 * @property {Employer[]} employers
 * @property {import('../projects.mjs').Site[]} sites
 * @property {{ site: import('../projects.mjs').Site, subcontractor: Employer, scope: string }[]} subcontracts
 * @property {Crew[]} crews
 * @property {Crew} [agency] crew of the agency
 * @property {Map<string, Crew[]>} roles
 * @property {import('../complaints.mjs').Complaint[]} complaints
 * @property {import('../letters.mjs').Letter[]} letters
 * @property {Map<string, string>} handedIn by crew and month, where a payroll comes on another day than usual
 * @property {Map<string, string>} namedPaydays by crew and month, where a payroll names another payday than agreed
 * @property {{ recipe: import('./recipes/kitchen.mjs').Recipe, crew: Crew }[]} plays
 */

const CITY_YEARS = 900;
const SYSTEMS = /** @type {const} */ (['distribution', 'growth', 'minimum-wage']);
const PAYDAYS = [8, 10, 15];
/** @param {Plan} plan @returns {{ count: number, unit: (nth: number) => Unit }} */
export function unitsOf(plan) {
  const codes = codesOf(plan.seed);
  const deal = dealing(plan.seed);
  const make = (/** @type {number} */ nth) => {
    const unit = empty(plan, nth);
    const isSite = nth >= plan.shops;
    const office = { seed: plan.seed, unit: nth, people: 0, size: plan.size };
    const employer = employerMaker(plan, nth, codes);
    const plays = isSite ? deal.site(nth - plan.shops) : deal.shop(nth);
    if (isSite) fillSite(plan, unit, office, employer);
    else fillShop(plan, unit, office, employer, plays);
    for (const one of unit.employers) honest(unit, one);
    for (const { recipe, on } of plays) {
      const crew = on === 'crew' ? unit.crews.find((each) => each.site) : on === 'contractor' ? unit.crews.at(-1) : unit.crews[0];
      if (!crew) continue;
      recipe.cook({ office, unit, crew, draws: drawsFor(plan.seed, 'recipe', recipe.name, crew.key) });
      unit.plays.push({ recipe, crew });
    }
    seasons(unit, plays);
    if (!isSite) complain(unit, deal.complaints(nth));
    else complain(unit, deal.siteComplaints(nth - plan.shops));
    for (const crew of unit.crews) crew.known = new Map();
    return unit;
  };
  return { count: plan.shops + plan.sites, unit: make };
}

/** @param {Plan} plan @param {number} nth @returns {Unit} */
const empty = ({ seed, size }, nth) => ({
  nth,
  seed,
  size,
  employers: [],
  sites: [],
  subcontracts: [],
  crews: [],
  roles: new Map(),
  complaints: [],
  letters: [],
  handedIn: new Map(),
  namedPaydays: new Map(),
  plays: [],
});

/** Employers of one unit, each with a code of its own. @param {Plan} plan @param {number} nth @param {ReturnType<typeof codesOf>} codes */
function employerMaker({ seed }, nth, codes) {
  let made = 0;
  const county = /** @type {import('../places.mjs').County} */ (COUNTIES[nth % COUNTIES_DEALT]);
  return (/** @type {Employer['kind']} */ kind, /** @type {import('../names.mjs').Trade} */ trade) => {
    const key = `u${nth}${'abcde'[made] ?? ''}`;
    const code = codes(nth * 5 + made, county.code);
    made += 1;
    /** @type {Employer} */
    const employer = {
      key,
      uscc: code,
      name: `${county.short}${trade.trade}第${nth + 1}${made > 1 ? `之${made}` : ''}有限公司`,
      trade,
      county,
      kind,
      client: `demo-employer-${code}`,
      unionised: drawsFor(seed, 'union', key).int(4) === 0,
      crews: [],
    };
    return employer;
  };
}

/** Most firms are small. @param {import('../random.mjs').Draws} draws @param {number} scale */
const peopleOf = (draws, scale) => {
  const kind = draws.int(10);
  return Math.round(scale * (kind < 6 ? draws.within(4, 14) : kind < 9 ? draws.within(15, 30) : draws.within(31, 60)));
};

/** @param {Plan} plan @param {Unit} unit @param {import('./people.mjs').Office} office @param {ReturnType<typeof employerMaker>} employer @param {readonly import('./recipes/deal.mjs').Play[]} plays */
function fillShop({ seed, scale }, unit, office, employer, plays) {
  const draws = drawsFor(seed, 'shop', unit.nth);
  const firm = employer('shop', draws.pick(TRADES));
  const exactly = plays.find(({ recipe }) => recipe.exactly)?.recipe.exactly;
  const most = Math.max(4, ...plays.map(({ recipe }) => recipe.people ?? 0));
  const people = exactly ?? Math.max(most, peopleOf(draws, scale));
  const crew = crewOf(firm, PAYDAYS[unit.nth % PAYDAYS.length] ?? 10);
  unit.employers.push(firm);
  unit.crews.push(crew);
  for (let nth = 0; nth < people; nth += 1) hire(office, crew, {});
  if (exactly === undefined) comeAndGo(unit, office, crew, draws);
  if (plays.some(({ recipe }) => 'agency' in recipe)) {
    const agency = employer('agency', AGENCY);
    unit.employers.push(agency);
    unit.agency = crewOf(agency, 10);
    unit.crews.push(unit.agency);
  }
}
/** @type {import('../names.mjs').Trade} */
const AGENCY = { industry: 'L7263', trade: '人力资源', posts: ['后勤辅助'], wages: [3200, 5000], people: [1, 6] };

/** Taken on after the Spring Festival or at mid-year, signed the same day; gone with a month's end. @param {Unit} unit @param {import('./people.mjs').Office} office @param {Crew} crew @param {import('../random.mjs').Draws} draws */
function comeAndGo({ size }, office, crew, draws) {
  const months = size.months.slice(-6);
  if (draws.int(4) === 0) {
    const startsOn = handedInOn(draws.pick([months[1], months[1], months[3]].map((one) => one ?? '')));
    hire(office, crew, { startsOn, toldOn: startsOn });
  }
  const [first] = crew.workers;
  if (draws.int(5) === 0 && first && crew.workers.length > 6) {
    first.endsOn = lastOf(draws.pick(months.slice(0, 4)));
    first.endToldOn = workdayFrom(plus(first.endsOn, 1));
  }
}

/** A site with its contractor, its developer and two crews of labour subcontractors. @param {Plan} plan @param {Unit} unit @param {import('./people.mjs').Office} office @param {ReturnType<typeof employerMaker>} employer */
function fillSite({ seed, scale, size }, unit, office, employer) {
  const draws = drawsFor(seed, 'site', unit.nth);
  const kind = draws.pick(SITE_KINDS);
  const [contractor, developer, ...labour] = [
    employer('contractor', CONTRACTOR),
    employer('developer', DEVELOPER),
    employer('labour', LABOUR),
    employer('labour', LABOUR),
  ];
  if (!contractor || !developer) return;
  // The contract is signed within the story, so that all that the law asks for at the start falls into it.
  const signedOn = plusWorkdays(size.beginsOn, 2 + draws.int(3));
  const startsOn = plusWorkdays(signedOn, 5);
  const site = {
    key: `site/${unit.nth}`,
    name: `${contractor.county.short}${kind.name}${unit.nth}标段`,
    kind,
    county: contractor.county,
    developer,
    contractor,
    amount: draws.within(4_000_000, 90_000_000) * 100,
    signedOn,
    permitOn: plusWorkdays(signedOn, 3),
    startsOn,
    endsOn: plus('2027-03-31', draws.int(CITY_YEARS)),
  };
  unit.sites.push(site);
  unit.employers.push(contractor, developer, ...labour);
  unit.subcontracts.push(...labour.map((subcontractor, nth) => ({ site, subcontractor, scope: kind.scopes[nth] ?? '劳务' })));
  const payday = [15, 25][unit.nth % 2] ?? 15;
  for (const [nth, one] of labour.entries())
    unit.crews.push(staffed(office, crewOf(one, payday, site), Math.round(scale * draws.within(10, 16)) - nth, startsOn));
  unit.crews.push(staffed(office, crewOf(developer, 10), 4), staffed(office, crewOf(contractor, 10), 5));
  unit.letters.push({ county: site.county, site, signedOn: '2026-03-02', toldOn: '2026-03-02' });
  Object.assign(site, { papers: papersOf({ crews: unit.crews, months: size.months }, site) });
}

/** @param {import('./people.mjs').Office} office @param {Crew} crew @param {number} people @param {string} [startsOn] */
function staffed(office, crew, people, startsOn) {
  for (let nth = 0; nth < people; nth += 1) hire(office, crew, startsOn ? { startsOn, toldOn: startsOn } : {});
  return crew;
}

/** What each employer files. @param {Unit} unit @param {Employer} employer */
function honest({ size }, employer) {
  const { beginsOn, months } = size;
  employer.systems = SYSTEMS.map((kind) => ({ kind, filedOn: beginsOn }));
  employer.agreements = employer.unionised ? [{ validFrom: plus(beginsOn, -200), validUntil: '2027-12-31', filedOn: beginsOn }] : [];
  employer.licences = [];
  employer.approvals = [];
  const month = months[Math.max(0, months.length - 4)] ?? '';
  const employees = employer.crews
    .flatMap((one) => one.workers)
    .filter((one) => one.relation === 'labour' && one.startsOn <= lastOf(month) && !(one.endsOn && one.endsOn < lastOf(month))).length;
  employer.headcounts =
    employer.kind === 'agency' ? [] : [{ asOf: lastOf(month), employees, dispatched: 0, insured: employees, toldOn: handedInOn(month) }];
}
