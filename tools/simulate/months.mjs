import { sorted, yuan } from './calls.mjs';
import { at, OFFICE_HOUR, paydayOf } from './days.mjs';
import { handedInOn, linesOf, receiptsOf } from './payroll.mjs';

/**
 * What comes every month: payrolls, then what the bank says of them.
 *
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./city.mjs').City} City
 * @typedef {import('./employers.mjs').Crew} Crew
 */

/** @param {City} city @returns {Generator<Call>} */
export function* monthlyCalls(city) {
  /** @type {Call[]} what is told after the next month has begun */
  let later = [];
  for (const [nth, month] of city.size.months.entries()) {
    const next = city.size.months[nth + 1];
    const until = next ? at(handedInOn(next), OFFICE_HOUR) : '9999';
    const calls = sorted([
      ...later,
      ...city.crews.flatMap((crew) => [...payrollCalls(city, crew, month), ...receiptCalls(city, crew, month)]),
    ]);
    yield* calls.filter((call) => call.at < until);
    later = calls.filter((call) => call.at >= until);
  }
  yield* later;
}

/** @param {Crew} crew @param {string} month */
const payrollName = (crew, month) => `payroll/${crew.key}/${month}`;

/** A line as the API takes it. @param {import('./payroll.mjs').Line} line */
export const lineBody = ({ worker, gross, net, deductions, overtimePay, allowances, ...more }) => ({
  idNumber: worker.idNumber,
  post: worker.post,
  kind: worker.dispatchedBy ? 'dispatched' : 'direct',
  gross: yuan(gross),
  net: yuan(net),
  ...(deductions && { deductions: deductions.map(({ kind, amount }) => ({ kind, amount: yuan(amount) })) }),
  ...(overtimePay && { overtimePay: yuan(overtimePay) }),
  ...(allowances && { allowances: yuan(allowances) }),
  ...more,
});

/** @param {City} city @param {Crew} crew @param {string} month @returns {Call[]} */
function payrollCalls({ seed }, crew, month) {
  const lines = linesOf(seed, crew, month);
  const { employer, site } = crew;
  const name = payrollName(crew, month);
  const common = {
    at: at(handedInOn(month), OFFICE_HOUR),
    lane: employer.uscc,
    as: employer.client,
    method: /** @type {const} */ ('POST'),
  };
  const pay = crew.pay.get(month);
  const deferral =
    pay?.kind === 'deferred'
      ? [
          {
            ...common,
            at: at(pay.signedOn, OFFICE_HOUR),
            path: `/employers/${employer.uscc}/deferrals`,
            body: { period: month, agreedWith: '企业工会委员会', signedOn: pay.signedOn, until: pay.until },
            key: `${seed}/${name}/deferral`,
          },
        ]
      : [];
  if (!lines.length) return deferral;
  const body = {
    employer: employer.uscc,
    period: month,
    payday: paydayOf(month, crew.payday),
    ...(site && { project: `\${${site.key}}` }),
    lines: lines.map(lineBody),
  };
  return [
    { ...common, path: '/payrolls', body, key: `${seed}/${name}`, save: name },
    { ...common, path: `/payrolls/\${${name}}/submission`, key: `${seed}/${name}/submission` },
    ...deferral,
  ];
}

/** One report for all that is told at one instant in one way. @param {City} city @param {Crew} crew @param {string} month @returns {Call[]} */
function receiptCalls({ seed }, crew, month) {
  /** @type {Map<string, import('./payroll.mjs').Receipt[]>} */
  const reports = new Map();
  for (const receipt of receiptsOf(seed, crew, month)) {
    const of = `${receipt.toldAt} ${receipt.status === 'returned' ? 1 : receipt.reference.endsWith('-2') ? 2 : 0} ${receipt.channel}`;
    reports.set(of, [...(reports.get(of) ?? []), receipt]);
  }
  const name = payrollName(crew, month);
  return [...reports.keys()].sort().flatMap((of, nth) => {
    const receipts = reports.get(of) ?? [];
    const [first] = receipts;
    if (!first) return [];
    const lines = receipts.map(({ worker, amount, reference, status }) => ({
      idNumber: worker.idNumber,
      amount: yuan(amount),
      reference,
      status,
    }));
    const body = { employer: crew.employer.uscc, payroll: `\${${name}}`, paidOn: first.on, channel: first.channel, lines };
    const save = `payment/${crew.key}/${month}`;
    const common = { at: first.toldAt, lane: crew.employer.uscc, method: /** @type {const} */ ('POST') };
    const as = first.channel === 'cash' ? crew.employer.client : 'demo-bank';
    const report = { ...common, as, path: '/payments', body, key: `${seed}/${save}/${nth}`, ...(first.channel === 'cash' && { save }) };
    return first.channel === 'cash' ? [report, ...receipts.map((receipt) => signature(common, receipt, save, seed))] : [report];
  });
}

/** The worker says that the cash was received. @param {{ at: string, lane: string, method: 'POST' }} common @param {import('./payroll.mjs').Receipt} receipt @param {string} payment @param {string} seed @returns {Call} */
const signature = (common, { worker, reference }, payment, seed) => ({
  ...common,
  as: `demo-worker-${worker.idNumber}`,
  path: `/payments/\${${payment}}/confirmations`,
  body: { accepted: true },
  key: `${seed}/signed/${reference}`,
});
