import { at, lastOf, paydayOf, plus } from '../days.mjs';
import { linesOf, receiptsOf, wageIn } from '../payroll.mjs';

/**
 * @typedef {import('../employers.mjs').Crew} Crew
 * @typedef {import('../payroll.mjs').Receipt} Receipt
 * @typedef {import('./truth.mjs').Expected} Expected
 */

const DECIDED_AT = '08:00';
const MOST_DEFERRED = 30;

/**
 * Which months of a crew must stand as arrears when the clock stops, worked out day by day from its lines and receipts: a line is late when, at eight in the morning after its payday, the receipts
 * that say so and have a value date up to that day are below its net.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedArrears = (city) => city.crews.flatMap((crew) => city.size.months.flatMap((month) => monthOf(city, crew, month)));

/** @param {import('../city.mjs').City} city @param {Crew} crew @param {string} month @returns {Expected[]} */
function monthOf({ seed, size }, crew, month) {
  const pay = crew.pay.get(month);
  const agreed = paydayOf(month, crew.payday);
  const payday = pay?.kind === 'deferred' ? deferred(crew, agreed, pay.until) : agreed;
  if (at(plus(payday, 1), DECIDED_AT) > size.endsAt) return [];
  const subject = { rule: 'wage-arrears', employer: crew.employer, site: crew.site, month };
  if (pay?.kind === 'silence') {
    // Nobody says what is due: the wages by contract stand in, of those who have one.
    const wages = crew.workers
      .filter((one) => one.contract && one.toldOn <= payday)
      .map((one) => (one.startsOn <= lastOf(month) && !(one.endsOn && one.endsOn < `${month}-01`) ? wageIn(one, month) : 0));
    const owed = wages.filter((wage) => wage > 0);
    return [{ ...subject, state: 'open', workers: owed.length, amount: sum(owed), estimated: true }];
  }
  const due = dueOf(seed, crew, month);
  // On a site cash pays nothing off: wages go to the worker's card (保障农民工工资支付条例 31); nor does it elsewhere before somebody signed.
  const counts = pay?.kind !== 'cash' || (!crew.site && !pay.unsigned);
  const told = counts ? receiptsOf(seed, crew, month) : [];
  const now = openOn(due, told, size.endsAt, size.endsAt.slice(0, 10));
  if (now.workers > 0) return [{ ...subject, state: 'open', ...now }];
  const missed = mornings(payday, told).filter((day) => openOn(due, told, at(plus(day, 1), DECIDED_AT), day).workers > 0);
  if (!missed.length) return [];
  const late = openOn(due, told, size.endsAt, payday).workers > 0;
  return [{ ...subject, state: 'resolved', cause: late ? 'paid' : 'never-was' }];
}

/** By at most thirty days, and not the wages of migrant workers (山东省企业工资支付规定 32). @param {Crew} crew @param {string} payday @param {string} until */
function deferred({ workers }, payday, until) {
  if (workers.some((one) => one.migrant)) return payday;
  return until < plus(payday, MOST_DEFERRED) ? until : plus(payday, MOST_DEFERRED);
}

/** What is due by worker, in fen. @param {string} seed @param {Crew} crew @param {string} month */
function dueOf(seed, crew, month) {
  /** @type {Map<string, number>} */
  const due = new Map();
  for (const { worker, net } of linesOf(seed, crew, month)) due.set(worker.key, (due.get(worker.key) ?? 0) + net);
  return due;
}

/** The days that end with something to decide: from the payday to the last report. @param {string} payday @param {readonly Receipt[]} told @returns {string[]} */
function mornings(payday, told) {
  const last = told.reduce((day, one) => (one.toldAt.slice(0, 10) > day ? one.toldAt.slice(0, 10) : day), payday);
  const days = [];
  for (let day = payday; day <= last; day = plus(day, 1)) days.push(day);
  return days;
}

/** What is open of the lines by what was told before an instant and has a value date up to a day. @param {ReadonlyMap<string, number>} due @param {readonly Receipt[]} told @param {string} before @param {string} upTo */
function openOn(due, told, before, upTo) {
  /** @type {Map<string, Receipt>} */
  const standing = new Map();
  for (const one of told) if (one.toldAt < before) standing.set(one.reference, one);
  /** @type {Map<string, number>} */
  const paid = new Map();
  for (const one of standing.values())
    if (one.status === 'paid' && one.on <= upTo) paid.set(one.worker.key, (paid.get(one.worker.key) ?? 0) + one.amount);
  const open = [...due].map(([worker, net]) => Math.max(0, net - (paid.get(worker) ?? 0))).filter((rest) => rest > 0);
  return { workers: open.length, amount: sum(open) };
}

/** @param {readonly number[]} sums */
const sum = (sums) => sums.reduce((a, b) => a + b, 0);
