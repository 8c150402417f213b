import { callerOf } from '../post.mjs';
import { COMPLAINTS, SITE_COMPLAINTS } from './complaints.mjs';
import { drive } from './drive.mjs';
import { ALL_RECIPES } from './recipes/deal.mjs';
import { planOf } from './size.mjs';
import { storyOf } from './story.mjs';
import { tallyOf } from './tally.mjs';

/**
 * Loads a city into a running, empty anxin and compares what was found with its truth.
 * @param {{ url: string, workers: number, seed: string, months?: number, say: (line: string) => void, signal?: AbortSignal }} options
 * @returns {Promise<{ qualities: import('./tally.mjs').Quality[], figures: import('./drive.mjs').Figures, people: number, generated: number }>} `generated`: seconds of the first pass
 */
export async function measureCity({ url, workers, seed, months, say, signal }) {
  const plan = planOf({ workers, seed, months });
  /** @type {import('./truth.mjs').Due[]} */
  const dues = [];
  let people = 0;
  const began = performance.now();
  const story = storyOf(plan, { truth: (due) => void dues.push(due), people: (count) => (people += count) });
  const generated = (performance.now() - began) / 1000;
  const employers = plan.shops + 4 * plan.sites;
  say(
    `  city ${seed}: ${people} people, some ${employers} employers, ${plan.sites} sites, ${plan.size.months.length} months, ${story.instants.length} instants, ${dues.length} alerts expected`,
  );
  const caller = callerOf({ url });
  try {
    let month = '';
    const figures = await drive({
      jobs: story.jobs,
      caller,
      endsAt: plan.size.endsAt,
      signal,
      tell: ({ at, calls, rows, seconds }) => {
        if (month && month !== at.slice(0, 7)) say(`  ${month} done after ${seconds.toFixed(0)} s: ${calls} calls, ${rows} rows`);
        month = at.slice(0, 7);
      },
    });
    const [alerts, projects, catalogue] = await Promise.all([all(caller, '/alerts'), all(caller, '/projects'), rulesOf(caller)]);
    const sites = new Map(projects.map((one) => [one.id, `site/${one.name.match(/(\d+)标段$/)?.[1]}`]));
    const generatedRules = [...new Set([...ALL_RECIPES, ...COMPLAINTS, ...SITE_COMPLAINTS].flatMap((one) => one.of))];
    const qualities = tallyOf({ dues, alerts, catalogue, siteOf: (id) => sites.get(id) ?? id, generated: generatedRules });
    return { qualities, figures, people, generated };
  } finally {
    caller.close();
  }
}

/** @param {import('../post.mjs').Caller} caller @returns {Promise<string[]>} */
async function rulesOf(caller) {
  const book = await get(caller, '/rules');
  return (book.items ?? book).map((/** @type {{ id: string }} */ one) => one.id);
}

/** @param {import('../post.mjs').Caller} caller @param {string} path */
const get = (caller, path) => caller.call({ at: '', lane: '', as: 'demo-auditor', method: 'GET', path, key: '' });

/** @param {import('../post.mjs').Caller} caller @param {string} path @returns {Promise<Record<string, any>[]>} */
async function all(caller, path) {
  const items = [];
  let cursor = '';
  do {
    const page = await get(caller, `${path}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor);
  return items;
}

/** The routes that took the time, sixteen calls at once. @param {import('./drive.mjs').Figures} figures @param {number} [most] @returns {string[]} */
export const slowest = ({ routes }, most = 6) =>
  [...routes]
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, most)
    .map(([route, { calls, rows, ms }]) => `${route}: ${calls} calls${rows ? ` of ${rows} rows` : ''}, ${(ms / calls).toFixed(0)} ms each`);
