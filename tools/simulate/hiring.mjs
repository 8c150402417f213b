import { lastDayToSign, lastOf, plus, plusWorkdays, workdayFrom } from './days.mjs';
import { placeOf } from './employers.mjs';
import { drawsFor } from './random.mjs';

/**
 * @typedef {import('./employers.mjs').Crew} Crew
 * @typedef {import('./population.mjs').Worker} Worker
 * @typedef {import('./sizes.mjs').Size} Size
 * @typedef {ReturnType<import('./population.mjs').peopleOf>} Person
 * @typedef {{ seed: string, size: Size, person: Person }} Office
 */

/** How many come and go honestly. */
const COMERS = 3;
const LEAVERS = 2;

/**
 * Who comes, who goes, who works without a contract and who needs none; must run before wages are troubled, since whole crews are.
 * @param {Office} office
 * @param {readonly Crew[]} crews
 */
export function comeAndGo(office, crews) {
  const shops = crews.filter((crew) => crew.employer.kind === 'shop');
  for (const crew of shops.filter((_, at) => at % 3 === 0)) {
    const draws = drawsFor(office.seed, 'coming', crew.key);
    for (let nth = 0; nth < COMERS; nth += 1) {
      const startsOn = draws.pick(office.size.hireDays);
      hire(office, crew, { startsOn, contract: { signedOn: startsOn, filedOn: startsOn, form: 'contract' } });
    }
    for (const worker of draws.shuffled(crew.workers.slice(0, -COMERS)).slice(0, LEAVERS)) {
      worker.endsOn = lastOf(draws.pick(office.size.months.slice(1, 4)));
      worker.endToldOn = workdayFrom(plus(worker.endsOn, 1));
    }
  }
  for (const crew of shops.filter((_, at) => at % 4 === 1)) oddPeople(office, crew);
}

/** Nobody of these needs a written contract, and none is under the minimum wage of full-time work (劳动合同法 69, 最低工资规定 12). @param {Office} office @param {Crew} crew */
function oddPeople(office, crew) {
  const { hourly } = crew.employer.county;
  for (const [relation, wage] of /** @type {const} */ ([
    ['retired', 150_000],
    ['intern', 120_000],
    ['part-time', hourly * 56],
  ])) {
    hire(office, crew, { startsOn: '2025-10-13', toldOn: office.size.beginsOn, relation, wage, contract: null });
  }
}

/**
 * Hires of the firms that play a part in the matter of contracts.
 * @param {Office} office
 * @param {ReadonlyMap<string, Crew[]>} roles
 */
export function hireWithoutContract(office, roles) {
  const { hireDays, beginsOn } = office.size;
  const day = (/** @type {number} */ nth) => hireDays[nth % hireDays.length] ?? beginsOn;
  const each = (/** @type {string} */ role, /** @type {(crew: Crew, nth: number) => void} */ act) => (roles.get(role) ?? []).forEach(act);
  const people = (/** @type {number} */ count, /** @type {() => void} */ act) => Array.from({ length: count }).forEach(act);
  each('never-signed', (crew, nth) => people(2 + nth * 2, () => hire(office, crew, { startsOn: day(nth), contract: null })));
  each('signed-late', (crew, nth) => {
    const startsOn = day(nth);
    const signedOn = plusWorkdays(lastDayToSign(startsOn), 12 + nth * 6);
    people(3, () => hire(office, crew, { startsOn, contract: { signedOn, filedOn: signedOn, form: 'contract' } }));
  });
  each('left-unsigned', (crew, nth) => {
    const startsOn = day(nth + 1);
    const endsOn = plusWorkdays(lastDayToSign(startsOn), 15);
    people(2, () => hire(office, crew, { startsOn, contract: null, endsOn, endToldOn: endsOn }));
  });
  each('filed-late', (crew, nth) => {
    const startsOn = day(nth + 2);
    const filedOn = plusWorkdays(lastDayToSign(startsOn), 5);
    people(2, () => hire(office, crew, { startsOn, contract: { signedOn: lastDayToSign(startsOn), filedOn, form: 'contract' } }));
  });
  each('short-job', (crew, nth) => {
    const startsOn = day(nth + 1);
    const endsOn = plusWorkdays(startsOn, 12);
    people(2, () => hire(office, crew, { startsOn, contract: null, endsOn, endToldOn: endsOn }));
  });
}

/** @param {Office} office @param {Crew} crew @param {Partial<Worker> & Pick<Worker, 'startsOn' | 'contract'>} what */
function hire({ seed, person }, crew, { startsOn, toldOn = startsOn, contract, relation = 'labour', endsOn, endToldOn, wage }) {
  const key = `${crew.key}/w${crew.workers.length + 1}`;
  const place = placeOf(crew, drawsFor(seed, 'work', key));
  const worker = person(key, crew.employer.county.code, { ...place, ...(wage && { wage }), relation, startsOn, toldOn, contract });
  crew.workers.push({ ...worker, ...(endsOn && { endsOn, endToldOn }) });
}
