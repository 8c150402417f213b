import { lastOf, plus, plusMonths, plusWorkdays } from './days.mjs';
import { handedInOn } from './payroll.mjs';

/** Per cent of the price that is labour cost in Linyi, by sector (临政办字〔2023〕43号). */
const LABOUR_SHARE = { housing: 23, municipal: 12, water: 12, transport: 8 };
const DEPOSIT_PERCENT = 1.5;
const DEPOSIT_CAP = 200_000_000;

/** Calendar months, both counted. @param {string} from @param {string} to */
const monthsBetween = (from, to) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

/**
 * All that the law asks of a site, in time and in full.
 * @param {{ crews: readonly import('./employers.mjs').Crew[], months: readonly string[] }} place `months` whose labour cost comes, from the start on
 * @param {import('./projects.mjs').Site} site
 * @returns {import('./projects.mjs').Papers}
 */
export function papersOf({ crews, months }, site) {
  const { signedOn = '', permitOn = '', startsOn, endsOn, amount: price, kind } = site;
  const wages = crews
    .filter((one) => one.site === site)
    .flatMap((one) => one.workers)
    .reduce((sum, one) => sum + one.wage, 0);
  // Each month of the works has an equal part of the agreed share; to the next hundred yuan.
  const amount = Math.ceil((price * LABOUR_SHARE[kind.sector]) / 100 / monthsBetween(startsOn, endsOn) / 10_000) * 10_000;
  const soon = plusWorkdays(signedOn, 4);
  return {
    account: { openedOn: soon, toldOn: soon },
    inflows: months.filter((one) => lastOf(one) >= startsOn).map((month) => ({ month, on: handedInOn(month), amount })),
    guarantee: { validUntil: plus(endsOn, 90), toldOn: soon },
    cover: { from: startsOn, until: plusMonths(endsOn, 6), toldOn: startsOn },
    deposits: [{ form: 'cash', amount: Math.min(DEPOSIT_CAP, Math.ceil((price * DEPOSIT_PERCENT) / 100)), on: plusWorkdays(permitOn, 6) }],
    records: [],
    reserve: { amount: Math.ceil((wages * 2) / 100) * 100, on: startsOn },
  };
}
