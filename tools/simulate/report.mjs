import { compare, countBy } from './check.mjs';

/**
 * @typedef {import('./post.mjs').Caller} Caller
 * @typedef {Record<string, any>} Item
 */

const SEVERITIES = ['yellow', 'orange', 'red', 'critical'];

/**
 * Asks the API what stands, and says it: alerts by rule beside what the city's facts amount to, cases and complaints by county.
 * @param {{ city: import('./city.mjs').City, caller: Caller, say: (line: string) => void }} options
 * @returns {Promise<{ held: boolean, desk?: string }>} whether all was found as expected; the demo inspector with the most open cases
 */
export async function report({ city, caller, say }) {
  const [book, alerts, projects, cases, complaints] = await Promise.all([
    caller.call({ at: '', lane: '', as: 'demo-auditor', method: 'GET', path: '/rules', key: '' }),
    all(caller, 'demo-auditor', '/alerts'),
    all(caller, 'demo-auditor', '/projects'),
    all(caller, 'demo-supervisor-371300', '/cases'),
    all(caller, 'demo-auditor', '/complaints'),
  ]);
  const siteOf = (/** @type {string} */ id) => {
    const contractor = projects.find((one) => one.id === id)?.generalContractor;
    return city.sites.find((one) => one.contractor.uscc === (contractor?.uscc ?? contractor))?.key ?? id;
  };
  const standings = compare(
    city,
    alerts,
    siteOf,
    (book.items ?? book).map((/** @type {Item} */ one) => one.id),
  );
  say('');
  table(
    say,
    ['rule', '', 'expected', 'found', 'right', 'surplus', 'open', ...SEVERITIES],
    standings.map((one) => [
      one.rule,
      one.title,
      one.expected,
      one.found,
      one.right,
      one.found - one.right,
      one.open,
      ...SEVERITIES.map((severity) => one.severities[severity] ?? 0),
    ]),
  );
  const faults = standings.flatMap((one) => one.faults.map((fault) => `✗ ${one.rule}: ${fault}`));
  for (const fault of faults.slice(0, 20)) say(fault);
  if (faults.length > 20) say(`… and ${faults.length - 20} more`);
  say('');
  table(say, ['county', '', 'open cases', 'closed', 'overdue', 'waiting complaints'], counties(city, cases, complaints));
  const desks = countBy(
    cases.filter((one) => one.state === 'open'),
    (one) => ['demo-inspector', one.region, ...(one.department === 'labour' ? [] : [one.department])].join('-'),
  );
  return { held: faults.length === 0, desk: Object.entries(desks).sort(([, a], [, b]) => b - a)[0]?.[0] };
}

/** @param {import('./city.mjs').City} city @param {readonly Item[]} cases @param {readonly Item[]} complaints */
function counties(city, cases, complaints) {
  const places = new Map(
    [...city.employers.map((one) => one.county), ...city.sites.map((one) => one.county)].map((one) => [one.code, one.name]),
  );
  const overdue = (/** @type {Item} */ one) => one.deadlines.some((/** @type {Item} */ term) => term.state === 'overdue');
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, name]) => {
      const here = cases.filter((one) => one.region === code);
      const waiting = complaints.filter((one) => one.region === code && one.state === 'received').length;
      if (!here.length && !waiting) return [];
      const open = here.filter((one) => one.state === 'open');
      return [[code, name, open.length, here.length - open.length, open.filter(overdue).length, waiting]];
    });
}

/** A whole list, page by page. @param {Caller} caller @param {string} as @param {string} path @returns {Promise<Item[]>} */
async function all(caller, as, path) {
  const items = [];
  let cursor = '';
  do {
    const page = await caller.call({
      at: '',
      lane: '',
      as,
      method: 'GET',
      path: `${path}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      key: '',
    });
    items.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor);
  return items;
}

/** Display width: Chinese characters are two columns wide. @param {string} text */
const width = (text) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);

/** @param {(line: string) => void} say @param {readonly string[]} heads @param {readonly (readonly (string | number)[])[]} rows texts to the left, numbers to the right */
function table(say, heads, rows) {
  const widths = heads.map((head, at) => Math.max(width(head), ...rows.map((row) => width(String(row[at])))));
  const line = (/** @type {readonly (string | number)[]} */ row, /** @type {boolean} */ head) =>
    row.map((cell, at) => {
      const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(String(cell))));
      return (head ? typeof rows[0]?.[at] === 'number' : typeof cell === 'number') ? space + cell : cell + space;
    });
  say(line(heads, true).join('  ').trimEnd());
  for (const row of rows) say(line(row, false).join('  ').trimEnd());
}
