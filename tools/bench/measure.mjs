import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Clock ticks a second of /proc: 100 wherever Linux runs Node.js. */
const TICKS = 100;

/**
 * CPU-seconds of processes with all their descendants, the ended ones included; null where the system doesn't tell.
 * @param {readonly (number | undefined)[]} roots
 */
export function cpuOf(roots) {
  try {
    /** @type {Map<number, { parent: number, ticks: number }>} */
    const all = new Map();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        all.set(Number(name), { parent: Number(fields[1]), ticks: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) });
      } catch {
        // It has ended meanwhile.
      }
    }
    const wanted = new Set(roots);
    let ticks = 0;
    for (const [pid, own] of all) {
      let at = pid;
      while (at && !wanted.has(at)) at = all.get(at)?.parent ?? 0;
      if (at) ticks += own.ticks;
    }
    return ticks / TICKS;
  } catch {
    return null;
  }
}

/**
 * @typedef {{ seconds: number, units: number, cpu: number | null }} Run
 * @typedef {() => Promise<{ seconds: number, units: number, cpu?: number | null }>} Work times itself and throws where what it did isn't exactly what it should have done; it tells its CPU-seconds where it does more than what it times
 */

/** @param {Work} work @param {readonly (number | undefined)[]} pids @returns {Promise<Run>} */
export async function timed(work, pids) {
  const before = cpuOf(pids);
  const { seconds, units, cpu } = await work();
  return { seconds, units, cpu: cpu === undefined ? since(before, pids) : cpu };
}

/** @param {number | null} before @param {readonly (number | undefined)[]} pids */
function since(before, pids) {
  const after = cpuOf(pids);
  return before === null || after === null ? null : after - before;
}

/** What work takes, among more that isn't timed. @param {() => Promise<unknown>} work @param {readonly (number | undefined)[]} pids */
export async function spent(work, pids) {
  const before = cpuOf(pids);
  const seconds = await wall(work);
  return { seconds, cpu: since(before, pids) };
}

/**
 * Runs several works in turn, A B C A B C …, after one turn that doesn't count.
 * @param {Record<string, Work>} works @param {{ repetitions: number, pids: readonly (number | undefined)[], say: (line: string) => void }} options
 * @returns {Promise<Record<string, Run[]>>}
 */
export async function interleaved(works, { repetitions, pids, say }) {
  /** @type {Record<string, Run[]>} */
  const runs = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let at = 0; at <= repetitions; at++)
    for (const [name, work] of Object.entries(works)) {
      const run = await timed(work, pids);
      say(
        `  ${at ? `run ${at}` : 'warm-up'}, ${name}: ${Math.round(run.units / run.seconds)}/s, ${run.seconds.toFixed(2)} s, CPU ${run.cpu?.toFixed(2) ?? '?'} s`,
      );
      if (at) runs[name].push(run);
    }
  return runs;
}

/** @param {readonly Run[]} runs */
export const rates = (runs) => runs.map((run) => run.units / run.seconds);

/** Times work in seconds of wall time. @param {() => Promise<unknown>} work */
export async function wall(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** @param {string} what @param {() => Promise<boolean> | boolean} holds @param {{ within?: number, every?: number }} [patience] milliseconds */
export async function waitFor(what, holds, { within = 120_000, every = 5 } = {}) {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${within / 1000} s for ${what}`);
    await pause(every);
  }
}

/** @param {string} what @param {unknown} found @param {unknown} expected @throws where a run did not do exactly what it should have */
export function exactly(what, found, expected) {
  if (String(found) !== String(expected)) throw new Error(`${what}: ${found} instead of ${expected}; the figure would be about nothing`);
}
