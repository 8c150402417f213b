import { at, firstOf, lastOf, paydayOf, plus, workdaysOf } from '../days.mjs';
import { linesOf } from '../payroll.mjs';
import { minimumIn } from '../places.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */

/** Sick pay may be four fifths of the minimum (山东省企业工资支付规定). */
const SICK_SHARE = 0.8;

/**
 * Which employers paid somebody less than the minimum wage of a month for normal work: without overtime pay, by the days that are to be paid; what was paid later for the month counts.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export function expectedMinimum({ seed, size, employers }) {
  return employers.flatMap((employer) =>
    size.months.flatMap((month) => {
      const crews = employer.crews.filter((crew) => at(plus(paydayOf(month, crew.payday), 1), '08:00') <= size.endsAt);
      const low = crews
        .flatMap((crew) => linesOf(seed, crew, month))
        .filter((line) => !line.backPayFor && missing(employer, line, month, 0) > 0);
      if (!low.length) return [];
      const back = backPay(seed, employer, size.months, month);
      const still = low.map((line) => missing(employer, line, month, back.get(line.worker.key) ?? 0)).filter((sum) => sum > 0);
      const subject = { rule: 'below-minimum-wage', employer, month };
      return [
        still.length
          ? { ...subject, state: /** @type {const} */ ('open'), workers: still.length, amount: still.reduce((a, b) => a + b, 0) }
          : { ...subject, state: /** @type {const} */ ('resolved'), cause: 'paid' },
      ];
    }),
  );
}

/** What later payrolls pay back for a month, by worker. @param {string} seed @param {import('../employers.mjs').Employer} employer @param {readonly string[]} months @param {string} month */
function backPay(seed, employer, months, month) {
  const lines = months
    .flatMap((one) => employer.crews.flatMap((crew) => linesOf(seed, crew, one)))
    .filter((line) => line.backPayFor === month);
  return new Map(lines.map((line) => [line.worker.key, line.gross]));
}

/** By how much a line is too low, in fen; nothing where no minimum is owed. @param {import('../employers.mjs').Employer} employer @param {import('../payroll.mjs').Line} line @param {string} month @param {number} back */
function missing({ county }, { worker, gross, overtimePay = 0, allowances = 0, absences = [], normalHours }, month, back) {
  const { minimum, hourly } = minimumIn(county, month);
  const paid = gross - overtimePay - allowances + back;
  if (worker.relation === 'part-time') return Math.max(0, hourly * Number(normalHours) - paid);
  // No measure asks more than the month's minimum.
  if (worker.relation !== 'labour' || paid >= minimum) return 0;
  const from = worker.startsOn > firstOf(month) ? worker.startsOn : firstOf(month);
  const to = worker.endsOn && worker.endsOn < lastOf(month) ? worker.endsOn : lastOf(month);
  const of = (/** @type {string} */ kind) => absences.filter((one) => one.kind === kind).reduce((sum, one) => sum + Number(one.days), 0);
  const normal = workdaysOf(month, from, to) - of('sick') - of('personal');
  const least = (minimum * (normal + of('sick') * SICK_SHARE)) / workdaysOf(month);
  return Math.max(0, Math.round(least) - paid);
}
