import path from 'node:path';
import { apiClient } from '../api-client.mjs';
import { idNumber } from '../demo-numbers.mjs';
import { freePort } from '../local/ports.mjs';
import { migrate, startStack } from '../local/stack.mjs';
import { dropTopics, ownDatabase } from '../test/fresh.mjs';
import { distinctCodes, paced, saturated } from './load.mjs';
import { exactly } from './measure.mjs';
import { copyCases, readCaseList } from './p11-cases.mjs';
import { percentile, verdict } from './statistics.mjs';

/** Events a second on the bus: payrolls as a bank's file brings them, and among them complaints that each raise an alert and open a case (36 000 an hour would). */
const RATE = 500;
const COMPLAINTS = 10;
const EVENTS_A_PAYROLL = 2;
const PAYROLLS = (RATE - COMPLAINTS) / EVENTS_A_PAYROLL;
const REGION = '371302';
const RULE = 'collective-incident';
/** A payday that the load does not reach: nothing is late with it. */
const [PERIOD, PAYDAY] = ['2099-01', '2099-02-10'];
/** Cases that the list is read from, copied from those that the load has opened. */
const CASES = 100_000;

/**
 * P8: complaints of twelve people (群体性欠薪, raised at once) through gateway, outbox, Kafka, inbox and rules until their alert stands in GET /alerts, all services
 * in one process, while a file a second of payrolls makes up the rest of 500 events a second, which every service that wants them reads. And, of P11, the case list of an inspector and of a supervisor over a filled table.
 * @param {import('./bench.mjs').Place} place
 */
export async function alert(place) {
  const { root, dir, require, say, quick, owner, env: given } = place;
  const seconds = quick ? 5 : 20;
  await dropTopics(root, String(given.KAFKA_BROKERS));
  const server = new URL(String(given.DATABASE_URL));
  const env = {
    ...given,
    DATABASE_URL: await ownDatabase(root, server.toString(), 'anxin_bench_stack'),
    ANXIN_LIMIT_CLIENT_PER_MINUTE: '0',
  };
  await migrate({ root, env });
  const stack = await startStack({ root, env, split: false, port: await freePort(), output: path.join(dir, 'services.log') });
  const { Client } = require('pg');
  const database = new Client({ connectionString: env.DATABASE_URL });
  try {
    await database.connect();
    const api = apiClient(stack);
    const undici = require('undici');
    const warm = 5 * COMPLAINTS;
    const count = warm + COMPLAINTS * seconds;
    const code = distinctCodes(`p8-${process.pid}`);
    const codes = Array.from({ length: count }, code);
    await register(undici, stack.url, api, codes);
    const files = payrollFiles(undici, stack.url, await api.token('demo-bank'), code);
    const [hotline, auditor] = [await api.token('demo-hotline'), await api.token('demo-auditor')];
    const complaint = (/** @type {number} */ n) => ({
      path: '/api/v1/complaints',
      headers: { authorization: `Bearer ${hotline}` },
      body: JSON.stringify({
        channel: '12333',
        category: 'wage-arrears',
        respondent: { uscc: codes[n], name: '某公司' },
        region: REGION,
        receivedAt: new Date().toISOString().replace('Z', '+00:00'),
        narrative: '十二名工人未领到工资',
        workers: 12,
        amount: '60000.00',
      }),
    });
    const seen = watch(undici, stack.url, auditor);
    say(
      `P8: ${RATE} events a second for ${seconds} s, ${COMPLAINTS} of them complaints that raise an alert; ${warm / COMPLAINTS} s before that don't count`,
    );
    await paced(undici, stack.url, { rate: COMPLAINTS, count: warm, request: complaint });
    const calls = await paced(undici, stack.url, { rate: COMPLAINTS, count: count - warm, request: (n) => complaint(warm + n) });
    exactly('complaints accepted', calls.filter((call) => call.status === 201).length, count - warm);
    await seen.until(count);
    await seen.stop();
    const payrolls = await files.stop();
    await api.settle();
    const { rows: submitted } = await database.query(`SELECT count(*)::int AS n FROM wage_cards.payroll WHERE state = 'submitted'`);
    exactly('payrolls submitted', submitted[0].n, payrolls);
    const behind = (seconds + warm / COMPLAINTS) * PAYROLLS - payrolls;
    if (behind > 2 * PAYROLLS) throw new Error(`the files did not keep up: ${behind} payrolls are missing`);
    const { rows } = await database.query(`SELECT count(*)::int AS n FROM rules.alert WHERE rule = $1`, [RULE]);
    exactly('alerts', rows[0].n, count);
    const late = calls.map((call, n) => Math.max((seen.at(codes[warm + n]) ?? Infinity) - call.answered, 0));
    const [p50, p99] = [percentile(late, 0.5), percentile(late, 0.99)];
    const posts = calls.map((call) => call.answered - call.sent);
    const common = { id: 'P8', peer: undefined, peerValue: null, ratio: null };
    return [
      {
        ...common,
        metric: `accepted POST → alert readable, ${RATE} ev/s (${COMPLAINTS} of them raise an alert), whole stack`,
        value: p50,
        unit: 'ms p50',
        floor: 150,
        met: verdict(p50, { floor: 150, less: true }),
        note: `the POST itself: p50 ${percentile(posts, 0.5).toFixed(0)} ms, p99 ${percentile(posts, 0.99).toFixed(0)} ms`,
      },
      {
        ...common,
        metric: `accepted POST → alert readable, ${RATE} ev/s (${COMPLAINTS} of them raise an alert), whole stack`,
        value: p99,
        unit: 'ms p99',
        floor: 1000,
        met: verdict(p99, { floor: 1000, less: true }),
        note: `${late.length} alerts, each found once in GET /alerts; longest ${Math.max(...late).toFixed(0)} ms`,
      },
      ...(await caseList(database, api, stack.url, undici, say)),
    ];
  } finally {
    await database.end();
    await stack.stop();
    await owner.query('DROP DATABASE IF EXISTS anxin_bench_stack WITH (FORCE)');
  }
}

/** The employers are on the register before their complaints come, as a city's are. @param {any} undici @param {string} url @param {any} api @param {string[]} codes */
async function register(undici, url, api, codes) {
  const token = await api.token('demo-admin');
  const statuses = await saturated(undici, url, {
    count: codes.length,
    request: (n) => ({
      path: '/api/v1/employers',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ uscc: codes[n], name: `某公司${n}`, industry: 'C1811', region: REGION }),
    }),
  });
  exactly('employers registered', statuses.filter((status) => status === 201).length, codes.length);
  await api.settle();
}

/** Sends a file of payrolls each second until it is stopped; tells how many payrolls. @param {any} undici @param {string} url @param {string} token @param {() => string} code of an employer */
function payrollFiles(undici, url, token, code) {
  const pool = new undici.Pool(url, { connections: 1 });
  let stopped = false;
  let sent = 0;
  const row = (/** @type {string} */ employer, /** @type {number} */ payroll, /** @type {number} */ line) =>
    JSON.stringify({
      employer,
      period: PERIOD,
      payday: PAYDAY,
      idNumber: idNumber(`p8-${payroll}-${line}`),
      post: '木工',
      kind: 'direct',
      gross: '6000.00',
      net: '5200.00',
    });
  const running = (async () => {
    const began = performance.now();
    for (let second = 0; !stopped; second++) {
      const due = began + second * 1000;
      while (!stopped && performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 20));
      if (stopped) return;
      const rows = Array.from({ length: PAYROLLS }, (_, n) => {
        const employer = code();
        return [row(employer, sent + n, 0), row(employer, sent + n, 1)];
      }).flat();
      sent += PAYROLLS;
      const answer = await pool.request({
        method: 'POST',
        path: '/api/v1/payrolls/batches',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
        body: rows.join('\n'),
      });
      await answer.body.text();
      exactly('the status of a file', answer.statusCode, 202);
    }
  })();
  // Told where it is waited for; until then it must not end the process.
  running.catch(() => undefined);
  return {
    async stop() {
      stopped = true;
      await running;
      await pool.close();
      return sent;
    },
  };
}

/** Reads the newest alerts again and again, back to the first that it knows. @param {any} undici @param {string} url @param {string} token */
function watch(undici, url, token) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const pool = new undici.Pool(url, { connections: 1 });
  let stopped = false;
  const page = async (/** @type {string} */ cursor) => {
    const answer = await pool.request({
      method: 'GET',
      path: `/api/v1/alerts?rule=${RULE}&limit=200${cursor && `&cursor=${cursor}`}`,
      headers: { authorization: `Bearer ${token}` },
    });
    const body = await answer.body.json();
    exactly('the status of the list', answer.statusCode, 200);
    return body;
  };
  const running = (async () => {
    while (!stopped) {
      for (let cursor = ''; ;) {
        const { items, nextCursor } = await page(cursor);
        const now = performance.now();
        const fresh = items.filter((/** @type {any} */ one) => !found.has(one.employer));
        for (const one of fresh) found.set(one.employer, now);
        // Alerts of one transaction may stand in any order: a page without a new one ends the look.
        if (!nextCursor || fresh.length === 0) break;
        cursor = nextCursor;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  running.catch(() => undefined);
  return {
    at: (/** @type {string} */ employer) => found.get(employer),
    async until(/** @type {number} */ count) {
      const end = performance.now() + 120_000;
      while (found.size < count && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
      exactly('alerts found in the list', found.size, count);
    },
    async stop() {
      stopped = true;
      await running;
      await pool.close();
    },
  };
}

/** @param {import('pg').Client} database @param {any} api @param {string} url @param {any} undici @param {(line: string) => void} say */
async function caseList(database, api, url, undici, say) {
  await api.settle();
  const cases = await copyCases(database, CASES);
  say(`P11: case list over ${cases} cases`);
  const times = await readCaseList(undici, url, api, REGION);
  const p95 = percentile(times, 0.95);
  return [
    {
      id: 'P11',
      metric: `case list, ${cases} cases, through the gateway`,
      value: p95,
      unit: 'ms p95',
      peer: undefined,
      peerValue: null,
      ratio: null,
      floor: 100,
      met: verdict(p95, { floor: 100, less: true }),
      note: `p50 ${percentile(times, 0.5).toFixed(0)} ms; inspector and supervisor, all and open ones; one reader`,
    },
  ];
}
