import { personName } from '../names.mjs';
import { plus } from '../days.mjs';
import { minimumIn } from '../places.mjs';
import { drawsFor } from '../random.mjs';
import { cardOf, numberOfBirth, phoneOf, residentNumber, retiredNumber } from './ids.mjs';

/**
 * @typedef {import('../employers.mjs').Employer} Employer
 * @typedef {import('../employers.mjs').Crew} Crew
 * @typedef {import('../population.mjs').Worker} Worker
 * @typedef {{ seed: string, unit: number, people: number, size: import('./size.mjs').PlanSize }} Office of one unit; `people` counts those hired so far
 */

const BANKS = ['中国农业银行', '中国建设银行', '中国工商银行', '临商银行', '山东农村商业银行'];
/** Wages by contract are made of so many fen, so that an hour (of 21.75 days of 8 hours) is a whole yuan. */
export const HOURS_OF_MONTH = 174;

/** A monthly wage of a trade, in fen, never under the county's minimum. @param {Crew} crew @param {import('../random.mjs').Draws} draws */
export function wageOf({ employer }, draws) {
  const [from, to] = employer.trade.wages;
  const least = Math.ceil(Math.max(from, employer.county.minimum / 100) / HOURS_OF_MONTH);
  return draws.within(least, Math.max(least, Math.floor(to / HOURS_OF_MONTH))) * HOURS_OF_MONTH * 100;
}

/**
 * Somebody is taken on; names and numbers are made up when they are asked for.
 * @param {Office} office
 * @param {Crew} crew
 * @param {Partial<Worker> & { birth?: string }} what
 * @returns {Worker}
 */
export function hire(office, crew, { birth, ...what }) {
  const { seed, unit } = office;
  const nth = office.people;
  office.people += 1;
  const key = `${crew.key}/w${nth + 1}`;
  const draws = drawsFor(seed, 'work', key);
  const { code } = crew.employer.county;
  const startsOn = what.startsOn ?? plus(office.size.beginsOn, -draws.within(45, 1_200));
  const relation = what.relation ?? 'labour';
  /** @type {Worker} */
  const worker = {
    key,
    get name() {
      return personName(drawsFor(seed, 'person', key), Number(worker.idNumber[16]) % 2 === 0);
    },
    get idNumber() {
      if (birth) return numberOfBirth(code, unit, nth, birth);
      return relation === 'retired' ? retiredNumber(code, unit, nth) : residentNumber(code, unit, nth);
    },
    phone: phoneOf(unit, nth),
    get card() {
      return cardOf(unit, nth);
    },
    bank: draws.pick(BANKS),
    post: draws.pick(crew.employer.trade.posts),
    wage: wageOf(crew, draws),
    migrant: crew.site !== undefined,
    startsOn,
    toldOn: startsOn > office.size.beginsOn ? startsOn : office.size.beginsOn,
    relation,
    contract: null,
    ...(relation === 'labour' && { insuredFrom: plus(startsOn, draws.within(0, 20)) }),
  };
  Object.assign(worker, what);
  if (!('contract' in what) && relation === 'labour') {
    const signedOn = startsOn > office.size.beginsOn ? startsOn : plus(startsOn, draws.within(0, 20));
    worker.contract = { signedOn, filedOn: worker.toldOn, form: crew.site && draws.int(3) === 0 ? 'written-agreement' : 'contract' };
  }
  crew.workers.push(worker);
  return worker;
}

/** Nobody of these needs a written contract; hourly work has a measure of its own. @param {Office} office @param {Crew} crew @param {string} month */
export function hireOddOnes(office, crew, month) {
  const { hourly } = minimumIn(crew.employer.county, month);
  const none = { contract: null, startsOn: plus(office.size.beginsOn, -120) };
  hire(office, crew, { ...none, relation: 'retired', wage: 150_000 });
  hire(office, crew, { ...none, relation: 'intern', wage: 120_000 });
  // Fifty hours at exactly the least that an hour may be paid; no raise falls into the story of their months.
  hire(office, crew, { ...none, relation: 'part-time', wage: Math.max(hourly, crew.employer.county.hourly) * 50 });
}
