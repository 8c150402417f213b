import { randomUUID } from 'node:crypto';

/** One piece of memory, as text that a driver has read: what JavaScript joins together is a tree of its pieces until somebody looks into it. */
const whole = (/** @type {string} */ text) => Buffer.from(text).toString('latin1');
const uuid = () => whole(randomUUID());

/** January 2026 in 兰山; the agreed payday is the tenth of the month after. */
export const PERIOD = '2026-01';
export const REGION = '371302';
/** The payday is over; what came up to this day is known. */
export const OVER = '2026-02-10';
const LINES = 20;

/**
 * Wage months of employers with twenty people each, as the rules' loader gives them: a contract, an employment, a payroll line and a payment of everybody. In every tenth
 * month some people got nothing or a part, in every twentieth some earn less than the minimum, some worked part of the month.
 * @param {number} months @param {number} from the first one's number
 */
export function wageMonths(months, from = 0) {
  return Array.from({ length: months }, (_, n) => wageMonth(from + n));
}

/** How many lines those months have. @param {number} months */
export const linesOf = (months) => months * LINES;

/** @param {number} n */
function wageMonth(n) {
  const employer = whole(`91371302MA${String(n).padStart(8, '0')}`);
  const payrollId = uuid();
  const people = Array.from({ length: LINES }, (_, at) => person(n, at, employer, payrollId));
  const payroll = {
    id: payrollId,
    period: PERIOD,
    payday: OVER,
    net: people.reduce((sum, one) => sum + one.line.net, 0n),
    knownOn: '2026-02-05',
    eventId: uuid(),
  };
  const registered = { uscc: employer, region: REGION, industry: 'C1811', eventId: uuid() };
  const [lines, employments, contracts] = [
    people.map((one) => one.line),
    people.map((one) => one.employment),
    people.map((one) => one.contract),
  ];
  return {
    wages: {
      kind: 'wage-period',
      subject: { kind: 'wage-period', employer, period: PERIOD },
      employer: registered,
      payroll,
      lines,
      payments: people.flatMap((one) => one.payment),
      employments,
      contracts,
      deferrals: [],
      otherOpen: [],
    },
    month: {
      kind: 'employer-period',
      subject: { kind: 'employer-period', employer, period: PERIOD },
      employer: registered,
      projects: new Map(),
      payrolls: [payroll],
      lines,
      backPay: [],
      employments,
      contracts,
    },
  };
}

/** @typedef {ReturnType<typeof wageMonth>} WageMonth */

/** @param {number} n @param {number} at @param {string} employer @param {string} payrollId */
function person(n, at, employer, payrollId) {
  const workerId = whole(`p1bench${n}x${at}`);
  const low = n % 20 === 3 && at % 7 === 0;
  const part = at % 9 === 4;
  const gross = BigInt(low ? 150_000 + at * 100 : 450_000 + ((n * 31 + at * 17) % 300_000));
  const net = gross - 20_000n;
  const unpaid = n % 10 === 5 && at % 3 === 0;
  const amount = unpaid ? (at % 2 ? net / 2n : 0n) : net;
  return {
    line: {
      payrollId,
      workerId,
      gross,
      net,
      overtimePay: at % 5 ? 0n : 15_000n,
      allowances: at % 4 ? 0n : 10_000n,
      absences: [],
      ...(part && { daysWorked: '12' }),
      eventId: uuid(),
    },
    employment: {
      id: uuid(),
      employer,
      employerOfRecord: employer,
      workerId,
      startsOn: '2025-03-01',
      kind: 'direct',
      relation: at % 11 === 10 ? 'retired' : 'labour',
      migrant: at % 2 === 0,
      knownOn: '2025-03-01',
      eventId: uuid(),
    },
    contract: {
      id: uuid(),
      employer,
      workerId,
      form: 'contract',
      startsOn: '2025-03-01',
      signedOn: '2025-03-01',
      basis: 'monthly',
      wage: gross,
      payday: 10,
      paydayMonth: 'next',
      amendments: [],
      knownOn: '2025-03-01',
      eventId: uuid(),
    },
    payment: amount ? [{ workerId, amount, paidOn: OVER, channel: 'card', covers: true, eventId: uuid() }] : [],
  };
}
