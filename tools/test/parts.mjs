import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../local/ports.mjs';
import { localKeys, migrate, startStack } from '../local/stack.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** Runs a command; what it prints is shown only if it fails. @param {string} root @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {boolean} [show] */
export function command(root, program, args, env = process.env, show = false) {
  return new Promise((/** @type {(held: boolean) => void} */ resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (show ? process.stdout.write(piece) : (text += piece)));
    child.on('error', (error) => (console.error(error.message), resolve(false)));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(text.slice(-20_000));
      resolve(code === 0);
    });
  });
}

/**
 * One size of jest's tests; each failing test is named with its message.
 * @param {{ root: string, project: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Count>}
 */
export async function jest({ root, project, env }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'anxin-jest-'));
  const file = path.join(folder, 'result.json');
  // Parts of the flow tests kill servers and count seconds: one file at a time.
  const workers = project === 'flow' ? ['--runInBand'] : ['--maxWorkers=2'];
  const args = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--silent',
    '--json',
    `--outputFile=${file}`,
    '--reporters',
    path.join(root, 'tools/test/quiet-reporter.cjs'),
    ...workers,
  ];
  await command(root, process.execPath, args, { ...env, NODE_NO_WARNINGS: '1' }, true);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The outside scenarios against the real thing, on a database of its own.
 * @param {{ root: string, dir: string, up: import('../local/bring-up.mjs').Up, bus: 'postgres' | 'kafka', times: number }} options
 * @returns {Promise<Count>}
 */
export async function acceptance({ root, dir, up, bus, times }) {
  const url = await ownDatabase(root, up.env.DATABASE_URL, `acceptance_${bus}`);
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
    const child = spawn(process.execPath, ['tests/acceptance/run.mjs', '--base', url], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (piece) => (text += piece));
    child.on('close', () => {
      const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(text) ?? [];
      if (failed !== '0') process.stdout.write(text);
      resolve(passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) });
    });
  });
}

/** @param {string} root @param {string} server @param {string} name */
async function ownDatabase(root, server, name) {
  const { Client } = createRequire(path.join(root, 'package.json'))('pg');
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
