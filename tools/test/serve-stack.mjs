#!/usr/bin/env node
// A running anxin for a test that can't import ECMAScript modules: one JSON line on stdout when it is up, then orders on stdin, each answered by one line.
//   node tools/test/serve-stack.mjs --name NAME [--split] [--redis-db N]     DATABASE_URL (may create databases and roles); KAFKA_BROKERS, ANXIN_TEST_REDIS_URL where there
//   orders: {"id":1,"order":"kill","name":"rules"}, "restart", "stop"; the end of stdin is "stop" too
// Each start has a database, keys, topics and a Redis database of its own: what an earlier one left under these names is dropped first.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { oneLine } from '../local/errors.mjs';
import { freePort } from '../local/ports.mjs';
import { stopAll } from '../local/processes.mjs';
import { localKeys, migrate, startStack } from '../local/stack.mjs';
import { dropTopics, ownDatabase } from './fresh.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({
  options: { name: { ...text, default: 'anxin_flow' }, split: { type: 'boolean', default: false }, 'redis-db': { ...text, default: '7' } },
});
const server = process.env.DATABASE_URL ?? fail('DATABASE_URL must be set');
const brokers = process.env.KAFKA_BROKERS;
const redis = process.env.ANXIN_TEST_REDIS_URL && `${process.env.ANXIN_TEST_REDIS_URL.replace(/\/+$/, '')}/${values['redis-db']}`;
const folder = mkdtempSync(path.join(tmpdir(), 'anxin-stack-'));
const answer = (/** @type {object} */ line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** @type {import('../local/stack.mjs').Stack | undefined} */
let stack;
let ending = false;
process.on('SIGTERM', () => void end(143)).on('SIGINT', () => void end(130));
// Read from the first moment on, so that a parent that dies while we start ends us too.
const orders = createInterface({ input: process.stdin });
orders.on('close', () => void end(0)).on('line', (line) => void obey(JSON.parse(line)));
try {
  await start();
} catch (error) {
  console.error(oneLine(error));
  await end(1);
}

async function start() {
  const url = await ownDatabase(root, server, values.name);
  if (brokers) await dropTopics(root, brokers);
  if (redis) await emptyRedis(redis);
  /** @type {Record<string, string>} */
  const env = {
    ...localKeys(folder),
    DATABASE_URL: url,
    EVENT_BUS: brokers ? 'kafka' : 'postgres',
    ...(brokers && { KAFKA_BROKERS: brokers }),
    ...(redis && { REDIS_URL: redis }),
    ANXIN_DEMO: '1',
    ANXIN_LOG_LEVEL: process.env.ANXIN_LOG_LEVEL ?? 'warn',
    NODE_NO_WARNINGS: '1',
  };
  await migrate({ root, env });
  if (!brokers) env.BUS_DATABASE_URL = busUrl(env);
  const log = path.join(folder, 'services.log');
  stack = await startStack({ root, env, split: values.split, port: await freePort(), output: log });
  void stack.ended.then((why) => console.error(why));
  answer({ ready: { url: stack.url, names: stack.names, databaseUrl: url, bus: env.EVENT_BUS, redisUrl: redis ?? null, log } });
}

async function obey(/** @type {{ id: number, order: string, name?: string }} */ { id, order, name = '' }) {
  try {
    if (order === 'stop') return await end(0);
    if (!stack) throw new Error('the stack is not up');
    if (order === 'kill') await stack.kill(name);
    else if (order === 'restart') await stack.restart(name);
    else throw new Error(`no order is called ${order}`);
    answer({ id, done: order });
  } catch (error) {
    answer({ id, failed: oneLine(error) });
  }
}

async function end(/** @type {number} */ code) {
  if (ending) return;
  ending = true;
  await stack?.stop().catch(() => undefined);
  await stopAll();
  if (brokers) await dropTopics(root, brokers).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

/** Split services hold no address of the whole database from which the log's could be told. @param {Record<string, string>} env */
function busUrl(env) {
  const { busDatabaseUrl } = createRequire(import.meta.url)(path.join(root, 'dist/libs/messaging/src/postgres-log/bus-database.js'));
  return busDatabaseUrl(env);
}

/** @param {string} url */
async function emptyRedis(url) {
  const { Redis } = createRequire(path.join(root, 'package.json'))('ioredis');
  const client = new Redis(url);
  await client.flushdb();
  await client.quit();
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(why);
  return process.exit(2);
}
