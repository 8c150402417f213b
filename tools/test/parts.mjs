import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../local/ports.mjs';
import { localKeys, migrate, startStack } from '../local/stack.mjs';
import { dropTopics, ownDatabase } from './fresh.mjs';

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
 * The outside scenarios against the real thing, on a database of its own.
 * @param {{ root: string, dir: string, up: import('../local/bring-up.mjs').Up, bus: 'postgres' | 'kafka', times: number }} options
 * @returns {Promise<Count>}
 */
export async function acceptance({ root, dir, up, bus, times }) {
  const url = await ownDatabase(root, up.env.DATABASE_URL, `acceptance_${bus}`);
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
  const log = path.join(dir, `acceptance-${bus}.log`);
  rmSync(log, { force: true });
  const stack = await startStack({ root, env, split: bus === 'kafka', port: await freePort(), output: log });
  const all = { passed: 0, failed: 0 };
  try {
    for (let time = 0; time < times; time += 1) {
      const { passed, failed } = await scenarios(root, stack.url);
      all.passed += passed;
      all.failed += failed;
    }
  } finally {
    await stack.stop();
  }
  if (all.failed) process.stdout.write(readFileSync(log, 'utf8').slice(-6_000));
  return all;
}

/** @param {string} root @param {string} url @returns {Promise<Count>} */
function scenarios(root, url) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['tests/acceptance/run.mjs', '--base', url, 'tests/acceptance/scenarios', 'tests/scenarios'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (piece) => (text += piece));
    child.on('close', () => {
      const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(text) ?? [];
      if (failed !== '0') process.stdout.write(text);
      resolve(passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) });
    });
  });
}
