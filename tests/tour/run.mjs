#!/usr/bin/env node
// Walks README's tour against a running anxin in demo mode: node tests/tour/run.mjs [--base http://127.0.0.1:3000] [--file README.md]
// Every ```sh block of the section runs in one bash; a line "# → TEXT" says how the next line printed by its block begins. Each block is a test.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const ORIGIN = 'http://127.0.0.1:3000';
const MOST_CALLS = 20;
const text = /** @type {const} */ ({ type: 'string' });
const readme = path.join(import.meta.dirname, '../../README.md');
const { values } = parseArgs({ options: { base: { ...text, default: ORIGIN }, file: { ...text, default: readme } } });

const section = /^## The tour\n([\s\S]*?)^## /m.exec(readFileSync(values.file, 'utf8'))?.[1] ?? '';
const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
const calls = blocks.join('').match(/\bas demo-/g)?.length ?? 0;
const marker = (/** @type {number} */ at) => `@@ block ${at} @@`;

const script = ['set -euo pipefail', ...blocks.map((code, at) => `echo '${marker(at)}'\n${code.replaceAll(ORIGIN, values.base)}`)].join(
  '\n',
);
const { code, said, trouble } = await bash(script);
const outcomes = blocks.map((block, at) => faultOf(block, said.split(`${marker(at)}\n`)[1]?.split(/^@@ block/m)[0]));
outcomes.push(calls > 0 && calls < MOST_CALLS ? null : `${calls} calls; the tour promises under ${MOST_CALLS}`);
if (code !== 0 && outcomes.every((fault) => fault === null)) outcomes.push(`bash ended with ${code}`);

for (const [at, fault] of outcomes.entries()) if (fault) console.log(`FAIL block ${at + 1}: ${fault}`);
const failed = outcomes.filter((fault) => fault !== null).length;
if (failed) console.log(trouble.slice(-2_000));
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** What a block should have printed and did not. @param {string} block @param {string | undefined} printed @returns {string | null} */
function faultOf(block, printed) {
  if (printed === undefined) return 'was not reached';
  const expected = [...block.matchAll(/^# → (.*)$/gm)].map(([, line = '']) => line);
  const lines = printed.split('\n').filter(Boolean);
  const at = expected.findIndex((line, n) => !lines[n]?.startsWith(line));
  if (at >= 0) return `"${expected[at]}" expected, "${lines[at] ?? 'nothing'}" printed`;
  return lines.length === expected.length ? null : `"${lines[expected.length]}" was printed, and README says nothing of it`;
}

/** @param {string} input @returns {Promise<{ code: number | null, said: string, trouble: string }>} */
function bash(input) {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-s'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let [said, trouble] = ['', ''];
    child.stdout.on('data', (piece) => (said += piece));
    child.stderr.on('data', (piece) => (trouble += piece));
    child.on('error', reject).on('close', (code) => resolve({ code, said, trouble }));
    child.stdin.end(input);
  });
}
