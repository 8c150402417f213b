import { at, daysCounted, daysIn, firstOf, lastOf, paydayOf, plus, workdaysOf } from '../days.mjs';
import { linesOf } from '../payroll.mjs';
import { minimumIn } from '../places.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */

/** What may be taken from a wage as it is (工资支付暂行规定 15). */
const LAWFUL = ['social-insurance', 'housing-fund', 'income-tax', 'court-order'];
/** For damage at most so much of the wage, and never below the minimum (工资支付暂行规定 16). */
const DAMAGE_SHARE = 0.2;
const MONTH_DAYS = 21.75;

/**
 * Where a line has a deduction of no lawful kind, too much for damage, or less than the contract's wage for the days worked. Who has no contract on file has no wage to compare with.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedWithheld = ({ seed, size, employers }) =>
  employers.flatMap((employer) =>
    size.months.flatMap((month) => {
      const crews = employer.crews.filter((crew) => at(plus(paydayOf(month, crew.payday), 1), '08:00') <= size.endsAt);
      const lines = crews.flatMap((crew) => linesOf(seed, crew, month)).filter((line) => !line.backPayFor);
      const taken = lines.filter((line) => unlawful(employer, line, month));
      const short = lines.map((line) => ({ line, missing: missing(line, month) })).filter((one) => one.missing > 0);
      if (!taken.length && !short.length) return [];
      const subject = { rule: 'wage-withheld', employer, month };
      const back = new Map();
      for (const each of size.months)
        for (const line of employer.crews.flatMap((crew) => linesOf(seed, crew, each)))
          if (line.backPayFor === month) back.set(line.worker.key, (back.get(line.worker.key) ?? 0) + line.gross);
      const still = short.filter(({ line, missing: sum }) => sum > (back.get(line.worker.key) ?? 0));
      if (!taken.length && !still.length) return [{ ...subject, state: /** @type {const} */ ('resolved'), cause: 'paid' }];
      const workers = new Set([...taken, ...still.map(({ line }) => line)].map((line) => line.worker.key)).size;
      return [{ ...subject, state: /** @type {const} */ ('open'), workers }];
    }),
  );

/** @param {import('../employers.mjs').Employer} employer @param {import('../payroll.mjs').Line} line @param {string} month */
function unlawful({ county }, { gross, net, deductions = [] }, month) {
  const damage = deductions.filter((one) => one.kind === 'damage').reduce((sum, one) => sum + one.amount, 0);
  if (damage > gross * DAMAGE_SHARE || (damage > 0 && net < minimumIn(county, month).minimum)) return true;
  return deductions.some((one) => one.kind !== 'damage' && !LAWFUL.includes(one.kind));
}

/** By how much the line is under the contract's wage for the days that were worked; the measure that asks least. @param {import('../payroll.mjs').Line} line @param {string} month */
function missing({ worker, gross, overtimePay = 0, absences = [] }, month) {
  if (worker.relation !== 'labour' || !worker.contract || absences.some((one) => one.kind === 'sick')) return 0;
  const away = absences.reduce((sum, one) => sum + Number(one.days), 0);
  const wage = worker.contract.wage ?? worker.wage;
  const from = worker.startsOn > firstOf(month) ? worker.startsOn : firstOf(month);
  const to = worker.endsOn && worker.endsOn < lastOf(month) ? worker.endsOn : lastOf(month);
  const part = daysCounted(from, to) / daysIn(month);
  const asked = Math.min((wage * part * (workdaysOf(month) - away)) / workdaysOf(month), wage * part - (wage * away) / MONTH_DAYS);
  return Math.max(0, Math.floor(asked) - (gross - overtimePay));
}
