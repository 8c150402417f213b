import assert from 'node:assert/strict';

export const insist = (/** @type {unknown} */ held, /** @type {string} */ what) => assert.ok(held, what);
export const same = (/** @type {unknown} */ found, /** @type {unknown} */ wanted, /** @type {string} */ what) =>
  assert.deepEqual(found, wanted, `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);

/** @typedef {{ browser: import('./browser.mjs').Browser, city: import('./city.mjs').City }} World */
/** @typedef {readonly [string, (world: World) => Promise<void>]} Test */
