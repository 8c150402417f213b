import { lastOf, plus, plusMonths, plusWorkdays } from './days.mjs';
import { handedInOn } from './payroll.mjs';

/** Per cent of the price that is labour cost in Linyi, by sector (临政办字〔2023〕43号). */
const LABOUR_SHARE = { housing: 23, municipal: 12, water: 12, transport: 8 };
const DEPOSIT_PERCENT = 1.5;
const DEPOSIT_CAP = 200_000_000;
const MONTH_MS = 86_400_000 * 30;

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
  const lasts = Math.max(1, (Date.parse(endsOn) - Date.parse(startsOn)) / MONTH_MS);
  const amount = Math.ceil(Math.max(wages * 1.5, ((price * LABOUR_SHARE[kind.sector]) / 100 / lasts) * 1.1) / 100) * 100;
  const soon = plusWorkdays(signedOn, 4);
  return {
    account: { openedOn: soon, toldOn: soon },
    // The first comes with the account, then one a month.
    inflows: [
      { month: '', on: soon, amount },
      ...months.filter((one) => lastOf(one) >= startsOn).map((month) => ({ month, on: handedInOn(month), amount })),
    ],
    guarantee: { validUntil: plus(endsOn, 90), toldOn: soon },
    cover: { from: startsOn, until: plusMonths(endsOn, 6), toldOn: startsOn },
    deposits: [{ form: 'cash', amount: Math.min(DEPOSIT_CAP, Math.ceil((price * DEPOSIT_PERCENT) / 100)), on: plusWorkdays(permitOn, 6) }],
    records: [],
    reserve: { amount: Math.ceil((wages * 2) / 100) * 100, on: startsOn },
  };
}
