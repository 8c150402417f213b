import { at, firstOf, lastOf, monthAfter, paydayOf, plus, plusWorkdays } from '../days.mjs';
import { handedInOn, linesOf, receiptsOf } from '../payroll.mjs';
import { minimumIn } from '../places.mjs';

/**
 * @typedef {import('./truth.mjs').Expected} Expected
 * @typedef {import('../city.mjs').City & { handedIn?: ReadonlyMap<string, string>, namedPaydays?: ReadonlyMap<string, string> }} City
 */

/** Working days. */
const CONFIRMED_WITHIN = 5;
const MOST_A_MONTH = 5_000_000;
const FEWEST_LINES = 20;
const SHARE = 0.9;
const BAND = 0.01;

/** @param {City} city @returns {Expected[]} */
export const expectedOfPayrolls = (city) => [
  ...missing(city),
  ...paydays(city),
  ...atMinimum(city),
  ...implausible(city),
  ...offCard(city),
];

/** Months in which people worked on a site and no payroll came by the agreed payday (条例 31); elsewhere the region asks for none. @param {City} city @returns {Expected[]} */
const missing = ({ seed, size, crews, handedIn }) =>
  crews.flatMap((crew) =>
    size.months.flatMap((month) => {
      const due = paydayOf(month, crew.payday);
      if (!crew.site || at(plus(due, 1), '08:00') > size.endsAt) return [];
      const worked = crew.workers.some(
        (one) => one.startsOn <= lastOf(month) && !(one.endsOn && one.endsOn < firstOf(month)) && one.toldOn <= due,
      );
      if (!worked) return [];
      const subject = { rule: 'payroll-missing', employer: crew.employer, site: crew.site, month };
      if (!linesOf(seed, crew, month).length) return [{ ...subject, state: /** @type {const} */ ('open') }];
      const on = handedIn?.get(`${crew.key}/${month}`) ?? handedInOn(month);
      return on > due ? [{ ...subject, state: /** @type {const} */ ('resolved'), cause: 'filed' }] : [];
    }),
  );

/**
 * Payrolls that name a payday after the month that follows the worked one (保障农民工工资支付条例 14). What the paper names is a promise: wages that were all paid by the end of that month
 * were paid as the law asks, and nothing stands; paid later, it is over.
 * @param {City} city @returns {Expected[]}
 */
const paydays = ({ seed, crews, size, namedPaydays }) =>
  crews.flatMap((crew) =>
    size.months.flatMap((month) => {
      const named = namedPaydays?.get(`${crew.key}/${month}`);
      const last = lastOf(monthAfter(month));
      if (!named || named <= last) return [];
      const subject = { rule: 'payday-too-late', employer: crew.employer, site: crew.site, month };
      if (!isPaid(seed, crew, month, size.endsAt.slice(0, 10), size.endsAt)) return [{ ...subject, state: /** @type {const} */ ('open') }];
      const cause = isPaid(seed, crew, month, last, size.endsAt) ? 'never-was' : 'paid';
      return [{ ...subject, state: /** @type {const} */ ('resolved'), cause }];
    }),
  );

/** Whether every line of a crew's month is paid by transfers with a value date up to a day, as told before an instant. @param {string} seed @param {import('../employers.mjs').Crew} crew @param {string} month @param {string} upTo @param {string} before */
function isPaid(seed, crew, month, upTo, before) {
  const standing = new Map(
    receiptsOf(seed, crew, month)
      .filter((one) => one.toldAt < before)
      .map((one) => [one.reference, one]),
  );
  const paid = [...standing.values()].filter((one) => one.status === 'paid' && one.on <= upTo);
  return linesOf(seed, crew, month).every(
    ({ worker, net }) => paid.filter((one) => one.worker === worker).reduce((sum, one) => sum + one.amount, 0) >= net,
  );
}

/** Twenty people or more, nine tenths of them within one per cent of the minimum, two months running. @param {City} city @returns {Expected[]} */
const atMinimum = ({ seed, size, employers }) =>
  employers.flatMap((employer) => {
    const months = size.months.filter((month) =>
      employer.crews.every((crew) => at(plus(paydayOf(month, crew.payday), 1), '08:00') <= size.endsAt),
    );
    const like = months.map((month) => {
      const { minimum } = minimumIn(employer.county, month);
      const lines = employer.crews.flatMap((crew) => linesOf(seed, crew, month)).filter((line) => !line.backPayFor);
      const near = lines.filter(
        (line) => Math.abs(line.gross - (line.overtimePay ?? 0) - (line.allowances ?? 0) - minimum) <= minimum * BAND,
      );
      return lines.length >= FEWEST_LINES && near.length >= lines.length * SHARE;
    });
    const running = like.some((one, nth) => one && like[nth + 1]);
    if (!running) return [];
    return [
      {
        rule: 'all-at-minimum-wage',
        employer,
        state: like.at(-1) && like.at(-2) ? /** @type {const} */ ('open') : /** @type {const} */ ('resolved'),
      },
    ];
  });

/** One person with more than fifty thousand yuan in a month. @param {City} city @returns {Expected[]} */
const implausible = ({ seed, size, crews }) =>
  crews.flatMap((crew) =>
    size.months.flatMap((month) =>
      linesOf(seed, crew, month).some((line) => line.gross > MOST_A_MONTH)
        ? [{ rule: 'payroll-implausible', employer: crew.employer, site: crew.site, month, state: /** @type {const} */ ('open') }]
        : [],
    ),
  );

/** Wages in cash: on a site against the law (条例 31); elsewhere, where nobody has confirmed them within five working days, a sign for the grid's inspector. @param {City} city @returns {Expected[]} */
const offCard = ({ seed, size, crews }) =>
  crews.flatMap((crew) =>
    size.months.flatMap((month) => {
      const pay = crew.pay.get(month);
      if (pay?.kind !== 'cash' || (!crew.site && !pay.unsigned)) return [];
      const [first] = receiptsOf(seed, crew, month);
      if (!first) return [];
      const looked = crew.site ? first.on : plusWorkdays(first.on, CONFIRMED_WITHIN);
      if (at(plus(looked, 1), '08:00') > size.endsAt) return [];
      return [{ rule: 'off-card-payment', employer: crew.employer, site: crew.site, month, state: /** @type {const} */ ('open') }];
    }),
  );
