import { bareKafka, endOf, makeTopic, paymentEvents, sendAll } from './bus.mjs';
import { exactly, interleaved, rates, waitFor, wall } from './measure.mjs';
import { partsOf } from './parts.mjs';
import { rangeOf, ratioOf, verdict } from './statistics.mjs';

const TOPIC = 'anxin.wage-cards';
/** Events of the slow comparison: one transaction each. */
const SINGLE = 2_000;
const UPSERT = `INSERT INTO reporting.bench_effect (payment, employer, worker, amount)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) ON CONFLICT (payment) DO UPDATE SET amount = excluded.amount`;

/** P4: the inbox with a handler that upserts, against a bare eachBatch with one insert a batch; and against one transaction for each event. @param {import('./bench.mjs').Place} place */
export async function consumer(place) {
  const { owner, say, pids, repetitions, quick, require, root, env } = place;
  const count = quick ? 20_000 : 100_000;
  const kafka = bareKafka(place);
  const [admin, producer] = [kafka.admin(), kafka.producer({ allowAutoTopicCreation: false })];
  await admin.connect();
  await producer.connect();
  // A topic of its own name would have no contract: the real one, made anew.
  if ((await admin.listTopics()).includes(TOPIC)) {
    await admin.deleteTopics({ topics: [TOPIC] });
    await waitFor('the old topic to be gone', async () => !(await admin.listTopics()).includes(TOPIC));
  }
  await makeTopic(place, TOPIC);
  const events = paymentEvents(place, count, TOPIC);
  await sendAll(producer, events);
  exactly('messages in Kafka', await endOf(admin, TOPIC), count);
  await owner.query(
    `DROP TABLE IF EXISTS reporting.bench_effect; CREATE TABLE reporting.bench_effect (payment uuid PRIMARY KEY, employer text, worker text, amount text)`,
  );
  await owner.query(`GRANT ALL ON reporting.bench_effect TO PUBLIC`);
  const effects = async () => (await owner.query('SELECT count(*)::int AS n FROM reporting.bench_effect')).rows[0].n;
  const clear = () =>
    owner.query(`TRUNCATE reporting.bench_effect; DELETE FROM reporting.inbox WHERE "group" LIKE 'anxin.reporting.bench%'`);
  let generation = 0;
  const group = () => `anxin.reporting.bench${process.pid}x${Date.now()}x${generation++}`;
  const { Pool } = require('pg');
  const { serviceDatabaseUrl } = partsOf(root).lib('persistence');
  const pool = new Pool({ connectionString: serviceDatabaseUrl('reporting', env), max: 4 });
  try {
    const own = async () => {
      await clear();
      const parts = await reader(place, group());
      const seconds = await wall(async () => {
        await parts.start();
        await waitFor('all effects', () => parts.handled() >= count);
      });
      await parts.stop();
      exactly('effects', await effects(), count);
      exactly('events handled', parts.handled(), count);
      return { seconds, units: count };
    };
    const bare = async () => {
      await clear();
      let read = 0;
      const client = kafka.consumer({ groupId: group(), allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
      const seconds = await wall(async () => {
        await client.connect();
        await client.subscribe({ topic: TOPIC, fromBeginning: true });
        await client.run({
          partitionsConsumedConcurrently: 4,
          eachBatch: async (/** @type {any} */ { batch, heartbeat }) => {
            for (let at = 0; at < batch.messages.length; at += 500) {
              const data = batch.messages.slice(at, at + 500).map((/** @type {any} */ message) => JSON.parse(message.value.toString()));
              await pool.query(UPSERT, columnsOf(data));
              read += data.length;
              await heartbeat();
            }
          },
        });
        await waitFor('all effects', () => read >= count);
      });
      await client.disconnect();
      exactly('effects', await effects(), count);
      return { seconds, units: count };
    };
    const single = async () => {
      await clear();
      const parts = await reader(place, group());
      const batches = batchesOf(events.slice(0, SINGLE));
      const seconds = await wall(async () => {
        for (const batch of batches) await parts.inbox.apply([batch]);
      });
      await parts.stop();
      exactly('effects', await effects(), SINGLE);
      return { seconds, units: SINGLE };
    };
    say(`P4: ${count} events of ${count / 5} employers`);
    const runs = await interleaved({ own, bare, single }, { repetitions, pids: pids(), say });
    const [toBare, toSingle] = [ratioOf(rates(runs.own), rates(runs.bare)), ratioOf(rates(runs.own), rates(runs.single))];
    const value = rangeOf(rates(runs.own)).median;
    const metric = `idempotent consumer, ${count} events`;
    return [
      {
        id: 'P4',
        metric,
        value,
        unit: 'ev/s',
        peer: 'bare eachBatch, insert of ≤ 500',
        peerValue: rangeOf(rates(runs.bare)).median,
        ratio: toBare.median,
        ratios: toBare,
        floor: 0.45,
        goal: 0.7,
        met: verdict(toBare.median, { floor: 0.45, goal: 0.7 }),
        note: 'joining the group included, on both sides',
      },
      {
        id: 'P4',
        metric,
        value,
        unit: 'ev/s',
        peer: 'the same inbox, one transaction an event',
        peerValue: rangeOf(rates(runs.single)).median,
        ratio: toSingle.median,
        ratios: toSingle,
        floor: 20,
        met: verdict(toSingle.median, { floor: 20 }),
        note: `sample of ${SINGLE} events`,
      },
    ];
  } finally {
    await pool.end();
    await clear();
    await owner.query(
      `DELETE FROM reporting.consumer_position WHERE "group" LIKE 'anxin.reporting.bench%'; DROP TABLE reporting.bench_effect`,
    );
    await producer.disconnect();
    await admin.disconnect();
  }
}

/** @param {any[]} data */
const columnsOf = (data) => [
  data.map((one) => one.paymentId),
  data.map((one) => one.employer),
  data.map((one) => one.lines[0].workerId),
  data.map((one) => one.lines[0].amount),
];

/** Inbox, applier and Kafka adapter of a service with one handler. @param {import('./bench.mjs').Place} place @param {string} group */
async function reader({ root, env }, group) {
  const { lib, inner, app } = partsOf(root);
  const { serviceDataSource, Transactions } = lib('persistence');
  const { busOf, RETRIES } = lib('messaging');
  const { Applier } = inner('messaging', 'applier');
  const { Inbox } = inner('messaging', 'inbox');
  const { Handlers } = inner('messaging', 'handlers');
  const { DeadLetterStore } = inner('messaging', 'dead-letter.store');
  const { RelayWaker } = inner('messaging', 'relay-waker');
  const { paymentReported } = lib('contracts');
  const { reporting } = app('reporting', 'reporting.module');
  const options = { service: 'reporting', env, group };
  const dataSource = await serviceDataSource(reporting.persistence, env).initialize();
  const handlers = new Handlers();
  let handled = 0;
  handlers.add(
    paymentReported.type,
    async (/** @type {any[]} */ events, /** @type {any} */ { tx }) => {
      await tx.query(UPSERT, columnsOf(events.map((event) => event.data)));
      handled += events.length;
    },
    { contract: paymentReported },
  );
  const inbox = new Inbox(options, new Transactions(dataSource), handlers, new DeadLetterStore(options), new RelayWaker());
  const applier = new Applier(inbox, RETRIES);
  const bus = busOf(options);
  /** @type {any} */
  let running;
  return {
    inbox,
    handled: () => handled,
    async start() {
      await inbox.ensurePositions([TOPIC]);
      running = await bus.consume({
        group,
        topics: [TOPIC],
        positions: (/** @type {any} */ partitions) => inbox.positions(partitions),
        apply: (/** @type {any} */ batch, /** @type {any} */ stillOurs) => applier.apply(batch, stillOurs),
        onFatal: (/** @type {Error} */ error) => {
          throw error;
        },
      });
    },
    async stop() {
      await running?.stop();
      await bus.close();
      await dataSource.destroy();
    },
  };
}

/** One message a batch, each partition's offsets from 0. @param {ReturnType<typeof paymentEvents>} events */
function batchesOf(events) {
  /** @type {Map<number, bigint>} */
  const next = new Map();
  return events.map(({ topic, partition, key, headers, value }) => {
    const offset = next.get(partition) ?? 0n;
    next.set(partition, offset + 1n);
    return { topic, partition, end: offset + 1n, messages: [{ key, headers, value, offset }] };
  });
}
