#!/usr/bin/env node
// The stock Open311 clients (PyPI: three, georeport) against a running anxin in demo mode, unchanged.
//   node tests/open311/run.mjs [--base http://127.0.0.1:3000]
// They are installed once, into an environment of their own under .anxin/; the last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { base: { type: 'string', default: 'http://127.0.0.1:3000' } } });
const here = import.meta.dirname;
const wanted = readFileSync(path.join(here, 'requirements.txt'), 'utf8');
const environment = path.resolve(here, '../../.anxin/open311-clients');
const python = path.join(environment, 'bin', 'python');
const installed = path.join(environment, 'installed.txt');
const INSTALL_MS = 180_000;
const RUN_MS = 60_000;

/** @param {string} program @param {string[]} args */
const run = (program, args) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: INSTALL_MS });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr || stdout || 'did not end in time'}`);
};

try {
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    rmSync(environment, { recursive: true, force: true });
    run('python3', ['-m', 'venv', environment]);
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', path.join(here, 'requirements.txt')]);
    writeFileSync(installed, wanted);
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' };
const { status } = spawnSync(python, [path.join(here, 'clients.py'), values.base], { stdio: 'inherit', env, timeout: RUN_MS });
if (status === null) console.log('0 passed, 1 failed');
process.exit(status ?? 1);
