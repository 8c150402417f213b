import { at, plus, workdayFrom } from '../days.mjs';
import { linesOf, receiptsOf } from '../payroll.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */

/** Shandong: within fifteen days of the certificate (山东省劳动合同条例 30). */
const DAYS = 15;

/**
 * Who left and was still owed wages when the settlement was due.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedSettlements = ({ seed, size, crews }) =>
  crews.flatMap((crew) =>
    crew.workers.flatMap((worker) => {
      if (!worker.endToldOn || worker.relation !== 'labour') return [];
      const due = workdayFrom(plus(worker.endToldOn, DAYS));
      const judged = at(plus(due, 1), '08:00');
      if (judged > size.endsAt) return [];
      const open = (/** @type {string} */ before, /** @type {string} */ upTo) =>
        size.months.reduce((sum, month) => {
          const net = linesOf(seed, crew, month)
            .filter((line) => line.worker === worker)
            .reduce((all, line) => all + line.net, 0);
          const standing = new Map();
          const pay = crew.pay.get(month);
          // Cash pays nothing off on a site, nor elsewhere before somebody signed.
          const counts = pay?.kind !== 'cash' || (!crew.site && !pay.unsigned);
          for (const one of counts ? receiptsOf(seed, crew, month) : [])
            if (one.worker === worker && one.toldAt < before) standing.set(one.reference, one);
          const paid = [...standing.values()]
            .filter((one) => one.status === 'paid' && one.on <= upTo)
            .reduce((all, one) => all + one.amount, 0);
          return sum + Math.max(0, net - paid);
        }, 0);
      if (open(judged, due) === 0) return [];
      const now = open(size.endsAt, size.endsAt.slice(0, 10));
      const subject = { rule: 'final-settlement-late', employer: crew.employer };
      // How much of it is told here and how much as arrears is a matter of telling.
      if (now > 0) return [{ ...subject, state: /** @type {const} */ ('open') }];
      const cause = open(size.endsAt, due) > 0 ? 'paid' : 'never-was';
      return [{ rule: subject.rule, employer: subject.employer, state: /** @type {const} */ ('resolved'), cause }];
    }),
  );
