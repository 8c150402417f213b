#!/usr/bin/env node
// npm run quickstart [-- --once | --empty | --reset | --install]: the whole of anxin on this machine, on whatever it can bring up itself, with a demo city in it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LocalError, oneLine, saysDiskFull } from './local/errors.mjs';
import { portInUse } from './local/ports.mjs';
import { checkNode, ensureBuilt, ensureDependencies, ensurePages } from './local/prepare.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dir = path.join(root, '.anxin');
const say = (/** @type {string} */ line) => console.log(line);
const flag = /** @type {const} */ ({ type: 'boolean' });
const { values } = parseArgs({ options: { once: flag, empty: flag, reset: flag, install: flag } });
const began = Date.now();

/** @type {(() => Promise<void>)[]} what to stop, in the order it was started */
const started = [];
const breakOff = new AbortController();
let stopping = false;
async function end(/** @type {number} */ code) {
  if (stopping) return;
  stopping = true;
  breakOff.abort();
  const { stopAll } = await import('./local/processes.mjs');
  for (const stop of started.reverse()) await stop().catch(() => undefined);
  await stopAll();
  process.exit(code);
}
process.on('SIGINT', () => void end(values.once ? 130 : 0)).on('SIGTERM', () => void end(143));

try {
  checkNode();
  if (values.reset) reset();
  else await run();
} catch (error) {
  // Whatever was under way was told to stop, and what it says of that is no news.
  if (stopping) await new Promise(() => undefined);
  const told = error instanceof LocalError;
  console.error(saysDiskFull(error) ? 'the disk is full' : told ? error.message : oneLine(error));
  await end(1);
}

function reset() {
  if (process.env.DATABASE_URL)
    throw new LocalError('DATABASE_URL names a server that is not quickstart’s own: its data is yours to clear');
  for (const part of ['postgres', 'kafka/data', 'redis', 'migrated', 'city.json', 'keys.json'])
    rmSync(path.join(dir, part), { recursive: true, force: true });
  say('the data is cleared; the next start begins anew');
}

async function run() {
  const port = Number(process.env.PORT ?? 3000);
  if (await portInUse(port)) throw new LocalError(`port ${port} is in use: stop what listens there, or choose another with PORT=…`);
  ensureDependencies({ root, say });
  const sources = ensureBuilt({ root, say });
  ensurePages({ root, say });
  const { bringUp } = await import('./local/bring-up.mjs');
  const { localKeys, migrate, startStack } = await import('./local/stack.mjs');
  const ci = process.env.CI === 'true';
  const up = await bringUp({ dir, say, ci, install: values.install });
  started.push(() => up.stop());
  for (const part of up.parts) say(`${part.name} ${part.version}: ${part.how}`);
  for (const line of up.leftOut) say(line);
  const log = path.join(dir, 'anxin.log');
  const env = {
    ...localKeys(dir),
    ...up.env,
    ANXIN_DEMO: '1',
    ANXIN_LOG_LEVEL: process.env.ANXIN_LOG_LEVEL ?? 'warn',
    NODE_NO_WARNINGS: '1',
  };
  await migrateOnce(migrate, sources, env);
  const stack = await startStack({ root, env, split: false, port, output: log, record: dir });
  started.push(() => stack.stop());
  void Promise.race([stack.ended, up.ended]).then((line) => {
    if (stopping) return;
    console.error(`${line}; its log is under ${path.relative(process.cwd(), dir) || dir}`);
    void end(1);
  });
  const parts = `bus: ${up.env.EVENT_BUS}; timer: ${up.env.REDIS_URL ? 'BullMQ on Redis' : 'in the process'}`;
  const { clockWasMoved, showDemo } = await import('./simulate/demo.mjs');
  const place = { dir, database: up.env.DATABASE_URL };
  if (values.once) {
    const { tellStory } = await import('./story.mjs');
    clockWasMoved(place);
    const held = await tellStory({ url: stack.url, say });
    say(`\n${seconds()} s in all; ${parts}; log: ${log}`);
    await end(held ? 0 : 1);
    return;
  }
  const tty = process.stdout.isTTY === true;
  const city = values.empty ? undefined : await showDemo({ ...place, url: stack.url, say, tty, signal: breakOff.signal });
  sayWhere(stack.url, log, parts, city?.desk);
}

function seconds() {
  return ((Date.now() - began) / 1000).toFixed(1);
}

function sayWhere(/** @type {string} */ url, /** @type {string} */ log, /** @type {string} */ parts, desk = 'demo-inspector-371302') {
  say(`\nanxin serves at ${url} after ${seconds()} s (demo mode; ${parts}; log: ${log})`);
  say(`  the console:   ${url}/   sign in as ${desk}, demo-supervisor-371300 or any demo person, password demo`);
  say(`  the API:       ${url}/api/docs   events: ${url}/api/events`);
  say(`  a token:       curl -u ${desk}:demo -d grant_type=client_credentials ${url}/oidc/token`);
  say(`  its cases:     curl -H "authorization: Bearer …" ${url}/api/v1/cases`);
  say('  Ctrl-C stops all of it and keeps the data; -- --once runs the story; -- --empty leaves the city out; -- --reset clears the data');
}

/** Runs the migrations where the code or the database is another than last time. */
async function migrateOnce(
  /** @type {typeof import('./local/stack.mjs').migrate} */ migrate,
  /** @type {string} */ sources,
  /** @type {Record<string, string | undefined>} */ env,
) {
  const marker = path.join(dir, 'migrated');
  const state = createHash('sha256').update(`${sources}\n${env.DATABASE_URL}\n${env.EVENT_BUS}\n${env.DATABASE_ROLE_SECRET}`).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === state) return;
  say('bringing the tables up to date …');
  await migrate({ root, env });
  writeFileSync(marker, state);
}
