import { bareKafka, endOf, makeTopic, paymentEvents, sendAll } from './bus.mjs';
import { exactly, interleaved, rates, waitFor, wall } from './measure.mjs';
import { partsOf } from './parts.mjs';
import { percentile, rangeOf, ratioOf, verdict } from './statistics.mjs';

const TOPIC = 'anxin.wage-cards';
const PEERS = 'bench.relay-peer';
/** The lag: transactions a second and facts in each, for so many seconds. */
const LAG = { transactions: 200, facts: 10, seconds: 10 };

/** P3: outbox rows on their way to Kafka, against a bare send of the same messages; and the lag from commit to a reader. @param {import('./bench.mjs').Place} place */
export async function relay(place) {
  const { root, env, owner, say, pids, repetitions, quick } = place;
  const { lib, inner } = partsOf(root);
  const { Relay, busOf } = lib('messaging');
  const { RelayWaker } = inner('messaging', 'relay-waker');
  const count = quick ? 10_000 : 50_000;
  await makeTopic(place, PEERS);
  await makeTopic(place, TOPIC);
  const kafka = bareKafka(place);
  const [admin, producer] = [kafka.admin(), kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1 })];
  await admin.connect();
  await producer.connect();
  const options = { service: 'wage-cards', env };
  try {
    const own = async () => {
      const events = paymentEvents(place, count, TOPIC);
      await fill(owner, events);
      const before = await endOf(admin, TOPIC);
      const bus = busOf(options);
      await bus.ensureTopics([TOPIC]);
      const sender = new Relay(options, bus, new RelayWaker());
      const seconds = await wall(async () => {
        sender.start();
        await waitFor(
          'the outbox to be empty',
          async () => (await owner.query('SELECT 1 FROM wage_cards.outbox LIMIT 1')).rows.length === 0,
        );
      });
      await sender.stop();
      await bus.close();
      exactly('messages in Kafka', (await endOf(admin, TOPIC)) - before, count);
      return { seconds, units: count };
    };
    const bare = async () => {
      const events = paymentEvents(place, count, PEERS);
      const before = await endOf(admin, PEERS);
      const seconds = await wall(() => sendAll(producer, events));
      exactly('messages in Kafka', (await endOf(admin, PEERS)) - before, count);
      return { seconds, units: count };
    };
    say(`P3: ${count} events`);
    const runs = await interleaved({ own, bare }, { repetitions, pids: pids(), say });
    const ratios = ratioOf(rates(runs.own), rates(runs.bare));
    const lags = await lag(place);
    const p99 = percentile(lags, 0.99);
    return [
      {
        id: 'P3',
        metric: `outbox relay, acks=all, ${count} events`,
        value: rangeOf(rates(runs.own)).median,
        unit: 'ev/s',
        peer: 'bare kafkajs send, 5000 at a time',
        peerValue: rangeOf(rates(runs.bare)).median,
        ratio: ratios.median,
        ratios,
        floor: 0.6,
        met: verdict(ratios.median, { floor: 0.6 }),
        note: 'from the start of the relay, its connections included, to an empty outbox',
      },
      {
        id: 'P3',
        metric: `lag, commit → read from Kafka, ${LAG.transactions * LAG.facts} ev/s for ${LAG.seconds} s`,
        value: p99,
        unit: 'ms p99',
        peer: undefined,
        peerValue: null,
        ratio: null,
        floor: 250,
        met: verdict(p99, { floor: 250, less: true }),
        note: `p50 ${percentile(lags, 0.5).toFixed(0)} ms of ${lags.length} events`,
      },
    ];
  } finally {
    await owner.query('TRUNCATE wage_cards.outbox');
    await producer.disconnect();
    await admin.disconnect();
  }
}

/** Rows as the outbox has them, in one statement. @param {import('pg').Client} owner @param {ReturnType<typeof paymentEvents>} events */
async function fill(owner, events) {
  const column = (/** @type {(event: any) => unknown} */ of) => events.map(of);
  await owner.query(
    `INSERT INTO wage_cards.outbox (topic, partition, id, key, event_id, type, subject, time, recorded_time, data, bytes)
     SELECT $1, p, nextval('wage_cards.outbox_id_seq'), k, e, t, s, now(), now(), d, length(d) + 400
     FROM unnest($2::smallint[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[]) AS f(p, k, e, t, s, d)`,
    [
      TOPIC,
      column((one) => one.partition),
      column((one) => one.key),
      column((one) => one.id),
      column((one) => one.type),
      column((one) => one.subject),
      column((one) => one.value),
    ],
  );
}

/** Milliseconds from each commit until a bare reader has the event. @param {import('./bench.mjs').Place} place */
async function lag(place) {
  const { root, env } = place;
  const { lib, inner } = partsOf(root);
  const { Relay, busOf, Outbox } = lib('messaging');
  const { RelayWaker } = inner('messaging', 'relay-waker');
  const { serviceDataSource, Transactions } = lib('persistence');
  const { paymentReported } = lib('contracts');
  const { wageCards } = partsOf(root).app('wage-cards', 'wage-cards.module');
  const options = { service: 'wage-cards', env };
  const [bus, waker] = [busOf(options), new RelayWaker()];
  const dataSource = await serviceDataSource(wageCards.persistence, env).initialize();
  const [transactions, outbox, sender] = [new Transactions(dataSource), new Outbox(options, waker), new Relay(options, bus, waker)];
  const reader = bareKafka(place).consumer({ groupId: `bench-lag-${process.pid}-${Date.now()}`, maxWaitTimeInMs: 100 });
  /** @type {Map<string, number>} */
  const committed = new Map();
  /** @type {Map<string, number>} */
  const arrived = new Map();
  try {
    await reader.connect();
    await reader.subscribe({ topic: TOPIC, fromBeginning: false });
    await reader.run({
      partitionsConsumedConcurrently: 24,
      eachBatch: async (/** @type {any} */ { batch }) => {
        const now = performance.now();
        for (const message of batch.messages) arrived.set(String(message.headers.ce_subject), now);
      },
    });
    sender.start();
    const events = paymentEvents(place, LAG.transactions * LAG.facts * LAG.seconds, TOPIC);
    // What comes before a reader has its partitions would be lag of the reader: begin once it has read something.
    await waitFor(
      'the reader to be there',
      async () => {
        await transactions.run((/** @type {any} */ tx) =>
          outbox.record(tx, paymentReported, JSON.parse(paymentEvents(place, 1, TOPIC)[0].value), { version: 1 }),
        );
        return arrived.size > 0;
      },
      { every: 200 },
    );
    /** @type {Promise<void>[]} */
    const writing = [];
    const began = performance.now();
    for (let n = 0; n < LAG.transactions * LAG.seconds; n++) {
      const facts = events
        .slice(n * LAG.facts, (n + 1) * LAG.facts)
        .map((event) => ({ contract: paymentReported, data: JSON.parse(event.value), version: 1 }));
      const due = began + (n * 1000) / LAG.transactions;
      if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      writing.push(
        transactions
          .run((/** @type {any} */ tx) => outbox.recordAll(tx, facts))
          .then(() => {
            const now = performance.now();
            for (const { data } of facts) committed.set(data.paymentId, now);
          }),
      );
    }
    await Promise.all(writing);
    await waitFor('all events to arrive', () => [...committed.keys()].every((id) => arrived.has(id)), { within: 60_000 });
    exactly('events read', [...committed.keys()].filter((id) => arrived.has(id)).length, events.length);
    return [...committed].map(([id, at]) => Math.max(/** @type {number} */ (arrived.get(id)) - at, 0));
  } finally {
    await reader.disconnect();
    await sender.stop();
    await bus.close();
    await dataSource.destroy();
  }
}
