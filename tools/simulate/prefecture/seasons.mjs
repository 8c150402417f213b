import { drawsFor } from '../random.mjs';
import { away } from './recipes/wages.mjs';

/**
 * The year as it is: people at home for the Spring Festival (春节) and the harvests (三夏, 三秋), hours of overtime before the year's end, a bonus in January. All of it is lawful, paid and
 * said on the payroll; none of it may accuse anyone.
 */

/** Months in which many take days without pay, and out of how many one does. @type {Readonly<Record<string, number>>} */
const LEAVE = { '2025-09': 9, '2025-10': 8, '2026-02': 5, '2026-06': 8 };
const BUSY = ['2025-11', '2025-12', '2026-01'];
const BONUS_MONTH = '2026-01';
const HOUR_PERCENT = 150;
const MONTH_HOURS = 174;

/** @param {import('./units.mjs').Unit} unit @param {readonly import('./recipes/deal.mjs').Play[]} plays */
export function seasons(unit, plays) {
  if (plays.some(({ recipe }) => recipe.exactly)) return;
  for (const crew of unit.crews)
    for (const month of unit.size.months) {
      if (!(month in LEAVE) && !BUSY.includes(month)) continue;
      const draws = drawsFor(unit.seed, 'season', crew.key, month);
      for (const worker of crew.workers) {
        if (crew.lines.has(`${month}/${worker.key}`)) continue;
        const [take, much] = [draws.int(LEAVE[month] ?? 4), draws.within(2, 6)];
        if (take > 0 || worker.relation !== 'labour' || worker.startsOn >= unit.size.beginsOn || worker.endsOn || worker.dispatchedBy)
          continue;
        const pay = Math.round((worker.wage / MONTH_HOURS) * much * 2 * (HOUR_PERCENT / 100));
        const bonus = month === BONUS_MONTH ? 50_000 : 0;
        crew.lines.set(
          `${month}/${worker.key}`,
          month in LEAVE
            ? away(worker, month, much)
            : { gross: worker.wage + pay + bonus, overtimePay: pay, overtimeHours: { workday: String(2 * much) } },
        );
      }
    }
}
