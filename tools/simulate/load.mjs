import { setMaxListeners } from 'node:events';

/**
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./post.mjs').Caller} Caller
 *
 * @typedef {object} Figures what a load took
 * @property {number} calls
 * @property {number} clockSteps how often the clock was set
 * @property {number} callMs
 * @property {number} clockMs
 *
 * @typedef {object} Progress
 * @property {string} day business day
 * @property {number} calls made so far
 */

/** Calls on their way at once. */
const IN_FLIGHT = 16;

/**
 * Makes calls in the order of business time: sets the clock to each instant, then makes all calls of that instant, those of one lane one after the other. Every call
 * carries its own idempotency key, so that a load that was broken off may be run again: what was done is answered as it was.
 * @param {object} options
 * @param {Iterable<Call>} options.calls
 * @param {Caller} options.caller
 * @param {string} options.endsAt where the clock stops
 * @param {string} [options.reached] instant that an earlier run reached: up to then the clock isn't set again
 * @param {(progress: Progress) => void} [options.tell] after each instant
 * @param {(at: string) => void} [options.keep] an instant is reached, all before it is done
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<Figures>}
 * @throws {Error} naming the call that was refused, without its body
 */
export async function load({ calls, caller, endsAt, reached = '', tell, keep, signal }) {
  // Each call on its way listens for the end.
  if (signal) setMaxListeners(IN_FLIGHT + 4, signal);
  const figures = { calls: 0, clockSteps: 0, callMs: 0, clockMs: 0 };
  /** @type {Map<string, string>} */
  const ids = new Map();
  const setClock = async (/** @type {string} */ at) => {
    if (at <= reached) return;
    const began = performance.now();
    await caller.setClock(at, signal);
    figures.clockMs += performance.now() - began;
    figures.clockSteps += 1;
    keep?.(at);
  };
  for (const { at, lanes, count } of byInstant(calls)) {
    signal?.throwIfAborted();
    await setClock(at);
    const began = performance.now();
    await inParallel([...lanes.values()], async (lane) => {
      for (const call of lane) await make(call, ids, caller, signal);
    });
    figures.callMs += performance.now() - began;
    figures.calls += count;
    tell?.({ day: at.slice(0, 10), calls: figures.calls });
  }
  await setClock(endsAt);
  return figures;
}

/** The calls of one instant after the other, each with its lanes. @param {Iterable<Call>} calls @returns {Generator<{ at: string, lanes: Map<string, Call[]>, count: number }>} */
function* byInstant(calls) {
  /** @type {{ at: string, lanes: Map<string, Call[]>, count: number } | undefined} */
  let now;
  for (const call of calls) {
    if (now && call.at < now.at) throw new RangeError(`${call.key} lies before ${now.at}`);
    if (now?.at !== call.at) {
      if (now) yield now;
      now = { at: call.at, lanes: new Map(), count: 0 };
    }
    const lane = now.lanes.get(call.lane);
    if (lane) lane.push(call);
    else now.lanes.set(call.lane, [call]);
    now.count += 1;
  }
  if (now) yield now;
}

/** The longest lanes first, so that none is left alone at the end. @param {Call[][]} lanes @param {(lane: Call[]) => Promise<void>} run */
async function inParallel(lanes, run) {
  const waiting = lanes.sort((a, b) => a.length - b.length);
  let failed = false;
  await Promise.all(
    Array.from({ length: Math.min(IN_FLIGHT, lanes.length) }, async () => {
      for (let lane = waiting.pop(); lane && !failed; lane = waiting.pop())
        await run(lane).catch((error) => {
          failed = true;
          throw error;
        });
    }),
  );
}

/** @param {Call} call @param {Map<string, string>} ids @param {Caller} caller @param {AbortSignal} [signal] */
async function make(call, ids, caller, signal) {
  const filled = /** @type {Call} */ (fill(call, ids));
  const answer = await caller.call(filled, signal);
  if (!call.save) return;
  const found =
    call.method === 'GET' ? answer.items.find((/** @type {Record<string, unknown>} */ item) => fits(item, filled.where ?? {})) : answer;
  if (!found?.id) throw new Error(`${call.key}: nothing was found at ${call.at}`);
  ids.set(call.save, found.id);
}

/** @param {Record<string, unknown>} item @param {Record<string, unknown>} where */
const fits = (item, where) => Object.entries(where).every(([field, value]) => item[field] === value);

/** Puts the ids in that earlier calls saved. @param {unknown} value @param {ReadonlyMap<string, string>} ids @returns {unknown} */
function fill(value, ids) {
  if (typeof value === 'string')
    return value.includes('${') ? value.replace(/\$\{([^}]+)\}/g, (_, name) => ids.get(name) ?? missing(name)) : value;
  if (Array.isArray(value)) return value.map((each) => fill(each, ids));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each, ids)]));
  return value;
}

/** @param {string} name @returns {never} */
const missing = (name) => {
  throw new Error(`nothing was saved as ${name}`);
};
