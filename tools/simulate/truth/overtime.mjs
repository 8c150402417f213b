import { at, firstOf, lastOf, paydayOf, plus } from '../days.mjs';
import { linesOf } from '../payroll.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */

/** Of the hourly wage, in per cent: after work, on rest days, on holidays (工资支付暂行规定 13). */
const RATES = { workday: 150, restday: 200, holiday: 300 };
const MONTH_HOURS = 174;
const MOST_HOURS = 36;

/**
 * Overtime that is paid too low, and too much of it; who works under an approved scheme for the post is left out.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedOvertime = ({ seed, size, employers }) =>
  employers.flatMap((employer) =>
    size.months.flatMap((month) => {
      const lines = employer.crews
        .filter((crew) => at(plus(paydayOf(month, crew.payday), 1), '08:00') <= size.endsAt)
        .flatMap((crew) => linesOf(seed, crew, month))
        .filter((line) => line.overtimeHours && !approved(employer, line.worker.post, month));
      const short = lines.map((line) => asked(line) - (line.overtimePay ?? 0)).filter((sum) => sum > 0);
      const long = lines.filter((line) => hoursOf(line) > MOST_HOURS);
      const open = /** @type {const} */ ({ employer, month, state: 'open' });
      return [
        ...(short.length ? [{ rule: 'overtime-underpaid', ...open, workers: short.length, amount: short.reduce((a, b) => a + b, 0) }] : []),
        ...(long.length ? [{ rule: 'overtime-over-limit', ...open, workers: long.length }] : []),
      ];
    }),
  );

/** @param {import('../employers.mjs').Employer} employer @param {string} post @param {string} month */
const approved = ({ approvals = [] }, post, month) =>
  approvals.some((one) => one.posts.includes(post) && one.validFrom <= firstOf(month) && one.validUntil >= lastOf(month));

/** @param {import('../payroll.mjs').Line} line in fen */
const asked = ({ worker, overtimeHours = {} }) =>
  Object.entries(overtimeHours).reduce(
    (sum, [kind, hours]) =>
      sum + Math.round(((worker.wage / MONTH_HOURS) * Number(hours) * RATES[/** @type {keyof typeof RATES} */ (kind)]) / 100),
    0,
  );

/** @param {import('../payroll.mjs').Line} line */
const hoursOf = ({ overtimeHours = {} }) => Object.values(overtimeHours).reduce((sum, hours) => sum + Number(hours), 0);
