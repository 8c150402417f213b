import { at, daysCounted, daysIn, firstOf, lastOf, monthAfter, OFFICE_HOUR, paydayOf, plus, workdayFrom } from './days.mjs';
import { drawsFor } from './random.mjs';

/**
 * @typedef {import('./employers.mjs').Crew} Crew
 * @typedef {import('./population.mjs').Worker} Worker
 *
 * @typedef {object} Line of a payroll; money in fen
 * @property {Worker} worker
 * @property {number} gross
 * @property {number} net
 * @property {{ kind: string, amount: number }[]} [deductions]
 * @property {number} [overtimePay]
 * @property {{ workday?: string, restday?: string, holiday?: string }} [overtimeHours]
 * @property {number} [allowances]
 * @property {readonly { kind: string, days: string }[]} [absences]
 * @property {string} [normalHours]
 * @property {string} [backPayFor]
 *
 * @typedef {object} Receipt what is said of one transfer or one signature
 * @property {Worker} worker
 * @property {number} amount fen
 * @property {string} on value date
 * @property {string} toldAt the instant of the report
 * @property {string} reference
 * @property {'paid' | 'returned'} status
 * @property {'card' | 'cash'} channel
 */

/** Social insurance that the worker bears, in thousandths of the wage. */
const INSURANCE = 105;

/** The day on which payrolls of a month are handed in: the second of the next, or the working day after. @param {string} month */
export function handedInOn(month) {
  let day = handedIn.get(month);
  if (day === undefined) handedIn.set(month, (day = workdayFrom(plus(firstOf(monthAfter(month)), 1))));
  return day;
}
/** @type {Map<string, string>} */
const handedIn = new Map();

/** Whether somebody works in a month. @param {Worker} worker @param {string} month */
const worksIn = ({ startsOn, endsOn }, month) => startsOn <= lastOf(month) && (endsOn === undefined || endsOn >= firstOf(month));

/** The wage by contract for the days of a month that somebody is employed. @param {Worker} worker @param {string} month */
export const wageIn = ({ wage, startsOn, endsOn }, month) => {
  const from = startsOn > firstOf(month) ? startsOn : firstOf(month);
  const to = endsOn !== undefined && endsOn < lastOf(month) ? endsOn : lastOf(month);
  return Math.round((wage * daysCounted(from, to)) / daysIn(month));
};

/** The lines of a crew's payroll; none where it hands in none. @param {string} seed @param {Crew} crew @param {string} month @returns {Line[]} */
export function linesOf(seed, crew, month) {
  const known = crew.known?.get(month);
  if (known) return known;
  const lines = madeLines(seed, crew, month);
  crew.known?.set(month, lines);
  return lines;
}

/** @param {string} seed @param {Crew} crew @param {string} month @returns {Line[]} */
function madeLines(seed, crew, month) {
  if (crew.pay.get(month)?.kind === 'silence') return [];
  return crew.workers
    .filter((worker) => worksIn(worker, month))
    .flatMap((worker) => {
      const change = crew.lines.get(`${month}/${worker.key}`);
      const line = lineOf(seed, crew, worker, month, change);
      return change?.back ? [line, { worker, gross: change.back.gross, net: change.back.gross, backPayFor: change.back.for }] : [line];
    });
}

/** @param {string} seed @param {Crew} crew @param {Worker} worker @param {string} month @param {import('./troubles.mjs').LineChange} [change] @returns {Line} */
function lineOf(seed, crew, worker, month, change) {
  const draws = drawsFor(seed, 'line', worker.key, month);
  const overtimePay = change?.overtimePay ?? (change || worker.relation !== 'labour' || draws.int(4) > 0 ? 0 : draws.within(6, 60) * 1_000);
  const gross = change?.gross ?? wageIn(worker, month) + overtimePay;
  const insured = worker.relation === 'labour' && crew.site === undefined;
  const insurance = insured ? Math.round((gross * INSURANCE) / 1000) : 0;
  const deductions = [...(insurance > 0 ? [{ kind: 'social-insurance', amount: insurance }] : []), ...(change?.deductions ?? [])];
  const normalHours = worker.relation === 'part-time' ? '50' : change?.normalHours;
  return {
    worker,
    gross,
    net: gross - deductions.reduce((sum, one) => sum + one.amount, 0),
    ...(deductions.length > 0 && { deductions }),
    ...(overtimePay > 0 && { overtimePay }),
    ...(change?.overtimeHours && { overtimeHours: change.overtimeHours }),
    ...(change?.allowances && { allowances: change.allowances }),
    ...(change?.absences && { absences: change.absences }),
    ...(normalHours && { normalHours }),
  };
}

/** What the bank says of a crew's month, or for cash the employer, in the order of time. @param {string} seed @param {Crew} crew @param {string} month @returns {Receipt[]} */
export function receiptsOf(seed, crew, month) {
  const pay = crew.pay.get(month);
  const payday = paydayOf(month, crew.payday);
  const on = pay?.kind === 'deferred' ? pay.until : payday;
  const toldAt = pay?.kind === 'told' ? pay.at : at(on, OFFICE_HOUR);
  return linesOf(seed, crew, month)
    .flatMap((line) => {
      const whole = { worker: line.worker, amount: line.net, on, toldAt, status: /** @type {const} */ ('paid'), channel: channelOf(pay) };
      const reference = `${month.replace('-', '')}-${line.worker.key.replaceAll('/', '-')}${line.backPayFor ? '-back' : ''}`;
      return partsOf(pay, { ...whole, reference });
    })
    .sort((a, b) => (a.toldAt < b.toldAt ? -1 : a.toldAt > b.toldAt ? 1 : 0));
}

/** @param {import('./troubles.mjs').Pay | undefined} pay @returns {Receipt['channel']} */
const channelOf = (pay) => (pay?.kind === 'cash' ? 'cash' : 'card');

/** What becomes of a transfer that should have been made whole. @param {import('./troubles.mjs').Pay | undefined} pay @param {Receipt} whole @returns {Receipt[]} */
function partsOf(pay, whole) {
  if (pay?.kind === 'withheld' && pay.who.has(whole.worker.key)) {
    const first = Math.round(whole.amount * pay.share);
    const rest = { ...whole, amount: whole.amount - first, reference: `${whole.reference}-r` };
    return [
      ...(first > 0 ? [{ ...whole, amount: first }] : []),
      ...(pay.paidOn ? [{ ...rest, on: pay.paidOn, toldAt: at(pay.paidOn, OFFICE_HOUR) }] : []),
    ];
  }
  if (pay?.kind === 'returned' && pay.who.has(whole.worker.key)) {
    const back = { ...whole, toldAt: pay.at, status: /** @type {const} */ ('returned') };
    return [whole, back, ...(pay.again ? [{ ...whole, on: pay.again.on, toldAt: pay.again.at, reference: `${whole.reference}-2` }] : [])];
  }
  return [whole];
}
