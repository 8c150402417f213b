#!/usr/bin/env node
// The console from outside, in a headless Chromium, on a running anxin in demo mode that makes its own data.
//   node tests/console/run.mjs [--base http://127.0.0.1:3000] [--grep TEXT]
// Later tests go on from what earlier ones did: --grep is for those that need none of them.
// ANXIN_CHROMIUM names the browser; else the first of chromium, chromium-browser, google-chrome on the PATH.
// One line a test, after one that fails what each open page shows and asked in vain; the last line is "N passed, N failed"; exit 0 when all hold.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { findChromium } from '../../tools/local/chromium.mjs';
import { tests as arrivalTests } from './arrival.mjs';
import { Browser } from './browser.mjs';
import { City } from './city.mjs';
import { tests as deskTests } from './desk.mjs';
import { tests as intakeTests } from './intake.mjs';
import { tests as listTests } from './lists.mjs';
import { tests as qualityTests } from './quality.mjs';
import { tests as penaltyTests } from './penalty.mjs';
import { tests as policeTests } from './police.mjs';
import { tests as policyTests } from './policies.mjs';
import { tests as roleTests } from './roles.mjs';
import { tests as stepTests } from './steps.mjs';
import { tests as clueTests } from './clues.mjs';
import { tests as complaintTests } from './complaint-steps.mjs';
import { tests as streamTests } from './stream.mjs';

// In this order: later tests go on from what earlier ones did.
const tests = [
  ...deskTests,
  ...streamTests,
  ...intakeTests,
  ...stepTests,
  ...complaintTests,
  ...arrivalTests,
  ...clueTests,
  ...listTests,
  ...policyTests,
  ...roleTests,
  ...qualityTests,
  // These move the clock on.
  ...policeTests,
  ...penaltyTests,
];

const { values } = parseArgs({ options: { base: { type: 'string', default: 'http://127.0.0.1:3000' }, grep: { type: 'string' } } });
const say = (/** @type {string} */ line) => console.log(line);
const count = { passed: 0, failed: 0 };

const base = values.base.replace(/\/$/, '');
const executablePath = await findChromium({ say }).catch((/** @type {unknown} */ error) => {
  say(`FAIL ${error instanceof Error ? error.message : String(error)}`);
  say('0 passed, 1 failed');
  process.exit(1);
});

const browser = await Browser.launch({ base, executablePath });
try {
  const city = new City({ url: base, run: randomUUID().slice(0, 8) });
  await city.build();
  for (const [name, test] of tests) {
    if (values.grep && !name.includes(values.grep)) continue;
    const began = Date.now();
    browser.begin();
    try {
      await test({ browser, city });
      count.passed += 1;
      say(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      count.failed += 1;
      say(`FAIL ${name}: ${(error instanceof Error ? error.message : String(error)).slice(0, 1_000)}`);
      for (const line of await browser.report()) say(`     ${line}`);
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
