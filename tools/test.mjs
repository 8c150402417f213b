#!/usr/bin/env node
// npm test: everything that proves anxin on this machine, in a fresh clone too. The last line is "N passed, N failed".
//   node tools/test.mjs [--only types,lint,guards,documents,unit,db,flow,acceptance,tour,console] [--times N]   some parts; the acceptance scenarios N times
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LocalError } from './local/errors.mjs';
import { findChromium } from './local/chromium.mjs';
import { checkNode, ensureDependencies } from './local/prepare.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dir = path.join(root, '.anxin', 'test');
const PARTS = ['types', 'lint', 'guards', 'documents', 'unit', 'db', 'flow', 'acceptance', 'tour', 'console'];
/** The scenarios that were handed over run on both buses; our own, which try the rules' near misses, on one. */
const [GIVEN, OWN] = ['tests/acceptance/scenarios', 'tests/scenarios'];
/** What needs the build; all but the first also needs servers. */
const BUILT = ['documents', 'db', 'flow', 'acceptance', 'tour', 'console'];
/** Servers that somebody named are used by every part. */
const SERVERS = ['DATABASE_URL', 'KAFKA_BROKERS', 'REDIS_URL'];
const JARS = path.join(root, '.anxin', 'kafka', 'jars');
const { values } = parseArgs({ options: { only: { type: 'string' }, times: { type: 'string', default: '1' } } });
const wanted = values.only?.split(',') ?? PARTS;
const ci = process.env.CI === 'true';
const say = (/** @type {string} */ line) => console.log(line);

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const leftOut = [];
/** @type {(() => Promise<void>)[]} */
const started = [];

/** @param {string} name @param {{ passed: number, failed: number }} count @param {number} began */
function count(name, { passed, failed }, began) {
  total.passed += passed;
  total.failed += failed;
  say(`${failed ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(0)} s)`);
}

async function finish() {
  const { stopAll } = await import('./local/processes.mjs');
  for (const stop of started.reverse()) await stop().catch(() => undefined);
  await stopAll();
}
process.on('SIGINT', () => void finish().then(() => process.exit(130))).on('SIGTERM', () => void finish().then(() => process.exit(143)));

try {
  checkNode();
  ensureDependencies({ root, say });
  await run();
} catch (error) {
  total.failed += 1;
  console.error(error instanceof LocalError ? error.message : error);
} finally {
  await finish();
}
for (const line of leftOut) say(`left out: ${line}`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || !total.passed ? 1 : 0);

async function run() {
  const { command, driver, jest } = await import('./test/parts.mjs');
  const node = (/** @type {string[]} */ ...args) => command(root, process.execPath, args);
  /** @param {string} name @param {() => Promise<boolean>} work */
  const check = async (name, work) => {
    const began = Date.now();
    const held = await work();
    count(name, { passed: held ? 1 : 0, failed: held ? 0 : 1 }, began);
  };
  const needsBuild = BUILT.some((part) => wanted.includes(part));
  let built = true;
  // Two lanes, one a core: what only reads the sources, and the build, which nothing here reads.
  const lanes = [
    async () => {
      const parts = ['types', 'lint'].filter((part) => wanted.includes(part));
      const began = Date.now();
      if (parts.length) count(parts.join(' and '), await driver(root, 'tools/test/sources.mjs', ...parts), began);
    },
    async () => {
      if (wanted.includes('guards')) {
        await check('import rules', () => node('tools/guards/boundaries.mjs'));
        await check('planted violations', () => node('tools/guards/planted-violations.mjs'));
        // Where the scenarios were handed over beside the checkout, a line says whether the copies differ.
        const handedOver = path.join(root, '..', 'shared', 'acceptance');
        await check('the tree', () => node('tools/guards/tree.mjs', ...(existsSync(handedOver) ? ['--acceptance', handedOver] : [])));
      }
      if (needsBuild) built = await build();
    },
  ];
  await Promise.all(lanes.map((lane) => lane()));
  // One of jest's workers a core.
  if (wanted.includes('unit')) {
    const began = Date.now();
    count('unit', await jest({ root, project: 'unit', env: process.env }), began);
  }
  if (!needsBuild) return;
  if (!built) throw new LocalError('what needs the build was not tried');
  if (wanted.includes('documents')) await check('published documents', () => node('tools/guards/published-contracts.mjs'));
  if (!BUILT.slice(1).some((part) => wanted.includes(part))) return;
  // Each run begins on empty parts; the broker's programs are kept.
  for (const part of ['postgres', 'kafka/data', 'redis', 'keys.json', 'outside'])
    rmSync(path.join(dir, part), { recursive: true, force: true });
  const up = await servers(dir);
  leftOut.push(...up.leftOut);
  for (const part of up.parts) say(`     ${part.name} ${part.version}`);
  if (!up.env.KAFKA_BROKERS && !up.leftOut.some((line) => line.startsWith('Kafka')))
    leftOut.push('Kafka: EVENT_BUS=postgres; what needs a broker is skipped');
  const chromium = await browser();
  if (chromium) process.env.ANXIN_CHROMIUM = chromium;
  const onServers = async (/** @type {string} */ project) => {
    if (!wanted.includes(project)) return;
    const began = Date.now();
    const { EVENT_BUS: _bus, REDIS_URL: _redis, ...env } = { ...process.env, ...up.env, ANXIN_KAFKA_JARS: JARS };
    count(project, await jest({ root, project, env: { ...env, ANXIN_TEST_REDIS_URL: up.env.REDIS_URL } }), began);
  };
  await onServers('db');
  const pages = () => fromConsole(up, chromium);
  if (!['acceptance', 'tour'].some((part) => wanted.includes(part))) return await inTurn(() => onServers('flow'), pages);
  // Two lanes again: the flow tests go file by file, since they kill servers and count seconds, and what comes from outside has servers of its own.
  const named = SERVERS.some((name) => process.env[name]);
  if (named || !wanted.includes('flow'))
    return await inTurn(
      () => onServers('flow'),
      () => fromOutside(up),
      pages,
    );
  await Promise.all([inTurn(() => onServers('flow'), pages), servers(path.join(dir, 'outside')).then(fromOutside)]);
}

/** @param {(() => Promise<void>)[]} works */
async function inTurn(...works) {
  for (const work of works) await work();
}

/** Builds what changed; says what it does, and why it could not. */
function build() {
  return new Promise((/** @type {(held: boolean) => void} */ resolve) => {
    const child = spawn(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0));
  });
}

/** PostgreSQL, and Kafka and Redis where they can be had. @param {string} place */
async function servers(place) {
  const { bringUp } = await import('./local/bring-up.mjs');
  const up = await bringUp({ dir: place, say, ci, install: ci, fsync: false, jars: JARS });
  started.push(() => up.stop());
  return up;
}

/** A part that talks to a running anxin as its users do. @param {string} name @param {Parameters<typeof import('./test/parts.mjs').onStack>[0]} stack @param {Parameters<typeof import('./test/parts.mjs').onStack>[1]} work */
async function outside(name, stack, work) {
  const { onStack } = await import('./test/parts.mjs');
  const began = Date.now();
  count(name, await onStack(stack, work), began);
}

/** What the API answers. @param {import('./local/bring-up.mjs').Up} up */
async function fromOutside(up) {
  const [{ driver, partedScenarios, scenarios, witnessed }, { onPath }] = await Promise.all([
    import('./test/parts.mjs'),
    import('./local/processes.mjs'),
  ]);
  const times = Number(values.times);
  if (wanted.includes('acceptance')) {
    const one = { root, dir, up, bus: /** @type {const} */ ('postgres'), split: false, name: 'acceptance_postgres' };
    const parts = partedScenarios(root, [GIVEN, OWN]);
    const began = Date.now();
    const found = await witnessed(one, Array.from({ length: times }, () => parts).flat());
    count(`acceptance on the Postgres log, all in one process, ${parts.length} registers`, found, began);
    const python = onPath('python3') && spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0;
    if (python)
      await outside('the stock Open311 clients', { ...one, name: 'open311' }, (url) =>
        driver(root, 'tests/open311/run.mjs', '--base', url),
      );
    else leftOut.push('the stock Open311 clients: no python3 with venv and pip on the PATH');
    const split = { root, dir, up, bus: /** @type {const} */ ('kafka'), split: true, name: 'acceptance_kafka' };
    if (up.env.KAFKA_BROKERS)
      await outside('acceptance on Kafka, the services split', split, (url) => scenarios(root, url, times, [GIVEN]));
  }
  const walker = ['bash', 'curl'].filter((name) => !onPath(name));
  if (walker.length) leftOut.push(`README's tour: no ${walker.join(', no ')} on the PATH`);
  else if (wanted.includes('tour'))
    await outside("README's tour", { ...visited(up), name: 'tour' }, (url) => driver(root, 'tests/tour/run.mjs', '--base', url));
}

/** What the pages show. @param {import('./local/bring-up.mjs').Up} up @param {string | undefined} chromium */
async function fromConsole(up, chromium) {
  const { driver } = await import('./test/parts.mjs');
  if (wanted.includes('console') && chromium)
    await outside('the console', { ...visited(up), name: 'console' }, (url) => driver(root, 'tests/console/run.mjs', '--base', url));
}

/** One process on Kafka where there is one. @param {import('./local/bring-up.mjs').Up} up */
function visited(up) {
  return { root, dir, up, bus: /** @type {'kafka' | 'postgres'} */ (up.env.KAFKA_BROKERS ? 'kafka' : 'postgres'), split: false };
}

/** The browser, where there is one; without it its tests are left out, but not in CI. */
async function browser() {
  try {
    return await findChromium({ say, install: ci });
  } catch (error) {
    if (ci || !(error instanceof LocalError)) throw error;
    leftOut.push(`${error.message}; the pages are not tried in a browser`);
    return undefined;
  }
}
