import { plus, plusMonths, plusWorkdays, workdayFrom } from '../../days.mjs';
import { papersOf } from '../../papers.mjs';
import { all, keysOf, month, payday, pays, some } from './kitchen.mjs';

/**
 * @typedef {import('./kitchen.mjs').Kitchen} Kitchen
 * @typedef {import('./kitchen.mjs').Recipe} Recipe
 */

/** @param {Kitchen} k @returns {import('../../projects.mjs').Site} */
const siteOf = ({ unit }) => /** @type {import('../../projects.mjs').Site} */ (unit.sites[0]);
/** @param {Kitchen} k */
const filed = (k) => /** @type {import('../../projects.mjs').Papers} */ (siteOf(k).papers);

const ACCOUNT = ['special-account-missing'];
const COST = ['labour-cost-late'];
/** Special accounts and what flows into them. @type {readonly Recipe[]} */
const ACCOUNTS = [
  { name: 'no-account', of: ACCOUNT, cook: (k) => void (filed(k).account = null) },
  { name: 'account-on-the-thirtieth-day', of: ACCOUNT, near: true, cook: (k) => opened(k, 0) },
  { name: 'account-on-the-thirty-first-day', of: ACCOUNT, cook: (k) => opened(k, 1) },
  {
    name: 'a-month-without-labour-cost',
    of: COST,
    cook: (k) => void (filed(k).inflows = filed(k).inflows.filter((one) => one.month !== month(k, 4))),
  },
  { name: 'labour-cost-on-the-tenth', of: COST, near: true, cook: (k) => inflowOn(k, 2, '10') },
  { name: 'labour-cost-after-the-tenth', of: COST, cook: (k) => inflowOn(k, 2, '13') },
];

/** The last of thirty days; on a rest day the next working day (民法典 203). @param {string} from */
const thirtieth = (from) => workdayFrom(plus(from, 30));
/** Told on the day itself. @param {Kitchen} k @param {number} late days */
function opened(k, late) {
  const on = plus(thirtieth(siteOf(k).signedOn ?? ''), late);
  filed(k).account = { openedOn: on, toldOn: on };
}
/** The 10th and the 13th of April 2026 are a Friday and a Monday. @param {Kitchen} k @param {number} nth @param {string} day */
function inflowOn(k, nth, day) {
  const papers = filed(k);
  papers.inflows = papers.inflows.map((one) => (one.month === month(k, nth) ? { ...one, on: `${one.on.slice(0, 8)}${day}` } : one));
}

const DEPOSIT = ['wage-deposit-short'];
/** @param {Kitchen} k @param {Partial<import('../../projects.mjs').Deposit> & { share?: number }} what */
function deposit(k, { share, ...what }) {
  const papers = filed(k);
  const [one] = papers.deposits;
  if (!one) return;
  papers.deposits = [{ ...one, ...what, ...(share !== undefined && { amount: Math.round(one.amount * share) }) }];
}
/** @param {Kitchen} k */
const permitOf = (k) => siteOf(k).permitOn ?? '';

/** Another price or term: the developer's monthly part of the labour cost follows. @param {Kitchen} k */
function paidAnew(k) {
  const [each] = papersOf({ crews: k.unit.crews, months: k.office.size.months }, siteOf(k)).inflows;
  const papers = filed(k);
  papers.inflows = papers.inflows.map((one) => ({ ...one, amount: each?.amount ?? one.amount }));
}
/** @param {Kitchen} k @param {number} amount fen */
function priced(k, amount) {
  siteOf(k).amount = amount;
  paidAnew(k);
}

/** Wage deposits. @type {readonly Recipe[]} */
const DEPOSITS = [
  { name: 'no-deposit', of: DEPOSIT, cook: (k) => void (filed(k).deposits = []) },
  { name: 'deposit-a-yuan-short', of: DEPOSIT, cook: (k) => deposit(k, { amount: (filed(k).deposits[0]?.amount ?? 0) - 100 }) },
  { name: 'deposit-on-the-last-day', of: DEPOSIT, near: true, cook: (k) => deposit(k, { on: plusWorkdays(permitOf(k), 20) }) },
  { name: 'deposit-a-day-late', of: DEPOSIT, cook: (k) => deposit(k, { on: plusWorkdays(permitOf(k), 21) }) },
  {
    name: 'small-project-clean-year',
    of: DEPOSIT,
    near: true,
    cook: (k) => {
      priced(k, 299_999_900);
      filed(k).deposits = [];
      filed(k).records = [{ kind: 'clean-since', on: plus(siteOf(k).signedOn ?? '', -800) }];
    },
  },
  {
    name: 'three-million-is-not-small',
    of: DEPOSIT,
    cook: (k) => {
      priced(k, 300_000_000);
      filed(k).deposits = [];
      filed(k).records = [{ kind: 'clean-since', on: plus(siteOf(k).signedOn ?? '', -500) }];
    },
  },
  {
    name: 'guarantee-in-its-place',
    of: [...DEPOSIT, 'guarantee-expiring'],
    near: true,
    cook: (k) => deposit(k, { form: 'guarantee', validUntil: plus(siteOf(k).endsOn, 60) }),
  },
  {
    name: 'guarantee-shorter-than-the-works',
    of: ['guarantee-expiring'],
    cook: (k) => deposit(k, { form: 'guarantee', validUntil: plus(siteOf(k).endsOn, -40) }),
  },
  {
    name: 'guarantee-about-to-expire',
    of: ['guarantee-expiring'],
    cook: (k) => {
      const site = siteOf(k);
      site.endsOn = '2026-08-15';
      // Fewer months bear the same labour cost.
      paidAnew(k);
      deposit(k, { form: 'guarantee', validUntil: '2026-08-20' });
    },
  },
];

/** @type {readonly Recipe[]} */
const OTHER = [
  { name: 'no-payment-guarantee', of: ['payment-guarantee-missing'], cook: (k) => void (filed(k).guarantee = null) },
  {
    name: 'payment-guarantee-late',
    of: ['payment-guarantee-missing'],
    cook: (k) => void (filed(k).guarantee = { validUntil: plus(siteOf(k).endsOn, 90), toldOn: plusWorkdays(siteOf(k).startsOn, 3) }),
  },
  { name: 'no-injury-cover', of: ['project-injury-cover-missing'], cook: (k) => void (filed(k).cover = null) },
  { name: 'injury-cover-on-the-thirtieth-day', of: ['project-injury-cover-missing'], near: true, cook: (k) => covered(k, 0) },
  { name: 'injury-cover-two-days-late', of: ['project-injury-cover-missing'], cook: (k) => covered(k, 2) },
  { name: 'no-reserve', of: ['wage-reserve-short'], near: true, cook: (k) => void (filed(k).reserve = null) },
  { name: 'reserve-of-half-a-month', of: ['wage-reserve-short'], cook: (k) => void (filed(k).reserve = quarter(filed(k).reserve)) },
  { name: 'no-letter', of: ['responsibility-letter-missing'], cook: (k) => void (k.unit.letters = []) },
  {
    name: 'letter-late',
    of: ['responsibility-letter-missing'],
    cook: (k) => void (k.unit.letters = k.unit.letters.map((one) => ({ ...one, signedOn: '2026-04-07', toldOn: '2026-04-07' }))),
  },
  {
    name: 'letter-signed-in-time-told-late',
    of: ['responsibility-letter-missing'],
    near: true,
    cook: (k) => void (k.unit.letters = k.unit.letters.map((one) => ({ ...one, signedOn: '2026-03-31', toldOn: '2026-04-07' }))),
  },
];

/** Of two months' wages. @param {{ amount: number, on: string } | null} reserve */
const quarter = (reserve) => reserve && { ...reserve, amount: Math.round(reserve.amount / 4 / 100) * 100 };
/** @param {Kitchen} k @param {number} late days */
function covered(k, late) {
  const from = plus(thirtieth(siteOf(k).startsOn), late);
  filed(k).cover = { from, until: plusMonths(siteOf(k).endsOn, 6), toldOn: from };
}

/** A payroll that comes so many working days after the payday. @param {Kitchen} k @param {number} days */
const handsIn = (k, days) => void k.unit.handedIn.set(`${k.crew.key}/${month(k, 3)}`, plusWorkdays(payday(k, 3), days));

/** Wages of a subcontractor's crew. @type {readonly Recipe[]} */
const CREWS = [
  { name: 'site-silent', of: ['payroll-missing', 'wage-arrears'], cook: (k) => pays(k, 4, { kind: 'silence' }) },
  { name: 'site-payroll-on-payday', of: ['payroll-missing'], near: true, cook: (k) => handsIn(k, 0) },
  { name: 'site-payroll-after-payday', of: ['payroll-missing'], cook: (k) => handsIn(k, 1) },
  {
    name: 'site-unpaid',
    of: ['wage-arrears'],
    cook: (k) => [4, 5].forEach((nth) => pays(k, nth, { kind: 'withheld', who: all(k), share: 0 })),
  },
  { name: 'site-one-unpaid', of: ['wage-arrears'], cook: (k) => pays(k, 4, { kind: 'withheld', who: keysOf(some(k, 1)), share: 0 }) },
  {
    name: 'site-paid-late',
    of: ['wage-arrears'],
    cook: (k) => pays(k, 2, { kind: 'withheld', who: all(k), share: 0, paidOn: plusWorkdays(payday(k, 2), 3) }),
  },
  { name: 'site-cash', of: ['off-card-payment', 'wage-arrears'], cook: (k) => pays(k, 3, { kind: 'cash' }) },
  {
    name: 'site-file-a-day-late',
    of: ['wage-arrears'],
    near: true,
    cook: (k) => pays(k, 1, { kind: 'told', at: `${plusWorkdays(payday(k, 1), 1)}T10:00:00+08:00` }),
  },
];

export const ACCOUNT_RECIPES = ACCOUNTS;
export const DEPOSIT_RECIPES = DEPOSITS;
export const SITE_RECIPES = OTHER;
export const CREW_RECIPES = CREWS;
