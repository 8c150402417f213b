import { yuan } from './calls.mjs';
import { truthOf } from './truth/truth.mjs';

/**
 * @typedef {import('./truth/truth.mjs').Expected} Expected
 * @typedef {Record<string, any>} Alert as the API shows it
 *
 * @typedef {object} Standing of one rule
 * @property {string} rule
 * @property {string} title
 * @property {number} found
 * @property {number} open
 * @property {Record<string, number>} severities of the open ones
 * @property {number} expected
 * @property {number} right found as expected: state, cause, people and sum
 * @property {string[]} faults one line each: missing, one too many, or another than expected
 */

/**
 * Compares the alerts found with what the city's facts amount to. Alerts about others than the city's employers and counties are left out.
 * @param {import('./city.mjs').City} city
 * @param {readonly Alert[]} alerts
 * @param {(projectId: string) => string} siteOf key of a site by the id of its project
 * @param {readonly string[]} [catalogue] rules that the running system has; all if left out
 * @returns {Standing[]} by rule
 */
export function compare(city, alerts, siteOf, catalogue) {
  const ours = new Set(city.employers.map((one) => one.uscc));
  const counties = new Set([...city.employers, ...city.sites].map((one) => one.county.code));
  const found = numbered(
    alerts
      .filter((one) => (one.employer ? ours.has(one.employer) : counties.has(one.region)))
      .map((one) => [keyOf(one.rule, one.employer || one.region, one.project ? siteOf(one.project) : '', one.period), one]),
  );
  const expected = numbered(
    truthOf(city)
      .filter((one) => !catalogue || catalogue.includes(one.rule))
      .map((one) => [keyOf(one.rule, one.employer?.uscc ?? one.county?.code ?? '', one.site?.key ?? '', one.month), one]),
  );
  const rules = [...new Set([...expected.values(), ...found.values()].map((one) => one.rule))];
  return rules.map((rule) => {
    const [there, due] = [found, expected].map((map) => [...map].filter(([, one]) => one.rule === rule));
    const open = there?.map(([, one]) => /** @type {Alert} */ (one)).filter((one) => one.state === 'open') ?? [];
    const faults = [
      ...(due ?? []).flatMap(([key, one]) =>
        difference(/** @type {Expected} */ (one), found.get(key)).map((what) => `${nameOf(city, key)}: ${what}`),
      ),
      ...(there ?? [])
        .filter(([key]) => !expected.has(key))
        .map(([key, one]) => `${nameOf(city, key)}: one too many, ${said(/** @type {Alert} */ (one))}`),
    ];
    const right = (due ?? []).filter(([key, one]) => difference(/** @type {Expected} */ (one), found.get(key)).length === 0).length;
    return {
      rule,
      title: there?.map(([, one]) => /** @type {Alert} */ (one).title?.zh)[0] ?? '',
      found: there?.length ?? 0,
      open: open.length,
      severities: countBy(open, (one) => one.severity),
      expected: due?.length ?? 0,
      right,
      faults,
    };
  });
}

/** Some rules speak of single people or contracts: their alerts on one employer are told apart by number, those of one state beside one another. @template {{ state: string }} T @param {readonly (readonly [string, T])[]} all @returns {Map<string, T>} */
function numbered(all) {
  /** @type {Map<string, T>} */
  const map = new Map();
  for (const [key, one] of [...all].sort(([, a], [, b]) => (a.state < b.state ? -1 : a.state > b.state ? 1 : 0))) {
    let nth = 0;
    while (map.has(nth ? `${key}|${nth}` : key)) nth += 1;
    map.set(nth ? `${key}|${nth}` : key, one);
  }
  return map;
}

/** @param {string} rule @param {string} employer or a county @param {string} site @param {string | null | undefined} month */
const keyOf = (rule, employer, site, month) => [rule, employer, site, month ?? ''].join('|');

/** @param {Expected} expected @param {Alert | undefined} alert @returns {string[]} */
function difference(expected, alert) {
  if (!alert) return [`missing, expected ${expected.state}${expected.cause ? ` (${expected.cause})` : ''}`];
  const wanted = [
    expected.state === 'any' ? undefined : expected.state,
    expected.cause,
    expected.workers,
    expected.amount === undefined ? undefined : yuan(expected.amount),
    expected.estimated,
  ];
  const got = [alert.state, alert.resolution?.cause, alert.workers, alert.amount, alert.estimated];
  const same = wanted.every((value, at) => value === undefined || value === got[at]);
  return same ? [] : [`${said(alert)}, expected ${wanted.filter((value) => value !== undefined).join(' ')}`];
}

/** @param {Alert} alert */
const said = (alert) =>
  [alert.state, alert.resolution?.cause, alert.workers, alert.amount, alert.estimated ? 'estimated' : undefined]
    .filter((one) => one !== undefined && one !== null)
    .join(' ');

/** @param {import('./city.mjs').City} city @param {string} key */
function nameOf(city, key) {
  const [, uscc, site, month] = key.split('|');
  return [
    city.employers.find((one) => one.uscc === uscc)?.name ?? city.employers.find((one) => one.county.code === uscc)?.county.name,
    uscc,
    city.sites.find((one) => one.key === site)?.name,
    month,
  ]
    .filter(Boolean)
    .join(' ');
}

/** @template T @param {readonly T[]} list @param {(one: T) => string} of @returns {Record<string, number>} */
export function countBy(list, of) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const one of list) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
  return counts;
}
