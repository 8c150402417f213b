import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../local/ports.mjs';
import { localKeys, migrate, startStack } from '../local/stack.mjs';
import { dropTopics, ownDatabase } from './fresh.mjs';

/** Kinds of good answer (method, path, status) that the scenarios must have tried for the comparison to mean something. */
const FEWEST_KINDS = 20;
/** So many scenarios share a register: what one has armed falls due on the way of all later ones through the same years, and a lane's last register is waited for. */
const SCENARIOS_A_STACK = 16;

/** @typedef {{ passed: number, failed: number }} Count */

/** Runs a command; what it prints is shown only if it fails. @param {string} root @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export function command(root, program, args, env = process.env) {
  return new Promise((/** @type {(held: boolean) => void} */ resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += piece));
    child.on('error', (error) => (console.error(error.message), resolve(false)));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(text.slice(-20_000));
      resolve(code === 0);
    });
  });
}

/**
 * One size of jest's tests. What passes says nothing; each failing test is named with its message.
 * @param {{ root: string, project: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Count>}
 */
export async function jest({ root, project, env }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'anxin-jest-'));
  const file = path.join(folder, 'result.json');
  // Parts of the flow tests kill servers and count seconds: one file at a time.
  const workers = project === 'flow' ? '--runInBand' : '--maxWorkers=2';
  const args = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--silent',
    '--forceExit',
    '--testTimeout=60000',
    '--json',
    `--outputFile=${file}`,
    workers,
  ];
  const said = await quietly(root, args, { ...env, NODE_NO_WARNINGS: '1' });
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    for (const suite of result.testResults) tellFailures(root, suite);
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
  } catch {
    process.stdout.write(said.slice(-4_000));
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} root @param {{ name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} suite */
function tellFailures(root, suite) {
  const place = path.relative(root, suite.name);
  const failed = suite.assertionResults.filter((one) => one.status === 'failed');
  if (!suite.assertionResults.length && suite.message) process.stdout.write(`FAIL ${place}\n${suite.message.slice(0, 4_000)}\n`);
  for (const one of failed) process.stdout.write(`FAIL ${place}: ${one.fullName}\n${one.failureMessages.join('\n').slice(0, 4_000)}\n`);
}

/** Runs Node.js and keeps what it says to itself. @param {string} root @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<string>} what it said on stderr */
function quietly(root, args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece) => (said = (said + piece).slice(-100_000)));
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(said));
  });
}

/**
 * A running anxin with a database of its own, made anew, for as long as `work` takes.
 * @param {{ root: string, dir: string, up: import('../local/bring-up.mjs').Up, bus: 'postgres' | 'kafka', split: boolean, name: string }} options
 * @param {(url: string) => Promise<Count>} work
 * @returns {Promise<Count>}
 */
export async function onStack({ root, dir, up, bus, split, name }, work) {
  const url = await ownDatabase(root, up.env.DATABASE_URL, name);
  if (bus === 'kafka' && up.env.KAFKA_BROKERS) await dropTopics(root, up.env.KAFKA_BROKERS);
  const { KAFKA_BROKERS, REDIS_URL, ...rest } = up.env;
  const env = {
    ...localKeys(dir),
    ...rest,
    ...(bus === 'kafka' && { KAFKA_BROKERS, REDIS_URL }),
    DATABASE_URL: url,
    EVENT_BUS: bus,
    ANXIN_DEMO: '1',
    ANXIN_LOG_LEVEL: 'warn',
    NODE_NO_WARNINGS: '1',
  };
  await migrate({ root, env });
  const log = path.join(dir, `${name}.log`);
  rmSync(log, { force: true });
  const stack = await startStack({ root, env, split, port: await freePort(), output: log });
  let all = { passed: 0, failed: 1 };
  try {
    all = await work(stack.url);
  } finally {
    await stack.stop();
  }
  if (all.failed) process.stdout.write(readFileSync(log, 'utf8').slice(-6_000));
  return all;
}

/** The scenarios of some folders, some times over. @param {string} root @param {string} url @param {number} times @param {string[]} folders @returns {Promise<Count>} */
export async function scenarios(root, url, times, folders) {
  const all = { passed: 0, failed: 0 };
  for (let time = 0; time < times; time += 1) {
    const { passed, failed } = await driver(root, 'tests/acceptance/run.mjs', '--base', url, ...folders);
    all.passed += passed;
    all.failed += failed;
  }
  return all;
}

/** The scenarios of some folders, parted by the register that they share. @param {string} root @param {string[]} folders @returns {string[][]} */
export function partedScenarios(root, folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => path.join(folder, file)),
  );
  return Array.from({ length: Math.ceil(files.length / SCENARIOS_A_STACK) }, (_, at) =>
    files.slice(at * SCENARIOS_A_STACK, (at + 1) * SCENARIOS_A_STACK),
  );
}

/** Who holds every answer of the scenarios against the published OpenAPI document. @param {string} root @returns {Promise<import('../../tests/documents/witness.mjs').Witness>} */
export async function witnessOf(root) {
  const { Witness } = await import('../../tests/documents/witness.mjs');
  return new Witness(JSON.parse(readFileSync(path.join(root, 'docs/api/openapi.json'), 'utf8')));
}

/** What the witness has seen: all as the document says, and enough of it. @param {import('../../tests/documents/witness.mjs').Witness} witness */
export function documentHeld(witness) {
  for (const line of witness.wrong) process.stdout.write(`FAIL not as the OpenAPI document says: ${line}\n`);
  const kinds = [...witness.checked.keys()].filter((name) => / 2\d\d$/.test(name)).length;
  if (kinds < FEWEST_KINDS) process.stdout.write(`FAIL only ${kinds} kinds of answer were held against the OpenAPI document\n`);
  return witness.wrong.size === 0 && kinds >= FEWEST_KINDS;
}

/** Runs a program whose last line is "N passed, N failed"; what it says is shown only if something failed. @param {string} root @param {string[]} args @returns {Promise<Count>} */
export function driver(root, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (piece) => (text += piece));
    child.on('close', () => {
      const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(text) ?? [];
      if (failed !== '0') process.stdout.write(text);
      resolve(passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) });
    });
  });
}
