import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LocalError } from '../local/errors.mjs';
import { callsOf, cityOf } from './city.mjs';
import { load } from './load.mjs';
import { callerOf, Refused } from './post.mjs';
import { report } from './report.mjs';

/**
 * The demo city in a running anxin, loaded once for each database.
 *
 * @typedef {object} Marker `.anxin/city.json`
 * @property {string} database which one, as a hash
 * @property {string} reached the last business instant before which everything is done
 * @property {boolean} done
 * @property {boolean} [moved] the clock was set to another day since
 *
 * @typedef {object} Place
 * @property {string} dir `.anxin`
 * @property {string} database its address
 */

const fileOf = (/** @type {string} */ dir) => path.join(dir, 'city.json');
const hashOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

/** @param {Place} place @returns {Marker | undefined} what is known of this database */
function markerOf({ dir, database }) {
  if (!existsSync(fileOf(dir))) return undefined;
  try {
    const marker = /** @type {Marker} */ (JSON.parse(readFileSync(fileOf(dir), 'utf8')));
    return marker.database === hashOf(database) ? marker : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Place} place @param {Omit<Marker, 'database'>} marker */
const keep = ({ dir, database }, marker) => writeFileSync(fileOf(dir), JSON.stringify({ database: hashOf(database), ...marker }));

/** Somebody else sets the clock: it is set back to the city's own day when the city is shown next. @param {Place} place */
export function clockWasMoved(place) {
  const marker = markerOf(place);
  if (marker?.done) keep(place, { ...marker, moved: true });
}

/**
 * Loads the demo city where it is not there yet, and says what was found in it.
 * @param {Place & { url: string, say: (line: string) => void, tty: boolean, signal: AbortSignal }} options
 * @returns {Promise<{ loaded: boolean, held?: boolean, desk?: string }>} `held`: all was found that the city's facts amount to, and nothing else
 * @throws {LocalError} that says how to go on
 */
export async function showDemo({ url, say, tty, signal, ...place }) {
  const city = cityOf();
  const caller = callerOf({ url });
  try {
    const marker = markerOf(place);
    if (marker?.done) {
      if (marker.moved) await caller.setClock(city.size.endsAt, signal);
      if (marker.moved) keep(place, { ...marker, moved: false });
      say('the demo city stands; -- --reset clears it');
      return { loaded: false };
    }
    if (marker?.reached)
      say(`a load was broken off after ${marker.reached.slice(0, 10)}; it goes on from there: what was done is answered as it was`);
    await loadCity({ city, caller, say, tty, signal, place, reached: marker?.reached });
    const found = await report({ city, caller, say });
    return { loaded: true, ...found };
  } catch (error) {
    if (error instanceof Refused)
      throw new LocalError(
        `the demo city could not be loaded: ${error.message}\n-- --reset clears the data and begins anew; -- --empty serves without the city`,
      );
    throw error;
  } finally {
    caller.close();
  }
}

/** @param {{ city: import('./city.mjs').City, caller: import('./post.mjs').Caller, say: (line: string) => void, tty: boolean, signal: AbortSignal, place: Place, reached?: string }} options */
async function loadCity({ city, caller, say, tty, signal, place, reached }) {
  const people = city.crews.reduce((sum, crew) => sum + crew.workers.length, 0);
  say(
    `\nthe demo city: ${city.employers.length} employers, ${city.sites.length} sites, ${people} people, ${city.size.months.length} months`,
  );
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  let month = '';
  const figures = await load({
    calls: callsOf(city),
    caller,
    endsAt: city.size.endsAt,
    reached,
    signal,
    keep: (at) => keep(place, { reached: at, done: false }),
    tell: ({ day, calls }) => {
      if (tty) process.stdout.write(`\r\x1b[2K  ${day}  ${calls} calls, ${seconds()} s`);
      else if (month && month !== day.slice(0, 7)) say(`  ${month}  done after ${seconds()} s`);
      month = day.slice(0, 7);
    },
  });
  if (tty) process.stdout.write('\r\x1b[2K');
  keep(place, { reached: city.size.endsAt, done: true });
  const each = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`;
  say(
    `  ${figures.calls} calls in ${each(figures.callMs)}, the clock set ${figures.clockSteps} times in ${each(figures.clockMs)}; it is ${city.size.endsAt.slice(0, 10)} there`,
  );
}
