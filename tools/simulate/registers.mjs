import { sorted, yuan } from './calls.mjs';
import { at, lastOf, monthAfter, OFFICE_HOUR } from './days.mjs';
import { employerFilings, projectFilings, projectOf } from './filings.mjs';
import { handedInOn } from './payroll.mjs';

/**
 * What fills the registers: employers, sites, people, contracts, wage cards; then those who come and go, and how many people there are.
 *
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./city.mjs').City} City
 * @typedef {import('./employers.mjs').Employer} Employer
 * @typedef {import('./population.mjs').Worker} Worker
 */

/** The times of the first day: whoever is named must be on the register. */
const [EMPLOYERS, SITES, SUBCONTRACTS, PEOPLE] = ['09:00', '09:10', '09:20', '09:30'];

/** @param {City} city @returns {Generator<Call>} */
export function* registerCalls(city) {
  const { beginsOn } = city.size;
  for (const employer of city.employers) yield* [registration(city, employer), ...employerFilings(city.seed, employer, beginsOn)];
  for (const site of city.sites) yield { ...projectOf(city.seed, site, at(beginsOn, SITES)), as: site.contractor.client };
  for (const { site, subcontractor, scope } of city.subcontracts) {
    const body = {
      subcontractor: subcontractor.uscc,
      scope,
      licence: `D337${site.key.slice(1).padStart(3, '0')}${subcontractor.key.slice(1)}`,
    };
    const key = `${city.seed}/${site.key}/sub/${subcontractor.key}`;
    yield {
      at: at(beginsOn, SUBCONTRACTS),
      lane: site.contractor.uscc,
      as: site.contractor.client,
      method: 'POST',
      path: `/projects/\${${site.key}}/subcontracts`,
      body,
      key,
    };
  }
  const papers = city.sites.flatMap((site) => projectFilings(city.seed, site));
  // What was filed before the story begins is told with its people, with its own dates.
  yield* papers.filter((call) => call.at <= at(beginsOn, PEOPLE)).map((call) => ({ ...call, at: at(beginsOn, PEOPLE) }));
  const people = city.crews.flatMap((crew) => crew.workers.map((worker) => ({ crew, worker })));
  const first = people.filter(({ worker }) => worker.toldOn <= beginsOn);
  yield* firstDay(city, first, at(beginsOn, PEOPLE));
  const later = people
    .filter(({ worker }) => worker.toldOn > beginsOn)
    .flatMap(({ crew, worker }) => hiringCalls(city, crew, worker, at(worker.toldOn, OFFICE_HOUR)));
  const signed = people.flatMap(({ crew, worker }) =>
    worker.contract && worker.contract.filedOn > worker.toldOn
      ? [contractCall(city, crew, worker, at(worker.contract.filedOn, OFFICE_HOUR))]
      : [],
  );
  const gone = people.flatMap(({ worker, crew }) => (worker.endToldOn ? [endCall(city, crew, worker)] : []));
  yield* sorted([...papers.filter((call) => call.at > at(beginsOn, PEOPLE)), ...later, ...signed, ...gone, ...headcounts(city)]);
}

/** @param {City} city @param {Employer} employer @returns {Call} */
function registration({ seed, size }, { key, uscc, name, trade, county, client, unionised }) {
  const body = { uscc, name, industry: trade.industry, region: county.code, unionised };
  return { at: at(size.beginsOn, EMPLOYERS), lane: uscc, as: client, method: 'POST', path: '/employers', body, key: `${seed}/${key}` };
}

/**
 * Who works there already when the story begins: each employer hands its people in as one file and their contracts as another. Whoever leaves later is told one by one, since
 * the end is told to an entry whose id must be known.
 * @param {City} city @param {readonly { crew: import('./employers.mjs').Crew, worker: Worker }[]} people @param {string} instant @returns {Generator<Call>}
 */
function* firstDay(city, people, instant) {
  for (const employer of city.employers) {
    const own = people.filter(({ crew }) => crew.employer === employer);
    const calls = own.flatMap(({ crew, worker }) => hiringCalls(city, crew, worker, instant));
    const isRow = (/** @type {Call} */ call) => !call.save && (call.path === '/employments' || call.path === '/contracts');
    for (const kind of ['employments', 'contracts']) {
      const rows = calls.filter((call) => isRow(call) && call.path === `/${kind}`).map((call) => call.body);
      const common = /** @type {const} */ ({ at: instant, lane: employer.uscc, as: employer.client, method: 'POST' });
      if (rows.length) yield { ...common, path: `/${kind}/batches`, file: rows, key: `${city.seed}/${employer.key}/${kind}` };
    }
    yield* calls.filter((call) => !isRow(call));
  }
}

/** @param {Worker} worker */
const inClear = ({ name, idNumber, phone }) => ({ name, idNumber, phone });
/** @param {import('./employers.mjs').Crew} crew */
const onSite = ({ site }) => (site ? { project: `\${${site.key}}` } : {});

/** The employment, the contract if it is there by then, and the bank's card: the law asks it on sites (保障农民工工资支付条例 31), some firms take part. @param {City} city @param {import('./employers.mjs').Crew} crew @param {Worker} worker @param {string} instant @returns {Call[]} */
function hiringCalls(city, crew, worker, instant) {
  const { employer } = crew;
  const { relation, startsOn, post, migrant } = worker;
  const body = { employer: employer.uscc, worker: inClear(worker), startsOn, post, kind: 'direct', relation, migrant, ...onSite(crew) };
  const card = { worker: inClear(worker), bank: worker.bank, cardNumber: worker.card };
  const key = `${city.seed}/${worker.key}`;
  const common = /** @type {const} */ ({ at: instant, lane: employer.uscc, method: 'POST' });
  return [
    {
      ...common,
      as: employer.client,
      path: '/employments',
      body,
      key: `${key}/work`,
      ...(worker.endToldOn && { save: `work/${worker.key}` }),
    },
    ...(worker.contract && worker.contract.filedOn <= worker.toldOn ? [contractCall(city, crew, worker, instant)] : []),
    ...(crew.site || employer.unionised ? [{ ...common, as: 'demo-bank', path: '/wage-cards', body: card, key: `${key}/card` }] : []),
  ];
}

/** @param {City} city @param {import('./employers.mjs').Crew} crew @param {Worker} worker @param {string} instant @returns {Call} */
function contractCall(city, crew, worker, instant) {
  const { signedOn, form } = /** @type {import('./population.mjs').Contract} */ (worker.contract);
  const term = crew.site ? { term: 'task', endsOn: crew.site.endsOn } : { term: 'open-ended' };
  const wage = { basis: 'monthly', amount: yuan(worker.wage) };
  const terms = { startsOn: worker.startsOn, signedOn, post: worker.post, wage, payday: crew.payday, form, ...term, ...onSite(crew) };
  const body = { employer: crew.employer.uscc, worker: inClear(worker), ...terms };
  return {
    at: instant,
    lane: crew.employer.uscc,
    as: crew.employer.client,
    method: 'POST',
    path: '/contracts',
    body,
    key: `${city.seed}/${worker.key}/contract`,
  };
}

/** @param {City} city @param {import('./employers.mjs').Crew} crew @param {Worker} worker @returns {Call} */
function endCall(city, { employer }, worker) {
  const body = { endsOn: worker.endsOn, certificateOn: worker.endToldOn };
  const path = `/employments/\${work/${worker.key}}/end`;
  return {
    at: at(worker.endToldOn ?? '', OFFICE_HOUR),
    lane: employer.uscc,
    as: employer.client,
    method: 'POST',
    path,
    body,
    key: `${city.seed}/${worker.key}/end`,
  };
}

/** Twice in the half-year everybody says how many work there. @param {City} city @returns {Call[]} */
function headcounts({ seed, size, employers }) {
  const quarters = size.months.filter((_, at) => at % 3 === 2);
  return quarters.flatMap((month) =>
    employers.flatMap((employer) => {
      const count = employer.crews
        .flatMap((crew) => crew.workers)
        .filter((one) => one.startsOn <= lastOf(month) && (!one.endsOn || one.endsOn > lastOf(month))).length;
      const body = { asOf: lastOf(month), employees: count, dispatched: 0, insured: count };
      const path = `/employers/${employer.uscc}/headcounts`;
      return {
        at: at(handedInOn(month), OFFICE_HOUR),
        lane: employer.uscc,
        as: employer.client,
        method: /** @type {const} */ ('POST'),
        path,
        body,
        key: `${seed}/${employer.key}/heads/${monthAfter(month)}`,
      };
    }),
  );
}
