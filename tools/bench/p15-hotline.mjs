import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { apiClient } from '../api-client.mjs';
import { idNumber, phone } from '../demo-numbers.mjs';
import { freePort } from '../local/ports.mjs';
import { migrate, startStack } from '../local/stack.mjs';
import { dropTopics, ownDatabase } from '../test/fresh.mjs';
import { arriving, distinctCodes, poisson, saturated } from './load.mjs';
import { exactly, waitFor } from './measure.mjs';
import { writePayrolls } from './p1-ingest.mjs';
import { percentile, verdict } from './statistics.mjs';

/** Complaints of a bad hour, the city's hotline calling for all of them: 10 000. */
const AN_HOUR = 10_000;
const RATE = AN_HOUR / 3600;
const SEED = 20260211;
/** By when a caller is told the receipt number, ms at the 99th of a hundred. */
const LIMIT = 300;
const REGION = '371302';
/** One complaint in so many is of twelve people (群体性欠薪), which opens a case at once. */
const CROWD = 10;
const FIRMS = 200;
/** A payday that the run does not reach: nothing is late with it. */
const LATER = { period: '2099-01', payday: '2099-02-10' };

/**
 * P15: complaints as callers come, by window and telephone (`POST /complaints`), as signed work orders of a hotline and by Open311 in turn, at the times of a
 * Poisson process, whatever the answers take; meanwhile a file of payrolls is loaded. Counted from the instant at which each should have been sent.
 * @param {import('./bench.mjs').Place} place
 */
export async function hotline(place) {
  const { root, dir, require, say, quick, owner, env: given } = place;
  const count = quick ? 120 : AN_HOUR;
  const lines = quick ? 50_000 : 1_000_000;
  if (given.KAFKA_BROKERS) await dropTopics(root, given.KAFKA_BROKERS);
  const server = new URL(String(given.DATABASE_URL));
  const env = {
    ...given,
    DATABASE_URL: await ownDatabase(root, server.toString(), 'anxin_bench_hotline'),
    ...{ ANXIN_LIMIT_CLIENT_PER_MINUTE: '0', ANXIN_LIMIT_ANONYMOUS_PER_MINUTE: '0', ANXIN_LIMIT_GUESSABLE_PER_MINUTE: '0' },
  };
  await migrate({ root, env });
  const file = path.join(dir, `hotline-${lines}.csv`);
  const bytes = await writePayrolls(file, lines / 20, lines, LATER);
  const stack = await startStack({ root, env, split: false, port: await freePort(), output: path.join(dir, 'services.log') });
  const { Client } = require('pg');
  const database = new Client({ connectionString: env.DATABASE_URL });
  try {
    await database.connect();
    const undici = require('undici');
    const api = apiClient(stack);
    const code = distinctCodes(`p15-${process.pid}`);
    const firms = Array.from({ length: FIRMS }, code);
    const crowds = Array.from({ length: count }, (_, n) => (n % CROWD === 0 ? code() : undefined));
    await register(undici, stack.url, api, [...firms, ...crowds.filter((one) => one !== undefined)]);
    const request = requests(await api.token('demo-hotline'), firms, crowds);
    say(
      `P15: ${count} complaints at ${RATE.toFixed(2)} a second from the seed ${SEED}, in three ways, while ${lines} lines of payrolls are loaded`,
    );
    const warm = await arriving(undici, stack.url, { due: poisson(SEED + 1, RATE, 9), request: (n) => request(count + n) });
    const batch = load(undici, stack.url, await api.token('demo-bank'), file, bytes);
    const calls = await arriving(undici, stack.url, { due: poisson(SEED, RATE, count), request });
    const during = (await batch.taken).until;
    const refused = calls.findIndex(({ status }) => status !== 201);
    if (refused >= 0) say(`P15: the answer to ${request(refused).path}: ${calls[refused]?.status} ${calls[refused]?.body.slice(0, 200)}`);
    exactly('complaints acknowledged', calls.filter(({ status }) => status === 201).length, count);
    await foundOnce(database, [...warm, ...calls], count + warm.length);
    const due = crowds.filter((one) => one !== undefined);
    await waitFor('a case of each collective incident', async () => (await casesOf(database, due)) === due.length, { every: 500 });
    const stored = await batch.stored(api);
    exactly('lines of the file', stored.accepted, lines);
    const late = calls.map(({ due: meant, answered }) => answered - meant);
    const meanwhile = calls.filter(({ due: meant }) => meant < during).map(({ due: meant, answered }) => answered - meant);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(late, share));
    const ways = ['POST /complaints', 'work orders', 'Open311'].map((way, place) => {
      const times = late.filter((_, n) => n % 3 === place);
      return `${way} ${percentile(times, 0.99).toFixed(0)} ms p99`;
    });
    return [
      {
        id: 'P15',
        metric: `${count} complaints at ${AN_HOUR} an hour, from the call to its receipt number, while ${lines} payroll lines load`,
        value: p99,
        unit: 'ms p99',
        peer: undefined,
        peerValue: null,
        ratio: p99 / LIMIT,
        floor: LIMIT,
        met: verdict(p99, { floor: LIMIT, less: true }),
        note: `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, longest ${Math.max(...late).toFixed(0)} ms; ${ways.join(', ')}; ${meanwhile.length} while the file was taken in, ${meanwhile.length ? percentile(meanwhile, 0.99).toFixed(0) : '–'} ms p99; each found once, ${due.length} cases`,
      },
    ];
  } finally {
    await database.end();
    await stack.stop();
    await owner.query('DROP DATABASE IF EXISTS anxin_bench_hotline WITH (FORCE)');
    await rm(file, { force: true });
  }
}

/** The firms are on the register before anybody complains of them. @param {any} undici @param {string} url @param {any} api @param {string[]} codes */
async function register(undici, url, api, codes) {
  const token = await api.token('demo-admin');
  const statuses = await saturated(undici, url, {
    count: codes.length,
    connections: 4,
    request: (n) => ({
      path: '/api/v1/employers',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ uscc: codes[n], name: `某公司${n}`, industry: 'C1811', region: REGION }),
    }),
  });
  exactly('employers registered', statuses.filter((status) => status === 201).length, codes.length);
  await api.settle();
}

/**
 * Each with a caller of its own, whose phone is hashed slowly on every way.
 * @param {string} token @param {readonly string[]} firms @param {readonly (string | undefined)[]} crowds
 */
function requests(token, firms, crowds) {
  const now = () => new Date().toISOString().replace('Z', '+00:00');
  return (/** @type {number} */ n) => {
    const crowd = crowds[n];
    const [code, people, amount] = [crowd ?? firms[n % firms.length], crowd ? 12 : 1, crowd ? '60000.00' : '5200.00'];
    const caller = { name: '赵四', phone: phone(`p15-${process.pid}-${n}`) };
    if (n % 3 === 0) {
      const respondent = { uscc: code, name: '某公司' };
      const what = { channel: '12333', category: 'wage-arrears', respondent, region: REGION, receivedAt: now() };
      const body = JSON.stringify({
        ...what,
        complainant: { ...caller, idNumber: idNumber(`p15-${process.pid}-${n}`) },
        narrative: '未领到工资',
        workers: people,
        amount,
      });
      return { path: '/api/v1/complaints', headers: { authorization: `Bearer ${token}` }, body };
    }
    if (n % 3 === 1) {
      const who = { caller_name: caller.name, caller_phone: caller.phone, employer_id: code, employer_text: '某公司' };
      const what = { ticket_no: `P15-${process.pid}-${n}`, source: '12345', received_at: clockOf(new Date()), category: '拖欠工资' };
      const body = JSON.stringify({
        ...what,
        ...who,
        content: '未领到工资',
        region_code: REGION,
        people_count: people,
        amount: String(amount),
      });
      const signature = createHmac('sha256', 'demo').update(body).digest('hex');
      return { path: '/api/v1/hotline/work-orders', headers: { 'x-signature': signature, 'x-timestamp': String(Date.now()) }, body };
    }
    const form = {
      ...{ api_key: 'demo', service_code: 'WAGE_ARREARS', address_string: '兰山区', description: '未领到工资' },
      ...{ first_name: '四', last_name: '赵', phone: caller.phone },
      ...{
        'attribute[RESPONDENT]': '某公司',
        'attribute[RESPONDENT_CODE]': code,
        'attribute[WORKERS]': String(people),
        'attribute[AMOUNT]': amount,
      },
    };
    const body = new URLSearchParams(/** @type {Record<string, string>} */ (form)).toString();
    return { path: '/open311/v2/requests.json', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body };
  };
}

/** As the hotline writes it, in Beijing's time. @param {Date} at */
const clockOf = (at) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** Sends the file, and tells when it was taken and what was stored of it. @param {any} undici @param {string} url @param {string} token @param {string} file @param {number} bytes */
function load(undici, url, token, file, bytes) {
  const taken = (async () => {
    const answer = await undici.request(`${url}/api/v1/payrolls/batches`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv; charset=utf-8', 'content-length': String(bytes) },
      body: createReadStream(file),
      headersTimeout: 600_000,
      bodyTimeout: 600_000,
    });
    const body = await answer.body.json();
    exactly('the status of the file', answer.statusCode, 202);
    const { id } = body;
    for (;;) {
      const { body: read } = await undici.request(`${url}/api/v1/payrolls/batches/${id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const view = await read.json();
      if (view.finishedAt) return { id, until: performance.now() };
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  taken.catch(() => undefined);
  return {
    taken,
    async stored(/** @type {any} */ api) {
      const { id } = await taken;
      return (await api.call('demo-bank', 'GET', `/payrolls/batches/${id}`)).data;
    },
  };
}

/** Every complaint that was acknowledged is on file, and nothing besides. @param {import('pg').Client} database @param {readonly { body: string }[]} calls @param {number} count */
async function foundOnce(database, calls, count) {
  const told = calls.map(({ body }) => /TS(?:-[0-9A-Z]{4}){4}/.exec(body)?.[0] ?? /"service_request_id":"([^"]+)"/.exec(body)?.[1] ?? '');
  const { rows } = await database.query(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE receipt_number = ANY($1) OR id::text = ANY($1))::int AS told FROM complaint_intake.complaint`,
    [told],
  );
  exactly('receipt numbers told, each another', new Set(told).size, count);
  exactly('complaints on file', `${rows[0].told} of ${rows[0].all}`, `${count} of ${count}`);
}

/** @param {import('pg').Client} database @param {readonly (string | undefined)[]} codes */
async function casesOf(database, codes) {
  const { rows } = await database.query(
    `SELECT count(*)::int AS cases, count(DISTINCT respondent)::int AS firms FROM inspection.case_file WHERE respondent = ANY($1)`,
    [codes],
  );
  exactly('cases of one firm', rows[0].cases, rows[0].firms);
  return rows[0].cases;
}
