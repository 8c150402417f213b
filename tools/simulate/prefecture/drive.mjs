import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../post.mjs';

/**
 * @typedef {import('./story.mjs').Job} Job
 * @typedef {import('../post.mjs').Caller} Caller
 *
 * @typedef {{ calls: number, rows: number, ms: number }} RouteFigures `ms` summed over sixteen at once
 * @typedef {object} Figures
 * @property {number} seconds
 * @property {number} clockSeconds while the clock moved on and everything settled
 * @property {number} clockSteps
 * @property {Map<string, RouteFigures>} routes
 */

const IN_FLIGHT = 16;
const CLOCK_TRIES = 40;
const CLOCK_PAUSE_MS = 1_000;

/**
 * Makes the jobs of a story: the clock is set to each instant, then sixteen jobs of it run at once; no more of them are made than run.
 * @param {object} options
 * @param {Iterable<Job>} options.jobs
 * @param {Caller} options.caller
 * @param {string} options.endsAt
 * @param {(progress: { at: string, calls: number, rows: number, seconds: number }) => void} [options.tell]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<Figures>}
 * @throws {Error} naming the call that was refused
 */
export async function drive({ jobs, caller, endsAt, tell, signal }) {
  if (signal) setMaxListeners(IN_FLIGHT + 4, signal);
  const began = performance.now();
  /** @type {Figures} */
  const figures = { seconds: 0, clockSeconds: 0, clockSteps: 0, routes: new Map() };
  /** @type {Map<string, string>} */
  const ids = new Map();
  const source = jobs[Symbol.iterator]();
  let next = source.next();
  while (!next.done) {
    const { at } = next.value;
    await clockTo(at, caller, figures, signal);
    /** @type {unknown} */
    let failed;
    const lane = async () => {
      for (;;) {
        if (failed || next.done || next.value.at !== at) return;
        const job = next.value;
        next = source.next();
        await run(job, ids, caller, figures, signal).catch((error) => {
          failed ??= error;
        });
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
    if (failed) throw failed;
    const totals = [...figures.routes.values()];
    tell?.({
      at,
      calls: totals.reduce((sum, one) => sum + one.calls, 0),
      rows: totals.reduce((sum, one) => sum + one.rows, 0),
      seconds: (performance.now() - began) / 1000,
    });
  }
  await clockTo(endsAt, caller, figures, signal);
  figures.seconds = (performance.now() - began) / 1000;
  return figures;
}

/** Sets the clock; where a large city needs longer to settle than one call lasts, again. @param {string} at @param {Caller} caller @param {Figures} figures @param {AbortSignal} [signal] */
async function clockTo(at, caller, figures, signal) {
  const began = performance.now();
  for (let tries = 0; ; tries += 1) {
    try {
      await caller.setClock(at, signal);
      break;
    } catch (error) {
      if (!(error instanceof Refused) || !error.message.includes(' 504 ') || tries >= CLOCK_TRIES) throw error;
      await pause(CLOCK_PAUSE_MS, undefined, { signal });
    }
  }
  figures.clockSeconds += (performance.now() - began) / 1000;
  figures.clockSteps += 1;
}

/** @param {Job} job @param {Map<string, string>} ids @param {Caller} caller @param {Figures} figures @param {AbortSignal} [signal] */
async function run(job, ids, caller, figures, signal) {
  if ('rows' in job) {
    const { at, route, as, key, rows, count } = job;
    const began = performance.now();
    const path = `${route}/batches`;
    await caller.call({ at, lane: '', as, method: 'POST', path, key, file: again(() => filled(rows(), ids)) }, signal);
    return note(figures, `POST ${path}`, count, performance.now() - began);
  }
  for (const call of job.calls()) {
    const began = performance.now();
    const answer = await caller.call(/** @type {any} */ (JSON.parse(fill(JSON.stringify(call), ids))), signal);
    if (call.save) ids.set(call.save, answer.id);
    note(figures, `${call.method} ${call.path.replace(/\/\$\{[^}]+\}|\/[0-9A-Z]{18}/g, '/…')}`, 0, performance.now() - began);
  }
}

/** Rows that are made anew each time they are sent. @param {() => Iterator<string>} make @returns {Iterable<string>} */
const again = (make) => ({ [Symbol.iterator]: make });

/** @param {Iterable<unknown>} rows @param {ReadonlyMap<string, string>} ids @returns {Generator<string>} */
function* filled(rows, ids) {
  for (const row of rows) yield fill(JSON.stringify(row), ids);
}

/** @param {string} text JSON @param {ReadonlyMap<string, string>} ids */
const fill = (text, ids) => (text.includes('${') ? text.replace(/\$\{([^}]+)\}/g, (_, name) => ids.get(name) ?? missing(name)) : text);

/** @param {string} name @returns {never} */
const missing = (name) => {
  throw new Error(`nothing was saved as ${name}`);
};

/** @param {Figures} figures @param {string} route @param {number} rows @param {number} ms */
function note({ routes }, route, rows, ms) {
  const here = routes.get(route) ?? { calls: 0, rows: 0, ms: 0 };
  routes.set(route, { calls: here.calls + 1, rows: here.rows + rows, ms: here.ms + ms });
}
