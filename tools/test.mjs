#!/usr/bin/env node
// npm test: everything that proves anxin on this machine, in a fresh clone too. The last line is "N passed, N failed".
//   node tools/test.mjs [--only types,lint,guards,unit,db,flow,acceptance] [--times N]   some parts; the acceptance scenarios N times
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LocalError } from './local/errors.mjs';
import { checkNode, ensureBuilt, ensureDependencies } from './local/prepare.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dir = path.join(root, '.anxin', 'test');
const PARTS = ['types', 'lint', 'guards', 'unit', 'db', 'flow', 'acceptance'];
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
  const { command, jest, acceptance } = await import('./test/parts.mjs');
  const node = (/** @type {string[]} */ ...args) => command(root, process.execPath, args);
  /** @param {string} name @param {() => Promise<boolean>} work */
  const check = async (name, work) => {
    const began = Date.now();
    const held = await work();
    count(name, { passed: held ? 1 : 0, failed: held ? 0 : 1 }, began);
  };
  // Two lanes, one a core: what only reads the sources needs nothing else.
  const lanes = [
    async () => {
      if (wanted.includes('types')) await check('types', () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'));
      if (wanted.includes('lint')) await check('linter', () => node('node_modules/eslint/bin/eslint.js', '.'));
    },
    async () => {
      if (wanted.includes('guards')) {
        await check('import rules', () => node('tools/guards/boundaries.mjs'));
        await check('planted violations', () => node('tools/guards/planted-violations.mjs'));
        // Where the scenarios were handed over beside the checkout, a line says whether the copies differ.
        const handedOver = path.join(root, '..', 'shared', 'acceptance');
        await check('the tree', () => node('tools/guards/tree.mjs', ...(existsSync(handedOver) ? ['--acceptance', handedOver] : [])));
      }
      if (wanted.includes('unit')) {
        const began = Date.now();
        count('unit', await jest({ root, project: 'unit', env: process.env }), began);
      }
    },
  ];
  await Promise.all(lanes.map((lane) => lane()));
  if (!['db', 'flow', 'acceptance'].some((part) => wanted.includes(part))) return;
  ensureBuilt({ root, say });
  // Each run begins on empty parts; the broker's programs are kept.
  for (const part of ['postgres', 'kafka/data', 'redis', 'keys.json']) rmSync(path.join(dir, part), { recursive: true, force: true });
  const { bringUp } = await import('./local/bring-up.mjs');
  const up = await bringUp({ dir, say, ci, install: ci, fsync: false, jars: path.join(root, '.anxin', 'kafka', 'jars') });
  started.push(() => up.stop());
  for (const part of up.parts) say(`     ${part.name} ${part.version}`);
  leftOut.push(...up.leftOut);
  if (!up.env.KAFKA_BROKERS && !up.leftOut.some((line) => line.startsWith('Kafka')))
    leftOut.push('Kafka: EVENT_BUS=postgres; what needs a broker is skipped');
  for (const project of ['db', 'flow'].filter((part) => wanted.includes(part))) {
    const began = Date.now();
    const { EVENT_BUS: _bus, REDIS_URL: _redis, ...env } = { ...process.env, ...up.env };
    count(
      project,
      await jest({
        root,
        project,
        env: { ...env, ANXIN_TEST_REDIS_URL: up.env.REDIS_URL, ANXIN_KAFKA_JARS: path.join(root, '.anxin', 'kafka', 'jars') },
      }),
      began,
    );
  }
  if (wanted.includes('acceptance')) {
    for (const bus of /** @type {const} */ (['postgres', 'kafka'])) {
      if (bus === 'kafka' && !up.env.KAFKA_BROKERS) continue;
      const began = Date.now();
      const how = bus === 'kafka' ? 'on Kafka, the services split' : 'on the Postgres log, all in one process';
      count(`acceptance ${how}`, await acceptance({ root, dir, up, bus, times: Number(values.times) }), began);
    }
  }
}
