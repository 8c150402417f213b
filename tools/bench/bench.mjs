#!/usr/bin/env node
// npm run bench [-- --only P1,P4] [--json] [--quick] [--as-built], -- --only quality [--workers N --seeds a,b --months M]: the figures of this machine, each against a peer in the same run. See README.md.
import { createRequire } from 'node:module';
import { mkdirSync, existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { oneLine } from '../local/errors.mjs';
import { checkNode, ensureBuilt, ensureDependencies } from '../local/prepare.mjs';

/**
 * @typedef {object} Place where the rows run
 * @property {string} root @property {string} dir a folder for files
 * @property {Record<string, string | undefined>} env what the services need
 * @property {import('pg').Client} owner a superuser
 * @property {(service: string) => Promise<import('pg').Client>} app a connection under the service's own role
 * @property {NodeJS.Require} require @property {(line: string) => void} say
 * @property {() => (number | undefined)[]} pids of all whose CPU counts
 * @property {number} repetitions @property {boolean} quick
 * @property {boolean} json @property {{ workers: number, seeds: string[], months: number }} city of the row on quality
 * @property {(work: () => Promise<void> | void) => void} atEnd
 */

const ROWS = {
  P1: async (/** @type {Place} */ place) => {
    const { ingest } = await import('./p1-ingest.mjs');
    const lines = place.quick ? 20_000 : 100_000;
    return [...(await ingest(place, { employers: lines / 2, lines })), ...(await ingest(place, { employers: lines / 20, lines }))];
  },
  P3: async (/** @type {Place} */ place) => (await import('./p3-relay.mjs')).relay(place),
  P4: async (/** @type {Place} */ place) => (await import('./p4-consumer.mjs')).consumer(place),
  P5: async (/** @type {Place} */ place) => (await import('./p5-alerts.mjs')).alerts(place),
  P6: async (/** @type {Place} */ place) => (await import('./p6-rules.mjs')).evaluation(place),
  P7: async (/** @type {Place} */ place) => (await import('./p7-absence.mjs')).absence(place),
  P8: async (/** @type {Place} */ place) => (await import('./p8-alert.mjs')).alert(place),
  P9: async (/** @type {Place} */ place) => (await import('./p9-growth.mjs')).growth(place),
  P11: async (/** @type {Place} */ place) => (await import('./p11-requests.mjs')).requests(place),
  P15: async (/** @type {Place} */ place) => (await import('./p15-hotline.mjs')).hotline(place),
  QUALITY: async (/** @type {Place} */ place) => (await import('./quality.mjs')).quality(place),
};
/** Only where it is asked for: these take long, the last measures no speed. */
const ASKED = ['P9', 'P15', 'QUALITY'];
/** Rows that need no Kafka. */
const NO_KAFKA = ['P1', 'P6', 'P7', 'P11', 'P15', 'QUALITY'];

const root = path.resolve(import.meta.dirname, '../..');
const dir = path.join(root, '.anxin/bench');
const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: flag,
    quick: flag,
    'as-built': flag,
    workers: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: 'linyi,taishan' },
    months: { type: 'string', default: '12' },
  },
});
// The table alone is for standard output.
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** @type {(() => Promise<void> | void)[]} */
const ends = [];
let ending = false;
async function end(/** @type {number} */ code) {
  if (ending) return;
  ending = true;
  for (const work of ends.reverse()) await Promise.resolve(work()).catch(() => undefined);
  const { stopAll } = await import('../local/processes.mjs');
  await stopAll();
  process.exit(code);
}
process.on('SIGINT', () => void end(130)).on('SIGTERM', () => void end(143));

try {
  const wanted = values.only?.split(',').map((one) => one.trim().toUpperCase()) ?? Object.keys(ROWS).filter((one) => !ASKED.includes(one));
  for (const one of wanted) if (!(one in ROWS)) throw new Error(`there is no row ${one}: ${Object.keys(ROWS).join(', ')}`);
  checkNode();
  ensureDependencies({ root, say });
  if (!values['as-built']) ensureBuilt({ root, say });
  const place = await prepare(wanted.some((one) => !NO_KAFKA.includes(one)));
  /** @type {import('./statistics.mjs').Row[]} */
  const rows = [];
  let failed = false;
  for (const one of wanted) {
    try {
      rows.push(...(await ROWS[/** @type {keyof typeof ROWS} */ (one)](place)));
    } catch (error) {
      failed = true;
      say(`${one} gave no figure: ${oneLine(error)}`);
    }
  }
  const told = rows.filter((row) => row.id !== 'quality');
  process.stdout.write(values.json ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : told.length ? table(told) : '');
  await end(failed ? 1 : 0);
} catch (error) {
  say(oneLine(error));
  await end(1);
}

/** Servers of the bench's own, with the durability that production has. @param {boolean} kafka @returns {Promise<Place>} */
async function prepare(kafka) {
  const { bringUp } = await import('../local/bring-up.mjs');
  const { localKeys, migrate } = await import('../local/stack.mjs');
  const { ownDatabase } = await import('../test/fresh.mjs');
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const jars = path.join(root, '.anxin/kafka/jars');
  const { DATABASE_URL: _, KAFKA_BROKERS: __, REDIS_URL: ___, ...outer } = process.env;
  const up = await bringUp({ dir, say, fsync: true, bus: kafka ? 'kafka' : 'postgres', ...(existsSync(jars) && { jars }), env: outer });
  ends.push(() => up.stop());
  const require = createRequire(path.join(root, 'package.json'));
  const { Client } = require('pg');
  const url = await ownDatabase(root, up.env.DATABASE_URL, 'anxin_bench');
  const env = {
    ...outer,
    ...localKeys(dir),
    ...up.env,
    DATABASE_URL: url,
    ANXIN_DEMO: '1',
    ANXIN_LOG_LEVEL: 'warn',
    NODE_NO_WARNINGS: '1',
  };
  Object.assign(process.env, env);
  await migrate({ root, env });
  const owner = new Client({ connectionString: url });
  owner.on('error', () => undefined);
  await owner.connect();
  ends.push(() => owner.end());
  for (const line of machine(up)) say(line);
  const { serviceDatabaseUrl } = require(path.join(root, 'dist/libs/persistence/src/service-database.js'));
  return {
    root,
    dir,
    env,
    owner,
    require,
    say,
    quick: values.quick,
    json: values.json,
    city: { workers: Number(values.workers), months: Number(values.months), seeds: values.seeds.split(',') },
    repetitions: values.quick ? 2 : 5,
    pids: () => [process.pid, ...up.parts.map((part) => part.pid)],
    atEnd: (work) => ends.push(work),
    async app(service) {
      const client = new Client({ connectionString: serviceDatabaseUrl(service, env) });
      await client.connect();
      return client;
    },
  };
}

/** @param {import('../local/bring-up.mjs').Up} up */
function machine(up) {
  const [first] = cpus();
  return [
    `${cpus().length} × ${first?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; Node.js ${process.version}`,
    ...up.parts.map((part) => `${part.name} ${part.version}`),
    'PostgreSQL: fsync, full_page_writes and synchronous_commit on; everything on this one machine',
  ];
}

/** @param {import('./statistics.mjs').Row[]} rows */
function table(rows) {
  const number = (/** @type {number | null | undefined} */ value) =>
    value === null || value === undefined ? '–' : value >= 100 ? String(Math.round(value)) : value.toFixed(2);
  const lines = rows.map(({ id, metric, value, unit, peer, peerValue, ratio, ratios, floor, goal, met, note }) => {
    const range = ratios ? ` (${number(ratios.low)}–${number(ratios.high)})` : '';
    const limits = [floor, goal].filter((limit) => limit !== undefined).join(' → ');
    return `| ${[id, metric, `${number(value)} ${unit}`, peer ? `${peer}: ${number(peerValue)}` : '–', `${number(ratio)}${range}`, limits || '–', met, note ?? ''].join(' | ')} |`;
  });
  return [
    '| # | metric | here | peer | ratio (range) | floor → goal | | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
