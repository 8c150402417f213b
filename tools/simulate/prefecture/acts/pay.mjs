import { yuan } from '../../calls.mjs';
import { at, OFFICE_HOUR, paydayOf } from '../../days.mjs';
import { lineBody } from '../../months.mjs';
import { handedInOn, linesOf, receiptsOf } from '../../payroll.mjs';

/**
 * @typedef {import('../units.mjs').Unit} Unit
 * @typedef {import('../../employers.mjs').Crew} Crew
 * @typedef {import('../../calls.mjs').Call} Call
 * @typedef {import('./people.mjs').Act} Act
 */

/** Payrolls as rows, what the bank says as one call for each instant and way. @param {Unit} unit @param {string} [only] an instant: those of others may be left out @returns {Generator<Act>} */
export function* payActs(unit, only) {
  for (const crew of unit.crews)
    for (const month of unit.size.months) {
      if (only && !touches(unit, crew, month, only)) continue;
      const pay = crew.pay.get(month);
      if (pay?.kind === 'deferred') yield { at: at(pay.signedOn, OFFICE_HOUR), make: () => deferral(unit, crew, month, pay) };
      const lines = linesOf(unit.seed, crew, month);
      if (!lines.length) continue;
      const day = unit.handedIn.get(`${crew.key}/${month}`) ?? handedInOn(month);
      yield { at: at(day, OFFICE_HOUR), route: '/payrolls', count: lines.length, rows: () => rowsOf(unit, crew, month) };
      yield* receiptActs(unit, crew, month);
    }
}

/** Whether something of a crew's month may happen at an instant. @param {Unit} unit @param {Crew} crew @param {string} month @param {string} instant */
function touches({ handedIn }, crew, month, instant) {
  if (crew.pay.has(month) || handedIn.has(`${crew.key}/${month}`)) return true;
  const day = instant.slice(0, 10);
  return day === handedInOn(month) || day === paydayOf(month, crew.payday);
}

/** @param {Unit} unit @param {Crew} crew @param {string} month */
function rowsOf(unit, crew, month) {
  const common = {
    employer: crew.employer.uscc,
    period: month,
    payday: unit.namedPaydays.get(`${crew.key}/${month}`) ?? paydayOf(month, crew.payday),
    ...(crew.site && { project: `\${${crew.site.key}}` }),
  };
  return linesOf(unit.seed, crew, month).map((line) => ({ ...common, ...lineBody(line) }));
}

/** @param {Unit} unit @param {Crew} crew @param {string} month @param {import('../../troubles.mjs').Deferred} pay @returns {Call} */
const deferral = ({ seed }, { employer, key }, month, { signedOn, until }) => ({
  at: at(signedOn, OFFICE_HOUR),
  lane: employer.uscc,
  as: employer.client,
  method: 'POST',
  path: `/employers/${employer.uscc}/deferrals`,
  body: { period: month, agreedWith: '企业工会委员会', signedOn, until },
  key: `${seed}/${key}/${month}/deferral`,
});

/** @param {Unit} unit @param {Crew} crew @param {string} month @returns {Generator<Act>} */
function* receiptActs(unit, crew, month) {
  /** @type {Map<string, import('../../payroll.mjs').Receipt[]>} */
  const reports = new Map();
  for (const receipt of receiptsOf(unit.seed, crew, month)) {
    const of = `${receipt.toldAt} ${receipt.status === 'returned' ? 1 : receipt.reference.endsWith('-2') ? 2 : 0} ${receipt.channel}`;
    const list = reports.get(of);
    if (list) list.push(receipt);
    else reports.set(of, [receipt]);
  }
  for (const [nth, of] of [...reports.keys()].sort().entries()) {
    const receipts = reports.get(of) ?? [];
    const [first] = receipts;
    if (!first) continue;
    yield { at: first.toldAt, make: () => reportOf(unit, crew, month, receipts, nth) };
    const pay = crew.pay.get(month);
    if (pay?.kind === 'cash' && !pay.unsigned)
      for (const receipt of receipts)
        yield {
          at: first.toldAt,
          make: () => ({
            at: first.toldAt,
            lane: crew.employer.uscc,
            as: `demo-worker-${receipt.worker.idNumber}`,
            method: 'POST',
            path: `/payments/\${payment/${crew.key}/${month}}/confirmations`,
            body: { accepted: true },
            key: `${unit.seed}/signed/${receipt.reference}`,
          }),
        };
  }
}

/** @param {Unit} unit @param {Crew} crew @param {string} month @param {readonly import('../../payroll.mjs').Receipt[]} receipts @param {number} nth @returns {Call} */
function reportOf({ seed }, crew, month, receipts, nth) {
  const { toldAt, on, channel } = /** @type {import('../../payroll.mjs').Receipt} */ (receipts[0]);
  const isCash = channel === 'cash';
  return {
    at: toldAt,
    lane: crew.employer.uscc,
    as: isCash ? crew.employer.client : 'demo-bank',
    method: 'POST',
    path: '/payments',
    body: {
      employer: crew.employer.uscc,
      period: month,
      ...(crew.site && { project: `\${${crew.site.key}}` }),
      paidOn: on,
      channel,
      lines: receipts.map(({ worker, amount, reference, status }) => ({
        idNumber: worker.idNumber,
        amount: yuan(amount),
        reference,
        status,
      })),
    },
    key: `${seed}/payment/${crew.key}/${month}/${nth}`,
    ...(isCash && { save: `payment/${crew.key}/${month}` }),
  };
}
