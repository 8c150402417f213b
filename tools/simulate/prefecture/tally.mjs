import { yuan } from '../calls.mjs';

/**
 * Found against expected, rule by rule. An alert that was withdrawn as `never-was` counts neither as found nor as expected: it stands in no statistic; how many there were is told beside.
 *
 * @typedef {import('./truth.mjs').Due} Due
 * @typedef {Record<string, any>} Alert as the API shows it
 *
 * @typedef {object} Quality of one rule
 * @property {string} rule
 * @property {boolean} inCatalogue
 * @property {number} expected
 * @property {number} found
 * @property {number} right found where it was expected
 * @property {number | null} precision of what was found, how much was expected; null where nothing was found
 * @property {number | null} recall of what was expected, how much was found; null where nothing was expected
 * @property {number} exact of the right ones, how many have the state, the cause, the people and the sum that the facts amount to
 * @property {number} withdrawn found as never-was
 * @property {string[]} faults one line each
 */

const FAULTS = 200;
/** Rules whose alerts depend on orders, cases or clocks of the office, which a simulated city does not have. */
export const LEFT_OUT = [
  'rectification-overdue',
  'refusal-to-pay-suspected',
  'deadline-overdue',
  'blacklist-criteria-met',
  'responsibility-letter-breached',
];

/** What is about a site as such names whoever owes: the site is the subject. @param {Pick<Due, 'rule' | 'employer' | 'region' | 'site' | 'month'>} one */
const keyOf = ({ rule, employer, region, site, month }) =>
  [rule, (site && !month ? '' : employer) ?? region ?? '', site ?? '', month ?? ''].join('|');

/**
 * @param {{ dues: readonly Due[], alerts: readonly Alert[], catalogue: readonly string[], siteOf: (project: string) => string, generated: readonly string[] }} what
 *   `catalogue`: ids that the running system has; `generated`: ids of rules that the city has facts for
 * @returns {Quality[]} by rule
 */
export function tallyOf({ dues, alerts, catalogue, siteOf, generated }) {
  const rules = [...new Set([...generated, ...dues.map((one) => one.rule), ...alerts.map((one) => one.rule)])]
    .filter((one) => !LEFT_OUT.includes(one))
    .sort();
  const expected = groups(
    dues.filter((one) => one.cause !== 'never-was'),
    keyOf,
  );
  const withdrawn = alerts.filter((one) => one.resolution?.cause === 'never-was');
  const found = groups(
    alerts.filter((one) => one.resolution?.cause !== 'never-was'),
    (one) =>
      keyOf({
        rule: one.rule,
        employer: one.employer || undefined,
        region: one.employer ? undefined : one.region,
        site: one.project ? siteOf(one.project) : undefined,
        month: one.period ?? undefined,
      }),
  );
  return rules.map((rule) => {
    const inCatalogue = catalogue.includes(rule);
    const counts = { expected: 0, found: 0, right: 0, exact: 0 };
    /** @type {string[]} */
    const faults = [];
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      if (!key.startsWith(`${rule}|`)) continue;
      match(key, [...(expected.get(key) ?? [])], [...(found.get(key) ?? [])], counts, faults);
    }
    return {
      rule,
      inCatalogue,
      ...counts,
      precision: counts.found ? counts.right / counts.found : null,
      recall: counts.expected ? counts.right / counts.expected : null,
      withdrawn: withdrawn.filter((one) => one.rule === rule).length,
      faults: inCatalogue ? faults : [],
    };
  });
}

/** @template T @param {readonly T[]} all @param {(one: T) => string} key @returns {Map<string, T[]>} */
function groups(all, key) {
  /** @type {Map<string, T[]>} */
  const map = new Map();
  for (const one of all) {
    const list = map.get(key(one));
    if (list) list.push(one);
    else map.set(key(one), [one]);
  }
  return map;
}

/** Pairs what was expected and found under one key: the exact ones first. @param {string} key @param {Due[]} due @param {Alert[]} there @param {{ expected: number, found: number, right: number, exact: number }} counts @param {string[]} faults */
function match(key, due, there, counts, faults) {
  counts.expected += due.length;
  counts.found += there.length;
  const name = key.split('|').slice(1).filter(Boolean).join(' ');
  const say = (/** @type {string} */ line) => void (faults.length < FAULTS && faults.push(`${name}: ${line}`));
  for (const one of [...due]) {
    const at = there.findIndex((alert) => isExact(one, alert));
    if (at < 0) continue;
    there.splice(at, 1);
    due.splice(due.indexOf(one), 1);
    counts.right += 1;
    counts.exact += 1;
  }
  for (const one of due.splice(0, Math.min(due.length, there.length))) {
    const alert = there.shift();
    counts.right += 1;
    if (alert) say(`${said(alert)}, expected ${wanted(one)}`);
  }
  for (const one of due) say(`missing, expected ${wanted(one)}`);
  for (const alert of there) say(`one too many, ${said(alert)}`);
}

/** @param {Due} due @param {Alert} alert */
const isExact = ({ state, cause, workers, amount, estimated }, alert) =>
  (state === 'any' || state === alert.state) &&
  (cause === undefined || cause === alert.resolution?.cause) &&
  (workers === undefined || workers === alert.workers) &&
  (amount === undefined || yuan(amount) === alert.amount) &&
  (estimated === undefined || estimated === alert.estimated);

/** @param {Due} due */
const wanted = ({ state, cause, workers, amount, estimated, recipes = [] }) =>
  [
    state,
    cause,
    workers,
    amount === undefined ? undefined : yuan(amount),
    estimated ? 'estimated' : undefined,
    recipes.length ? `(${recipes.join(', ')})` : undefined,
  ]
    .filter((one) => one !== undefined)
    .join(' ');

/** @param {Alert} alert */
const said = (alert) =>
  [alert.state, alert.resolution?.cause, alert.workers, alert.amount, alert.estimated ? 'estimated' : undefined]
    .filter((one) => one !== undefined && one !== null)
    .join(' ');
