import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { apiClient } from '../api-client.mjs';
import { freePort } from '../local/ports.mjs';
import { migrate, startStack } from '../local/stack.mjs';
import { ownDatabase } from '../test/fresh.mjs';
import { bareKafka } from './bus.mjs';
import { distinctCodes } from './load.mjs';
import { exactly, wall } from './measure.mjs';
import { writePayrolls } from './p1-ingest.mjs';
import { fill, ownRun } from './p5-alerts.mjs';
import { EVENTS_AN_EMPLOYER } from './p5-events.mjs';
import { ownDeadlines } from './p7-deadlines.mjs';
import { copyCases, readCaseList } from './p11-cases.mjs';
import { wageCardsParts } from './parts.mjs';
import { growthOf, median, percentile, verdict } from './statistics.mjs';

const LINES_A_PAYROLL = 20;
const REGION = '371302';
const DATABASE = 'anxin_bench_growth';

/** @typedef {import('./bench.mjs').Place} Place */

/**
 * P9: how the time grows with the size, as the slope of a line through the logarithms of three sizes: ingest by lines, event → alert by events, the sweep by deadlines; and the case list's
 * p95 by cases. The smallest goes first once without counting; then all in turn, as often as there are rounds.
 * @param {Place} place @returns {Promise<import('./statistics.mjs').Row[]>}
 */
export async function growth(place) {
  const sizes = place.quick ? [1_000, 10_000, 100_000] : [10_000, 100_000, 1_000_000];
  // To judge is dearest by far: of it a quick look takes less.
  const events = place.quick ? [500, 1_500, 4_500] : sizes;
  const rounds = place.quick ? 1 : 2;
  return [
    await grown(place, { metric: 'ingest, lines', sizes, rounds, most: 1.1, works: await ingestWorks(place) }),
    await grown(place, { metric: 'event → alert, events', sizes: events, rounds, most: 1.1, works: await alertWorks(place) }),
    await grown(place, { metric: 'sweep, deadlines', sizes, rounds, most: 1.1, works: await sweepWorks(place) }),
    await grown(place, { metric: 'case list p95, cases', sizes, rounds: 1, most: 0.15, works: await caseWorks(place) }),
  ];
}

/**
 * @typedef {{ run: (size: number) => Promise<number>, end: () => Promise<unknown> }} Works `run`: the seconds of what is measured
 * @param {Place} place @param {{ metric: string, sizes: readonly number[], rounds: number, most: number, works: Works }} what
 * @returns {Promise<import('./statistics.mjs').Row>}
 */
async function grown({ say }, { metric, sizes, rounds, most, works }) {
  /** @type {Map<number, number[]>} */
  const seconds = new Map(sizes.map((size) => [size, []]));
  try {
    say(`P9: ${metric}, ${sizes.join(', ')}`);
    // The list's table only ever grows: it is read once at each size.
    if (most > 1) await works.run(sizes[0]);
    for (let round = 0; round < rounds; round++)
      for (const size of sizes) {
        const took = await works.run(size);
        say(`  ${size}: ${took.toFixed(3)} s`);
        seconds.get(size)?.push(took);
      }
  } finally {
    await works.end();
  }
  const values = sizes.map((size) => median(seconds.get(size) ?? []));
  const slope = growthOf(sizes, values);
  return {
    id: 'P9',
    metric: `growth, ${metric}`,
    value: slope,
    unit: 'slope (log-log)',
    peer: undefined,
    peerValue: null,
    ratio: null,
    floor: most,
    met: verdict(slope, { floor: most, less: true }),
    note: sizes
      .map((size, at) => `${size}: ${values[at] < 1 ? `${(values[at] * 1000).toFixed(0)} ms` : `${values[at].toFixed(1)} s`}`)
      .join(', '),
  };
}

/** P1's own path at twenty lines a payroll. @param {Place} place @returns {Promise<Works>} */
async function ingestWorks({ root, env, dir, owner }) {
  const parts = await wageCardsParts(root, env);
  const file = path.join(dir, 'growth.csv');
  return {
    async run(size) {
      const bytes = await writePayrolls(file, size / LINES_A_PAYROLL, size);
      await owner.query(
        `TRUNCATE wage_cards.payroll, wage_cards.payroll_line, wage_cards.payroll_batch, wage_cards.payroll_batch_row, wage_cards.payroll_batch_head,
           wage_cards.payroll_batch_slice, wage_cards.payroll_batch_error, wage_cards.outbox CASCADE`,
      );
      const seconds = await wall(() => parts.ingest(createReadStream(file), bytes, 'bench'));
      exactly('lines stored', (await owner.query('SELECT count(*)::int AS n FROM wage_cards.payroll_line')).rows[0].n, size);
      return seconds;
    },
    async end() {
      await rm(file, { force: true });
      await owner.query('TRUNCATE wage_cards.payroll, wage_cards.payroll_line, wage_cards.outbox CASCADE');
      await parts.dataSource.destroy();
    },
  };
}

/** P5's own path. @param {Place} place @returns {Promise<Works>} */
async function alertWorks(place) {
  const admin = bareKafka(place).admin();
  await admin.connect();
  return {
    async run(size) {
      const employers = Math.round(size / EVENTS_AN_EMPLOYER);
      const count = await fill(place, admin, employers);
      return (await ownRun(place, admin, employers, count)()).seconds;
    },
    end: () => admin.disconnect(),
  };
}

/** P7's own table. @param {Place} place @returns {Promise<Works>} */
async function sweepWorks(place) {
  const table = await ownDeadlines(place);
  return {
    async run(size) {
      await table.clear();
      await table.arm(size);
      let fired = 0;
      const seconds = await wall(async () => (fired = await table.sweep()));
      exactly('deadlines fired', fired, size);
      return seconds;
    },
    async end() {
      await table.clear();
      await table.close();
    },
  };
}

/** P11's list: cases of complaints that each opened one, copied up to the size. @param {Place} place @returns {Promise<Works>} */
async function caseWorks({ root, dir, owner, require, env: given }) {
  const { KAFKA_BROKERS: _, ...rest } = given;
  const env = {
    ...rest,
    EVENT_BUS: 'postgres',
    DATABASE_URL: await ownDatabase(root, String(given.DATABASE_URL), DATABASE),
    ANXIN_LIMIT_CLIENT_PER_MINUTE: '0',
  };
  await migrate({ root, env });
  const stack = await startStack({ root, env, split: false, port: await freePort(), output: path.join(dir, 'services.log') });
  const { Client } = require('pg');
  const database = new Client({ connectionString: env.DATABASE_URL });
  await database.connect();
  const api = apiClient(stack);
  const undici = require('undici');
  await openCases(undici, stack.url, api);
  let cases = 0;
  return {
    async run(size) {
      const { rows } = await database.query('SELECT count(*)::int AS n FROM inspection.case_file');
      cases = await copyCases(database, size - rows[0].n);
      exactly('cases', cases, size);
      return percentile(await readCaseList(undici, stack.url, api, REGION), 0.95) / 1000;
    },
    async end() {
      await database.end();
      await stack.stop();
      await owner.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    },
  };
}

/** Complaints of twelve people, each of which opens a case. @param {any} undici @param {string} url @param {any} api */
async function openCases(undici, url, api) {
  const [admin, hotline] = [await api.token('demo-admin'), await api.token('demo-hotline')];
  const code = distinctCodes(`p9-${process.pid}`);
  const post = async (/** @type {string} */ where, /** @type {string} */ token, /** @type {object} */ body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const { statusCode } = await undici.request(`${url}/api/v1${where}`, { method: 'POST', headers, body: JSON.stringify(body) });
    exactly(`the status of POST ${where}`, statusCode, 201);
  };
  for (let n = 0; n < 20; n++) {
    const uscc = code();
    await post('/employers', admin, { uscc, name: `某公司${n}`, industry: 'C1811', region: REGION });
    await post('/complaints', hotline, {
      channel: '12333',
      category: 'wage-arrears',
      respondent: { uscc, name: `某公司${n}` },
      region: REGION,
      receivedAt: new Date().toISOString().replace('Z', '+00:00'),
      narrative: '十二名工人未领到工资',
      workers: 12,
      amount: '60000.00',
    });
  }
  await api.settle();
}
