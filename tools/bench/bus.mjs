import { randomUUID } from 'node:crypto';
import { partsOf } from './parts.mjs';

/** A kafkajs client as anybody would make it. @param {import('./bench.mjs').Place} place */
export function bareKafka({ require, env }) {
  process.env.KAFKAJS_NO_PARTITIONER_WARNING = '1';
  const { Kafka, logLevel } = require('kafkajs');
  return new Kafka({ clientId: 'bench', brokers: String(env.KAFKA_BROKERS).split(','), logLevel: logLevel.NOTHING });
}

/** The sum of the ends of a topic's partitions; 0 for one that doesn't exist. @param {any} admin @param {string} topic */
export async function endOf(admin, topic) {
  const ends = await admin.fetchTopicOffsets(topic).catch(() => []);
  return ends.reduce((/** @type {number} */ sum, /** @type {{ high: string }} */ one) => sum + Number(one.high), 0);
}

/** @param {import('./bench.mjs').Place} place @param {string} topic */
export async function makeTopic(place, topic) {
  const admin = bareKafka(place).admin();
  await admin.connect();
  try {
    if ((await admin.listTopics()).includes(topic)) return;
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 24, replicationFactor: 1 }] });
  } finally {
    await admin.disconnect();
  }
}

/**
 * Events of payments as wage-cards publishes them: so many, of a fifth as many employers, in the order of their partitions' keys.
 * @param {import('./bench.mjs').Place} place @param {number} count @param {string} topic
 */
export function paymentEvents({ root }, count, topic) {
  const { inner, lib } = partsOf(root);
  const { headersOf, eventIdOf } = inner('messaging', 'cloud-event');
  const { partitionOf } = lib('messaging');
  const type = 'anxin.wage-cards.payment-reported.v1';
  const at = new Date();
  return Array.from({ length: count }, (_, n) => {
    const employer = `91371302MA${String(n % Math.ceil(count / 5)).padStart(8, '0')}`;
    const paymentId = randomUUID();
    const data = {
      paymentId,
      reporter: 'demo-bank',
      byBank: true,
      employer,
      period: '2026-01',
      paidOn: '2026-02-10',
      channel: 'card',
      version: 1,
      lines: [
        {
          line: 1,
          workerId: `p1${'abcdefghijklmnopqrstuvwxyz'.slice(0, 18)}${String(n)
            .padStart(8, '2')
            .replace(/[0189]/g, 'x')}`,
          amount: '5200.00',
          reference: `r${n}`,
          status: 'paid',
        },
      ],
    };
    const id = eventIdOf(paymentId, 1, type, n);
    const headers = headersOf({ id, type, source: '/anxin/wage-cards', subject: paymentId, time: at, recordedTime: at });
    return {
      id,
      type,
      topic,
      partition: partitionOf(employer),
      key: employer,
      subject: paymentId,
      headers,
      value: JSON.stringify(data),
      at,
    };
  });
}

/** Sends as much at a time as a careful user of kafkajs would. @param {any} producer @param {ReturnType<typeof paymentEvents>} events @param {number} chunk */
export async function sendAll(producer, events, chunk = 5_000) {
  for (let at = 0; at < events.length; at += chunk) {
    const messages = events.slice(at, at + chunk).map(({ key, value, headers, partition }) => ({ key, value, headers, partition }));
    await producer.send({ topic: events[0].topic, acks: -1, messages });
  }
}
