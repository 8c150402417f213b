import { at, lastOf, monthAfter, OFFICE_HOUR, plus, plusMonths, plusWorkdays, workdayFrom } from '../days.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected @typedef {import('../projects.mjs').Site} Site @typedef {import('../projects.mjs').Papers} Papers */

const DAYS = 30;
const DEPOSIT_WORKDAYS = 20;
/** Shandong's rate and cap, as the shipped policy has them (unverified); in fen. */
const [RATE, CAP, SMALL] = [0.015, 200_000_000, 300_000_000];
/** The region's day for labour cost (临政办字〔2023〕43号). */
const COST_DAY = '10';

/**
 * What the law asks of a site, and when it came or did not.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedOfSites = (city) =>
  city.sites.flatMap((site) => {
    if (!site.papers || !site.signedOn) return [];
    return [
      ...byDay('special-account-missing', site, workdayFrom(plus(site.signedOn, DAYS)), site.papers.account?.toldOn, city.size.endsAt),
      ...byDay('payment-guarantee-missing', site, site.startsOn, site.papers.guarantee?.toldOn, city.size.endsAt),
      // Covered from the first day on which it would be overdue, it never was.
      ...byDay(
        'project-injury-cover-missing',
        site,
        plus(workdayFrom(plus(site.startsOn, DAYS)), 1),
        site.papers.cover?.from,
        city.size.endsAt,
      ),
      ...deposit(site, site.papers, city.size.endsAt),
      ...expiring(site, site.papers, city.size.endsAt),
      ...labourCost(city, site, site.papers),
      ...reserve(city, site, site.papers),
    ];
  });

/** @param {string} rule @param {Site} site @param {string} due last day @param {string | undefined} came @param {string} endsAt @returns {Expected[]} */
function byDay(rule, site, due, came, endsAt) {
  if (at(plus(due, 1), '08:00') > endsAt) return [];
  const subject = { rule, employer: site.contractor, site };
  if (!came || at(came, OFFICE_HOUR) > endsAt) return [{ ...subject, state: 'open' }];
  return came > due ? [{ ...subject, state: 'resolved' }] : [];
}

/** @param {Site} site @param {Papers} papers @param {string} endsAt @returns {Expected[]} */
function deposit(site, { deposits, records }, endsAt) {
  const due = plusWorkdays(site.permitOn ?? '', DEPOSIT_WORKDAYS);
  if (at(plus(due, 1), '08:00') > endsAt) return [];
  const clean = records.find((one) => one.kind === 'clean-since');
  const cleanFor = (/** @type {number} */ years) => clean !== undefined && plusMonths(clean.on, 12 * years) <= (site.signedOn ?? '');
  const isSmall = site.amount < SMALL && cleanFor(1);
  const asked = isSmall ? 0 : Math.min(CAP, Math.ceil(site.amount * RATE * (cleanFor(2) ? 0.5 : 1)));
  const held = (/** @type {string} */ day) => deposits.filter((one) => one.on <= day).reduce((sum, one) => sum + one.amount, 0);
  const subject = { rule: 'wage-deposit-short', employer: site.contractor, site };
  if (held(due) >= asked) return [];
  const now = held(endsAt.slice(0, 10));
  return [now >= asked ? { ...subject, state: 'resolved' } : { ...subject, state: 'open', amount: asked - now }];
}

/** A guarantee that ends within a month, or before the works do. @param {Site} site @param {Papers} papers @param {string} endsAt @returns {Expected[]} */
function expiring(site, { deposits }, endsAt) {
  const today = endsAt.slice(0, 10);
  return deposits
    .filter((one) => one.form === 'guarantee' && one.validUntil && (one.validUntil < site.endsOn || plusMonths(one.validUntil, -1) < today))
    .map(() => ({ rule: 'guarantee-expiring', employer: site.contractor, site, state: /** @type {const} */ ('open') }));
}

/** A month of works whose labour cost did not come by the region's day, while an account was there for it. @param {import('../city.mjs').City} city @param {Site} site @param {Papers} papers @returns {Expected[]} */
function labourCost({ size }, site, { account, inflows }) {
  if (!account) return [];
  const months = size.months.filter(
    (month) => lastOf(month) >= site.startsOn && lastOf(month) < site.endsOn && lastOf(month) >= account.openedOn,
  );
  const late = months.filter((month) => {
    const due = `${monthAfter(month)}-${COST_DAY}`;
    if (at(plus(workdayFrom(due), 1), '08:00') > size.endsAt) return false;
    return !inflows.some((one) => one.month === month && one.on <= workdayFrom(due));
  });
  if (!late.length) return [];
  const subject = { rule: 'labour-cost-late', employer: site.contractor, site };
  // Each month's inflow is its part of the agreed share: what never came is missing from the sum, whatever comes in the months after.
  return [{ ...subject, state: late.every((month) => inflows.some((one) => one.month === month)) ? 'resolved' : 'open' }];
}

/** @param {import('../city.mjs').City} city @param {Site} site @param {Papers} papers @returns {Expected[]} */
function reserve({ crews }, site, { reserve: held }) {
  const wages = crews
    .filter((crew) => crew.site === site)
    .flatMap((crew) => crew.workers)
    .reduce((sum, one) => sum + one.wage, 0);
  // A site without any is not asked for one (policy).
  return held && held.amount < wages ? [{ rule: 'wage-reserve-short', employer: site.contractor, site, state: 'open' }] : [];
}
