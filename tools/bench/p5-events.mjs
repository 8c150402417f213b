import { randomUUID } from 'node:crypto';
import { partsOf } from './parts.mjs';

/** People of an employer, and how many employers leave one of them unpaid: one in so many. */
export const PEOPLE = 5;
const UNPAID_EVERY = 10;
const NET = '5200.00';
const [PERIOD, PAYDAY] = ['2026-01', '2026-02-10'];
const SUBMITTED = new Date('2026-02-05T02:00:00Z');
const PAID = new Date('2026-02-10T02:00:00Z');
const OVER = new Date('2026-02-10T16:00:05Z');
/** On the average. */
export const EVENTS_AN_EMPLOYER = 2 + PEOPLE - 1 / UNPAID_EVERY;
/** The business clock when all that is read: the payday is over, and it is past eight. */
export const CLOCK = '2026-02-11T00:30:00Z';

/** @typedef {{ id: string, type: string, topic: string, partition: number, key: string, headers: Record<string, string>, value: string, data: any }} BenchEvent */

export const employerOf = (/** @type {number} */ n) => `91371302MA${String(n).padStart(8, '0')}`;
export const unpaid = (/** @type {number} */ employers) => Math.ceil(employers / UNPAID_EVERY);

/**
 * The wage month of so many employers as wage-cards publishes it: two events of each payroll, one of each payment of one worker; one employer in ten leaves one of its five people unpaid.
 * @param {import('./bench.mjs').Place} place @param {{ employers: number, topic: string }} what
 * @returns {BenchEvent[]}
 */
export function wageMonthEvents({ root }, { employers, topic }) {
  const make = maker(root, topic);
  const payrolls = Array.from({ length: employers }, () => randomUUID());
  return [
    ...payrolls.flatMap((payrollId, n) => {
      const common = { payrollId, employer: employerOf(n), version: 1 };
      const lines = Array.from({ length: PEOPLE }, (_, at) => ({
        line: at + 1,
        workerId: workerOf(n, at),
        post: '木工',
        kind: 'direct',
        gross: '6000.00',
        net: NET,
      }));
      const total = { lines: PEOPLE, gross: `${6000 * PEOPLE}.00`, net: `${5200 * PEOPLE}.00` };
      return [
        make('payroll-submitted', payrollId, { ...common, period: PERIOD, payday: PAYDAY, ...total }, SUBMITTED),
        make('payroll-lines-recorded', payrollId, { ...common, lines }, SUBMITTED),
      ];
    }),
    ...payrolls.flatMap((payroll, n) =>
      Array.from({ length: PEOPLE }, (_, at) => at)
        .filter((at) => at > 0 || n % UNPAID_EVERY !== 0)
        .map((at) => {
          const paymentId = randomUUID();
          const line = { line: 1, workerId: workerOf(n, at), amount: NET, reference: `r${n}-${at}`, status: 'paid' };
          const said = {
            paymentId,
            reporter: 'demo-bank',
            byBank: true,
            employer: employerOf(n),
            payroll,
            period: PERIOD,
            paidOn: PAYDAY,
            channel: 'card',
            version: 1,
            lines: [line],
          };
          return make('payment-reported', paymentId, said, PAID);
        }),
    ),
  ];
}

/** The marks that the payday is over, for every partition of the topics. @param {import('./bench.mjs').Place} place @param {readonly string[]} topics */
export function dayClosedEvents({ root }, topics) {
  const { inner, lib } = partsOf(root);
  const { headersOf } = inner('messaging', 'cloud-event');
  const type = 'anxin.day-closed.v1';
  return topics.flatMap((topic) => {
    const producer = lib('contracts').eventContracts.find((/** @type {{ topic: string }} */ one) => one.topic === topic).producer;
    return Array.from({ length: 24 }, (_, partition) => {
      const headers = headersOf({
        id: randomUUID(),
        type,
        source: `/anxin/${producer}`,
        subject: producer,
        time: OVER,
        recordedTime: OVER,
      });
      return { topic, partition, key: producer, headers, value: JSON.stringify({ date: PAYDAY, producer }) };
    });
  });
}

/** @param {string} root @param {string} topic */
function maker(root, topic) {
  const { inner, lib } = partsOf(root);
  const { headersOf, eventIdOf } = inner('messaging', 'cloud-event');
  const { partitionOf } = lib('messaging');
  return (/** @type {string} */ name, /** @type {string} */ subject, /** @type {any} */ data, /** @type {Date} */ time) => {
    const type = `anxin.wage-cards.${name}.v1`;
    const id = eventIdOf(subject, 1, type);
    const headers = headersOf({ id, type, source: '/anxin/wage-cards', subject, time, recordedTime: time });
    return { id, type, topic, partition: partitionOf(data.employer), key: data.employer, headers, value: JSON.stringify(data), data };
  };
}

/** A pseudonym of its own for each person. @param {number} employer @param {number} at */
function workerOf(employer, at) {
  const letters = (employer * PEOPLE + at).toString(26).replace(/[0-9a-p]/g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `p1${letters.padStart(26, 'a')}`;
}
