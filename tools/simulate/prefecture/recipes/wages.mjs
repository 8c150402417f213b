import { at, isWorkday, lastOf, monthAfter, OFFICE_HOUR, paydayOf, plus, plusWorkdays, workdaysOf, workdayTo } from '../../days.mjs';
import { all, change, keysOf, month, payday, pays, some } from './kitchen.mjs';
import { HOURS } from './hours.mjs';

/** @typedef {import('./kitchen.mjs').Kitchen} Kitchen @typedef {import('./kitchen.mjs').Recipe} Recipe */

const ARREARS = ['wage-arrears'];
const DAMAGE_SHARE = 0.2;

/** In the first month from the given one whose payday is followed by a working day. @param {Kitchen} k @param {number} from */
const withWorkdayAfter = (k, from) => [...[0, 1, 2, 3, 4].slice(from), 0, 1, 2].find((nth) => isWorkday(plus(payday(k, nth), 1))) ?? from;

/** Wages of a month that come late, short or never, and what only looks so. @type {readonly Recipe[]} */
const PAYMENT = [
  { name: 'unpaid', of: ARREARS, cook: (k) => [3, 4, 5].forEach((nth) => pays(k, nth, { kind: 'withheld', who: all(k), share: 0 })) },
  { name: 'silent', of: ARREARS, cook: (k) => [4, 5].forEach((nth) => pays(k, nth, { kind: 'silence' })) },
  { name: 'seventy-percent', of: ARREARS, cook: (k) => pays(k, 4, { kind: 'withheld', who: all(k), share: 0.7 }) },
  {
    name: 'transfer-lost',
    of: ARREARS,
    cook: (k) => pays(k, 3, { kind: 'returned', who: keysOf(some(k, 1)), at: at(plusWorkdays(payday(k, 3), 1), OFFICE_HOUR) }),
  },
  {
    name: 'paid-late',
    of: ARREARS,
    cook: (k) => pays(k, 1, { kind: 'withheld', who: all(k), share: 0, paidOn: plusWorkdays(payday(k, 1), 4) }),
  },
  {
    name: 'paid-a-day-late',
    of: ARREARS,
    cook: (k) => {
      const nth = withWorkdayAfter(k, 0);
      pays(k, nth, { kind: 'withheld', who: all(k), share: 0, paidOn: plus(payday(k, nth), 1) });
    },
  },
  { name: 'two-unpaid', of: ARREARS, cook: (k) => pays(k, 5, { kind: 'withheld', who: keysOf(some(k, 2)), share: 0 }) },
  {
    name: 'deferred-too-long',
    of: ARREARS,
    cook: (k) =>
      pays(k, 1, { kind: 'deferred', signedOn: workdayTo(plus(payday(k, 1), -1)), until: plusWorkdays(plus(payday(k, 1), 30), 1) }),
  },
  {
    name: 'deferred-for-migrants',
    of: ARREARS,
    cook: (k) => {
      for (const worker of k.crew.workers) worker.migrant = true;
      pays(k, 2, { kind: 'deferred', signedOn: workdayTo(plus(payday(k, 2), -1)), until: workdayTo(plus(payday(k, 2), 15)) });
    },
  },
  {
    name: 'file-before-eight',
    of: ARREARS,
    near: true,
    cook: (k) => pays(k, 0, { kind: 'told', at: at(plus(payday(k, 0), 1), '07:30') }),
  },
  {
    name: 'file-a-day-late',
    of: ARREARS,
    near: true,
    cook: (k) => pays(k, 1, { kind: 'told', at: at(plusWorkdays(payday(k, 1), 1), OFFICE_HOUR) }),
  },
  {
    name: 'returned-and-paid-the-same-day',
    of: ARREARS,
    near: true,
    cook: (k) => {
      const again = { on: payday(k, 2), at: at(payday(k, 2), OFFICE_HOUR) };
      pays(k, 2, { kind: 'returned', who: keysOf(some(k, 1)), at: again.at, again });
    },
  },
  {
    // Known to lack at ten and there again at ten: at no day's end did anybody know of a wage that was open.
    name: 'returned-and-paid-the-next-day',
    of: ARREARS,
    near: true,
    cook: (k) => {
      const nth = withWorkdayAfter(k, 1);
      const again = { on: plus(payday(k, nth), 1), at: at(plus(payday(k, nth), 1), OFFICE_HOUR) };
      pays(k, nth, { kind: 'returned', who: keysOf(some(k, 1)), at: again.at, again });
    },
  },
  {
    name: 'deferred',
    of: ARREARS,
    near: true,
    cook: (k) => pays(k, 4, { kind: 'deferred', signedOn: workdayTo(plus(payday(k, 4), -1)), until: workdayTo(plus(payday(k, 4), 30)) }),
  },
  { name: 'cash-signed', of: [...ARREARS, 'off-card-payment'], near: true, cook: (k) => pays(k, 3, { kind: 'cash' }) },
  { name: 'cash-unsigned', of: [...ARREARS, 'off-card-payment'], cook: (k) => pays(k, 3, { kind: 'cash', unsigned: true }) },
  {
    name: 'payroll-after-payday',
    of: ['payroll-missing'],
    near: true,
    cook: (k) => void k.unit.handedIn.set(`${k.crew.key}/${month(k, 3)}`, plusWorkdays(payday(k, 3), 1)),
  },
  {
    name: 'payday-on-the-last-day',
    of: ['payday-too-late'],
    near: true,
    cook: (k) => void k.unit.namedPaydays.set(`${k.crew.key}/${month(k, 2)}`, lastOf(monthAfter(month(k, 2)))),
  },
  {
    name: 'payday-after-the-next-month',
    of: ['payday-too-late', ...ARREARS],
    cook: (k) => {
      const named = namedLate(k);
      pays(k, 2, { kind: 'withheld', who: all(k), share: 0, paidOn: named });
    },
  },
  {
    name: 'payday-after-the-next-month-and-unpaid',
    of: ['payday-too-late', ...ARREARS],
    cook: (k) => {
      namedLate(k);
      pays(k, 2, { kind: 'withheld', who: keysOf(some(k, 1)), share: 0 });
    },
  },
  // The payroll's word is wrong, its money came on the day agreed all the same.
  { name: 'payday-after-the-next-month-but-paid', of: ['payday-too-late'], near: true, cook: (k) => void namedLate(k) },
  {
    name: 'left-and-not-settled',
    of: ['final-settlement-late', ...ARREARS],
    cook: (k) => leave(k, undefined),
  },
  {
    name: 'settled-on-the-ordinary-payday',
    of: ['final-settlement-late'],
    cook: (k) => {
      // The 25th of May comes after the fifteen days from the certificate.
      k.crew.payday = 25;
      leave(k, 'paid');
    },
  },
  { name: 'left-and-settled', of: ['final-settlement-late'], near: true, cook: (k) => leave(k, 'paid') },
];

/** The payroll of March names the payday of the month after the next. @param {Kitchen} k @returns {string} */
function namedLate(k) {
  const named = paydayOf(monthAfter(month(k, 2)), k.crew.payday);
  k.unit.namedPaydays.set(`${k.crew.key}/${month(k, 2)}`, named);
  return named;
}

/** Somebody leaves with the end of April; the certificate is of the next working day. @param {Kitchen} k @param {'paid' | undefined} how */
function leave(k, how) {
  const [one] = some(k, 1);
  if (!one) return;
  one.endsOn = lastOf(month(k, 3));
  one.endToldOn = plusWorkdays(one.endsOn, 1);
  if (how !== 'paid') pays(k, 3, { kind: 'withheld', who: new Set([one.key]), share: 0 });
}

/** @param {Kitchen} k @param {number} count @param {number} nth @param {(worker: import('./kitchen.mjs').Worker, minimum: number) => import('../../troubles.mjs').LineChange} what */
const changed = (k, count, nth, what) =>
  some(k, count).forEach((worker) => change(k, nth, worker, what(worker, k.crew.employer.county.minimum)));

/** Lines of a payroll that are too low, or only look so. @type {readonly Recipe[]} */
const LINES = [
  {
    name: 'below-minimum',
    of: ['below-minimum-wage', 'wage-withheld'],
    cook: (k) => changed(k, 3, 3, (_, minimum) => ({ gross: minimum - k.draws.within(4, 30) * 1_000 })),
  },
  {
    name: 'one-fen-below-minimum',
    of: ['below-minimum-wage', 'contract-below-minimum-wage'],
    cook: (k) =>
      some(k, 1).forEach((worker) => {
        worker.wage = k.crew.employer.county.minimum;
        change(k, 2, worker, { gross: worker.wage - 1 });
      }),
  },
  {
    name: 'exactly-the-minimum',
    of: ['below-minimum-wage', 'contract-below-minimum-wage'],
    near: true,
    cook: (k) =>
      some(k, 1).forEach((worker) => {
        worker.wage = k.crew.employer.county.minimum;
        change(k, 2, worker, {});
      }),
  },
  {
    name: 'minimum-by-overtime',
    of: ['below-minimum-wage', 'wage-withheld'],
    cook: (k) => changed(k, 2, 2, (_, minimum) => ({ gross: minimum + 20_000, overtimePay: 45_000 })),
  },
  {
    name: 'minimum-by-allowances',
    of: ['below-minimum-wage', 'wage-withheld'],
    cook: (k) => changed(k, 1, 4, (_, minimum) => ({ gross: minimum + 10_000, allowances: 30_000 })),
  },
  {
    name: 'made-good',
    of: ['below-minimum-wage', 'wage-withheld'],
    cook: (k) =>
      some(k, 2).forEach((worker) => {
        const gross = k.crew.employer.county.minimum - k.draws.within(5, 25) * 1_000;
        change(k, 1, worker, { gross });
        change(k, 3, worker, { back: { for: month(k, 1), gross: worker.wage - gross } });
      }),
  },
  {
    name: 'on-leave',
    of: ['below-minimum-wage', 'wage-withheld'],
    near: true,
    cook: (k) => some(k, 1).forEach((worker) => change(k, 2, worker, away(worker, month(k, 2), 9))),
  },
  {
    name: 'sick-all-month',
    of: ['below-minimum-wage', 'wage-withheld'],
    near: true,
    cook: (k) =>
      changed(k, 1, 3, (_, minimum) => ({
        gross: Math.ceil(minimum * 0.8),
        absences: [{ kind: 'sick', days: String(workdaysOf(month(k, 3))) }],
      })),
  },
  {
    name: 'sick-pay-too-low',
    of: ['below-minimum-wage'],
    cook: (k) =>
      changed(k, 1, 3, (_, minimum) => ({
        gross: Math.ceil(minimum * 0.8) - 100,
        absences: [{ kind: 'sick', days: String(workdaysOf(month(k, 3))) }],
      })),
  },
  {
    name: 'fined',
    of: ['wage-withheld'],
    cook: (k) => changed(k, 2, 4, () => ({ deductions: [{ kind: 'fine', amount: 30_000 }] })),
  },
  { name: 'damage-at-a-fifth', of: ['wage-withheld'], near: true, people: 6, cook: (k) => damage(k, 0) },
  { name: 'damage-over-a-fifth', of: ['wage-withheld'], people: 6, cook: (k) => damage(k, 100) },
  {
    name: 'below-the-contract',
    of: ['wage-withheld'],
    cook: (k) =>
      some(k, 2).forEach((worker) => {
        worker.wage = HIGH_WAGE;
        change(k, 5, worker, { gross: HIGH_WAGE - 20_000 });
      }),
  },
  { name: 'fifty-thousand', of: ['payroll-implausible'], near: true, cook: (k) => changed(k, 1, 1, () => ({ gross: 5_000_000 })) },
  {
    name: 'over-fifty-thousand',
    of: ['payroll-implausible'],
    cook: (k) => changed(k, 1, 1, () => ({ gross: 5_000_001 })),
  },
];
const HIGH_WAGE = 522_000;

/** Damage is taken from a wage that leaves well over the minimum. @param {Kitchen} k @param {number} more fen */
const damage = (k, more) =>
  some(k, 1).forEach((worker) => {
    worker.wage = HIGH_WAGE;
    change(k, 4, worker, { gross: HIGH_WAGE, deductions: [{ kind: 'damage', amount: HIGH_WAGE * DAMAGE_SHARE + more }] });
  });

/** Days without pay at a worker's own wish, by whichever measure is the dearest. @param {import('./kitchen.mjs').Worker} worker @param {string} month @param {number} days @returns {import('../../troubles.mjs').LineChange} */
export function away({ wage }, month, days) {
  const worked = workdaysOf(month);
  const gross = Math.max(Math.ceil((wage * (worked - days)) / worked), Math.ceil(wage - (wage * days) / 21.75));
  return { gross, absences: [{ kind: 'personal', days: String(days) }] };
}

export const WAGES = [...PAYMENT, ...LINES, ...HOURS];
