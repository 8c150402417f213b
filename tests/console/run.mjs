#!/usr/bin/env node
// The console from outside, in a headless Chromium, on a running anxin in demo mode that makes its own data.
//   node tests/console/run.mjs [--base http://127.0.0.1:3000] [--grep TEXT]
// Later tests go on from what earlier ones did: --grep is for those that need none of them.
// ANXIN_CHROMIUM names the browser; else /usr/bin/chromium, or the first of chromium, chromium-browser, google-chrome on the PATH.
// One line a test; the last line is "N passed, N failed"; exit 0 when all hold.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Browser, browserPath } from './browser.mjs';
import { City } from './city.mjs';
import { tests } from './desk.mjs';
import { tests as intakeTests } from './intake.mjs';
import { tests as qualityTests } from './quality.mjs';

const { values } = parseArgs({ options: { base: { type: 'string', default: 'http://127.0.0.1:3000' }, grep: { type: 'string' } } });
const say = (/** @type {string} */ line) => console.log(line);
const count = { passed: 0, failed: 0 };

const executablePath = browserPath();
if (!executablePath) {
  say('no Chromium was found: set ANXIN_CHROMIUM');
  say('0 passed, 1 failed');
  process.exit(1);
}

const browser = await Browser.launch({ base: values.base.replace(/\/$/, ''), executablePath });
try {
  const city = new City({ url: values.base.replace(/\/$/, ''), run: randomUUID().slice(0, 8) });
  await city.build();
  // In this order: later tests go on from what earlier ones did.
  for (const [name, test] of [...tests, ...intakeTests, ...qualityTests]) {
    if (values.grep && !name.includes(values.grep)) continue;
    const began = Date.now();
    try {
      await test({ browser, city });
      count.passed += 1;
      say(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      count.failed += 1;
      say(`FAIL ${name}: ${(error instanceof Error ? error.message : String(error)).slice(0, 1_000)}`);
    }
  }
} catch (error) {
  count.failed += 1;
  say(`FAIL the city could not be made: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await browser.close();
}
say(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed || !count.passed ? 1 : 0);
