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
/** What is told once all works are done. @type {(() => Promise<void>)[]} */
const ends = [];

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
  const works = await fromOutside(chromium, up.env.KAFKA_BROKERS !== undefined);
  // Two lanes again, each with servers of its own, and who is done takes the next work: the flow tests go file by file, since they kill servers and count seconds.
  const take = async (/** @type {import('./local/bring-up.mjs').Up} */ servers) => {
    for (let work; (work = works.shift());) await work(servers);
  };
  const one = () => onServers('flow').then(() => take(up));
  // Servers that somebody named are there once.
  if (SERVERS.some((name) => process.env[name]) || works.length < 2) await one();
  else await Promise.all([one(), servers(path.join(dir, 'outside')).then(take)]);
  for (const end of ends) await end();
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

/**
 * What talks to a running anxin as its users do, each work on an anxin of its own: what takes longest first.
 * @param {string | undefined} chromium @param {boolean} kafka
 */
async function fromOutside(chromium, kafka) {
  const [{ driver, documentHeld, onStack, partedScenarios, scenarios, witnessOf }, { onPath }] = await Promise.all([
    import('./test/parts.mjs'),
    import('./local/processes.mjs'),
  ]);
  /** @typedef {import('./local/bring-up.mjs').Up} Up */
  /** @type {((up: Up) => Promise<void>)[]} */
  const works = [];
  /** @param {string} title @param {Omit<Parameters<typeof onStack>[0], 'root' | 'dir' | 'up'>} stack @param {Parameters<typeof onStack>[1]} work */
  const add = (title, stack, work) =>
    works.push(async (up) => {
      const began = Date.now();
      const found = await onStack({ root, dir, up, ...stack }, work).catch((error) => {
        console.error(error instanceof LocalError ? error.message : error);
        return { passed: 0, failed: 1 };
      });
      count(title, found, began);
    });
  const log = { bus: /** @type {const} */ ('postgres'), split: false };
  // One process on Kafka where there is one.
  const visited = { bus: /** @type {'kafka' | 'postgres'} */ (kafka ? 'kafka' : 'postgres'), split: false };
  if (wanted.includes('console') && chromium)
    add('the console', { ...visited, name: 'console' }, (url) => driver(root, 'tests/console/run.mjs', '--base', url));
  if (wanted.includes('acceptance')) {
    const witness = await witnessOf(root);
    const times = Number(values.times);
    const parts = partedScenarios(root, [GIVEN, OWN]);
    const registers = Array.from({ length: times }, () => parts).flat();
    for (const [at, files] of registers.entries())
      add(
        `acceptance on the Postgres log, register ${at + 1} of ${registers.length}`,
        { ...log, name: `acceptance_${at + 1}` },
        async (url) => scenarios(root, await witness.before(url), 1, files),
      );
    ends.push(async () => {
      witness.close();
      const held = documentHeld(witness);
      count('every answer as the OpenAPI document says', { passed: held ? 1 : 0, failed: held ? 0 : 1 }, Date.now());
    });
    const split = { bus: /** @type {const} */ ('kafka'), split: true, name: 'acceptance_kafka' };
    if (kafka) add('acceptance on Kafka, the services split', split, (url) => scenarios(root, url, times, [GIVEN]));
  }
  const walker = ['bash', 'curl'].filter((name) => !onPath(name));
  if (walker.length) leftOut.push(`README's tour: no ${walker.join(', no ')} on the PATH`);
  else if (wanted.includes('tour'))
    add("README's tour", { ...visited, name: 'tour' }, (url) => driver(root, 'tests/tour/run.mjs', '--base', url));
  if (wanted.includes('acceptance')) {
    const python = onPath('python3') && spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0;
    if (python)
      add('the stock Open311 clients', { ...log, name: 'open311' }, (url) => driver(root, 'tests/open311/run.mjs', '--base', url));
    else leftOut.push('the stock Open311 clients: no python3 with venv and pip on the PATH');
  }
  return works;
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
