import assert from 'node:assert/strict';

export const insist = (/** @type {unknown} */ held, /** @type {string} */ what) => assert.ok(held, what);
export const same = (/** @type {unknown} */ found, /** @type {unknown} */ wanted, /** @type {string} */ what) =>
  assert.deepEqual(found, wanted, `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);

/** So many fields say that they must be filled; the page draws it after the click. @param {import('playwright-core').Locator} form @param {number} count @param {string} what */
export async function required(form, count, what) {
  const said = form.getByText('必填');
  await said.nth(count - 1).waitFor();
  same(await said.count(), count, what);
}

/** @typedef {{ browser: import('./browser.mjs').Browser, city: import('./city.mjs').City }} World */
/** @typedef {readonly [string, (world: World) => Promise<void>]} Test */
