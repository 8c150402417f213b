import { uscc } from '../demo-numbers.mjs';

/** Credit codes of firms, no two alike: made from a number alone, one in some thousands would come twice. @param {string} prefix @returns {() => string} */
export function distinctCodes(prefix) {
  const made = new Set();
  let n = 0;
  return () => {
    const before = made.size;
    let code = '';
    while (made.size === before) made.add((code = uscc(`${prefix}-${n++}`)));
    return code;
  };
}

/**
 * Calls at a steady pace whatever the answers take, over kept connections.
 * @param {any} undici @param {string} url @param {{ rate: number, count: number, connections?: number, request: (n: number) => { path: string, headers: Record<string, string>, body: string } }} how
 * @returns {Promise<{ sent: number, answered: number, status: number, body: any }[]>} instants of `performance.now()`
 */
export async function paced(undici, url, { rate, count, connections = 32, request }) {
  const pool = new undici.Pool(url, { connections, pipelining: 1 });
  try {
    const began = performance.now();
    /** @type {Promise<{ sent: number, answered: number, status: number, body: any }>[]} */
    const calls = [];
    for (let n = 0; n < count; n++) {
      const due = began + (n * 1000) / rate;
      while (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, Math.max(due - performance.now(), 0)));
      calls.push(once(pool, request(n)));
    }
    return await Promise.all(calls);
  } finally {
    await pool.close();
  }
}

/**
 * When so many calls arrive that come each by itself (泊松到达), in milliseconds from the first instant on; the same for the same seed.
 * @param {number} seed @param {number} rate a second @param {number} count
 */
export function poisson(seed, rate, count) {
  let [state, at] = [seed >>> 0, 0];
  // mulberry32
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, () => (at -= (Math.log(1 - random()) * 1000) / rate));
}

/**
 * Calls at given times whatever the answers take, so that a wait of one is a wait of all that come meanwhile; over as many connections as it needs.
 * @param {any} undici @param {string} url @param {{ due: readonly number[], request: (n: number) => { path: string, headers: Record<string, string>, body: string } }} how
 * @returns {Promise<{ due: number, sent: number, answered: number, status: number, body: any }[]>} instants of `performance.now()`; `due` when it should have been sent
 */
export async function arriving(undici, url, { due, request }) {
  const pool = new undici.Pool(url, { connections: 512, pipelining: 1 });
  try {
    const began = performance.now();
    const calls = due.map(async (after, n) => {
      await new Promise((resolve) => setTimeout(resolve, began + after - performance.now()));
      return { due: began + after, ...(await once(pool, request(n))) };
    });
    return await Promise.all(calls);
  } finally {
    await pool.close();
  }
}

/**
 * So many calls as fast as the answers come, a fixed number at a time.
 * @param {any} undici @param {string} url @param {{ count: number, connections?: number, request: (n: number) => { path: string, headers: Record<string, string>, body: string } }} how
 */
export async function saturated(undici, url, { count, connections = 16, request }) {
  const pool = new undici.Pool(url, { connections, pipelining: 1 });
  try {
    let next = 0;
    /** @type {number[]} */
    const statuses = [];
    const lane = async () => {
      while (next < count) statuses.push((await once(pool, request(next++))).status);
    };
    await Promise.all(Array.from({ length: connections }, lane));
    return statuses;
  } finally {
    await pool.close();
  }
}

/** @param {any} pool @param {{ path: string, headers: Record<string, string>, body: string }} request */
async function once(pool, { path, headers, body }) {
  const sent = performance.now();
  const answer = await pool.request({ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body });
  const text = await answer.body.text();
  const answered = performance.now();
  return { sent, answered, status: answer.statusCode, body: text };
}
