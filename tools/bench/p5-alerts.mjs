import { bareKafka, endOf, sendAll } from './bus.mjs';
import { exactly, interleaved, rates, waitFor, wall } from './measure.mjs';
import { CLOCK, dayClosedEvents, employerOf, unpaid, wageMonthEvents } from './p5-events.mjs';
import { naiveService } from './p5-naive.mjs';
import { partsOf } from './parts.mjs';
import { clearRules, startRules } from './rules-service.mjs';
import { rangeOf, ratioOf, verdict } from './statistics.mjs';

const FACTS = 'anxin.wage-cards';
const OWN = 'anxin.rules';
const NAIVE = 'bench.naive';
const INSERT = `INSERT INTO rules.bench_event (id, type, employer, data) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (id) DO UPDATE SET data = excluded.data`;
/** What an unpaid worker is owed, in fen. */
const OWED = 520_000n;

/**
 * P5: payrolls and payments from Kafka to alerts in the log and in the outbox, by the rules' whole service, against the peer of P4, which keeps the same events and decides nothing, and
 * against a service as tutorials show it.
 * @param {import('./bench.mjs').Place} place @returns {Promise<import('./statistics.mjs').Row[]>}
 */
export async function alerts(place) {
  const { owner, say, pids, repetitions, quick, require, root, env } = place;
  const [employers, few] = quick ? [1_000, 50] : [10_000, 200];
  const kafka = bareKafka(place);
  const admin = kafka.admin();
  await admin.connect();
  const count = await fill(place, admin, employers);
  const naiveCount = await fillNaive(place, admin, few);
  await owner.query(
    `DROP TABLE IF EXISTS rules.bench_event; CREATE TABLE rules.bench_event (id uuid PRIMARY KEY, type text, employer text, data text); GRANT ALL ON rules.bench_event TO PUBLIC`,
  );
  await owner.query('GRANT CREATE ON SCHEMA rules TO PUBLIC');
  const { Pool } = require('pg');
  const pool = new Pool({ connectionString: partsOf(root).lib('persistence').serviceDatabaseUrl('rules', env), max: 4 });
  let generation = 0;
  const group = (/** @type {string} */ name) => `bench.${name}${process.pid}x${Date.now()}x${generation++}`;
  const own = ownRun(place, admin, employers, count);
  const bare = async () => {
    await owner.query('TRUNCATE rules.bench_event');
    let read = 0;
    const client = kafka.consumer({ groupId: group('bare'), allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
    const seconds = await wall(async () => {
      await client.connect();
      await client.subscribe({ topic: FACTS, fromBeginning: true });
      await client.run({
        partitionsConsumedConcurrently: 4,
        eachBatch: async (/** @type {any} */ { batch, heartbeat }) => {
          const facts = batch.messages.filter((/** @type {any} */ one) => String(one.headers.ce_type) !== 'anxin.day-closed.v1');
          for (let at = 0; at < facts.length; at += 500) {
            const some = facts.slice(at, at + 500);
            await pool.query(INSERT, columnsOf(some));
            read += some.length;
            await heartbeat();
          }
        },
      });
      await waitFor('all events', () => read >= count);
    });
    await client.disconnect();
    exactly('events kept', (await owner.query('SELECT count(*)::int AS n FROM rules.bench_event')).rows[0].n, count);
    return { seconds, units: count };
  };
  const naive = async () => {
    const service = await naiveService(place, { topic: NAIVE, group: group('naive') });
    try {
      const seconds = await wall(async () => {
        await service.start();
        await waitFor('all events', () => service.handled() >= naiveCount, { within: 600_000 });
      });
      const open = await service.open();
      exactly('open alerts', open.count, unpaid(few));
      exactly('their sum', open.sum, (unpaid(few) * Number(OWED)) / 100);
      return { seconds, units: naiveCount };
    } finally {
      await service.stop();
    }
  };
  try {
    say(`P5: ${count} events of ${employers} employers, ${unpaid(employers)} alerts; the naive service ${naiveCount} events`);
    const runs = await interleaved({ own, bare, naive }, { repetitions, pids: pids(), say });
    const [toBare, toNaive] = [ratioOf(rates(runs.own), rates(runs.bare)), ratioOf(rates(runs.own), rates(runs.naive))];
    const common = {
      id: 'P5',
      metric: `event → alert, ${count} events, ${unpaid(employers)} alerts`,
      value: rangeOf(rates(runs.own)).median,
      unit: 'ev/s',
    };
    const cpu = (/** @type {import('./measure.mjs').Run[]} */ all) => rangeOf(all.map((run) => run.cpu ?? 0)).median.toFixed(1);
    return [
      {
        ...common,
        peer: 'bare eachBatch, insert of ≤ 500',
        peerValue: rangeOf(rates(runs.bare)).median,
        ratio: toBare.median,
        ratios: toBare,
        floor: 0.3,
        goal: 0.5,
        met: verdict(toBare.median, { floor: 0.3, goal: 0.5 }),
        note: `joining the group included, on both sides; CPU ${cpu(runs.own)} s against ${cpu(runs.bare)} s`,
      },
      {
        ...common,
        peer: '@EventPattern, save() and json-rules-engine, one by one',
        peerValue: rangeOf(rates(runs.naive)).median,
        ratio: toNaive.median,
        ratios: toNaive,
        floor: 10,
        met: verdict(toNaive.median, { floor: 10 }),
        note: `sample of ${naiveCount} events`,
      },
    ];
  } finally {
    await pool.end();
    await clearRules(owner);
    await owner.query('DROP TABLE rules.bench_event; REVOKE CREATE ON SCHEMA rules FROM PUBLIC');
    await admin.disconnect();
  }
}

/** @param {any[]} messages */
const columnsOf = (messages) => {
  const data = messages.map((one) => JSON.parse(one.value.toString()));
  return [
    messages.map((one) => String(one.headers.ce_id)),
    messages.map((one) => String(one.headers.ce_type)),
    data.map((one) => one.employer),
    messages.map((one) => one.value.toString()),
  ];
};

/** All topics made anew: the events of the month in that of wage-cards, and behind them in all the mark that the payday is over. @param {import('./bench.mjs').Place} place @param {any} admin @param {number} employers @returns {Promise<number>} how many events */
export async function fill(place, admin, employers) {
  const topics = partsOf(place.root).lib('contracts').topics;
  await remake(admin, topics);
  const events = wageMonthEvents(place, { employers, topic: FACTS });
  await send(place, events);
  const marked = topics.filter((/** @type {string} */ topic) => !topic.startsWith(OWN));
  for (const topic of marked) await send(place, dayClosedEvents(place, [topic]));
  exactly('messages in Kafka', await endOf(admin, FACTS), events.length + 24);
  return events.length;
}

/** @param {import('./bench.mjs').Place} place @param {any} admin @param {number} employers */
async function fillNaive(place, admin, employers) {
  await remake(admin, [NAIVE]);
  const events = wageMonthEvents(place, { employers, topic: NAIVE });
  await send(place, events);
  return events.length;
}

/** @param {any} admin @param {readonly string[]} topics */
async function remake(admin, topics) {
  const there = (await admin.listTopics()).filter((/** @type {string} */ topic) => topics.includes(topic));
  if (there.length) await admin.deleteTopics({ topics: there });
  await waitFor(
    'the old topics to be gone',
    async () => !(await admin.listTopics()).some((/** @type {string} */ topic) => there.includes(topic)),
    { every: 50 },
  );
  await admin.createTopics({ waitForLeaders: false, topics: topics.map((topic) => ({ topic, numPartitions: 24, replicationFactor: 1 })) });
  // A leader that is known and not there yet refuses a part of what is sent, and kafkajs then sends all of it again.
  const led = async () => {
    for (const topic of topics) if ((await admin.fetchTopicOffsets(topic)).length !== 24) return false;
    return true;
  };
  await waitFor('the new topics to be led', () => led().catch(() => false), { every: 50 });
}

/** @param {import('./bench.mjs').Place} place @param {readonly any[]} events */
async function send(place, events) {
  const producer = bareKafka(place).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await sendAll(producer, /** @type {any} */ (events));
  } finally {
    await producer.disconnect();
  }
}

/** The rules from an empty database to the last alert. @param {import('./bench.mjs').Place} place @param {any} admin @param {number} employers @param {number} count of events */
export function ownRun(place, admin, employers, count) {
  const { owner, env, app } = place;
  const expected = unpaid(employers);
  return async () => {
    await clearRules(owner);
    await owner.query(
      `INSERT INTO rules.employer_fact (uscc, region, industry, event_id) SELECT c, '371302', 'C1811', gen_random_uuid() FROM unnest($1::text[]) AS c`,
      [Array.from({ length: employers }, (_, n) => employerOf(n))],
    );
    await remake(admin, [OWN]);
    const client = await app('rules');
    const service = await startRules(place, { env: { ...env, EVENT_BUS: 'kafka' }, at: CLOCK });
    try {
      const seconds = await wall(() =>
        waitFor(
          'all alerts, and nothing to be judged',
          async () => (await client.query(DONE)).rows[0].alerts === expected && (await client.query(IDLE)).rows[0].idle,
          { every: 50, within: 1_800_000 },
        ),
      );
      await asExpected(client, expected);
      exactly('events of alerts', await alertEvents(place, admin, expected), expected);
      return { seconds, units: count };
    } finally {
      await client.end();
      await service.stop();
    }
  };
}

/** Reads the rules' own topic until so many events of alerts have come, and no further one is there: marks of days stand among them. @param {import('./bench.mjs').Place} place @param {any} admin @param {number} expected */
async function alertEvents(place, admin, expected) {
  const reader = bareKafka(place).consumer({ groupId: `bench-alerts-${process.pid}-${Date.now()}`, maxWaitTimeInMs: 100 });
  let [alerts, all] = [0, 0];
  await reader.connect();
  try {
    await reader.subscribe({ topic: OWN, fromBeginning: true });
    await reader.run({
      eachBatch: async (/** @type {any} */ { batch }) => {
        all += batch.messages.length;
        alerts += batch.messages.filter((/** @type {any} */ one) =>
          String(one.headers.ce_type).startsWith('anxin.rules.alert-changed'),
        ).length;
      },
    });
    await waitFor('the alerts’ events', async () => alerts >= expected && all >= (await endOf(admin, OWN)), { every: 50 });
  } finally {
    await reader.disconnect();
  }
  return alerts;
}

const DONE = 'SELECT count(*)::int AS alerts FROM alert';
const IDLE = `SELECT NOT EXISTS (SELECT FROM touched) AND NOT EXISTS (SELECT FROM due WHERE fired_at IS NULL AND fire_at <= (SELECT business_now())) AS idle`;

/** @param {import('pg').Client} client @param {number} expected */
async function asExpected(client, expected) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS alerts, coalesce(sum(amount), 0)::text AS owed, count(*) FILTER (WHERE rule <> 'wage-arrears' OR state <> 'open' OR workers <> 1)::int AS others FROM alert`,
  );
  exactly('alerts', rows[0].alerts, expected);
  exactly('what is owed', rows[0].owed, BigInt(expected) * OWED);
  exactly('other alerts', rows[0].others, 0);
  const { rows: log } = await client.query(
    `SELECT count(*)::int AS actions, count(*) FILTER (WHERE change = 'raised')::int AS raised FROM alert_action`,
  );
  exactly('actions', log[0].actions, expected);
  exactly('alerts raised', log[0].raised, expected);
}
