import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, type IHeaders } from 'kafkajs';
import { Client } from 'pg';
import type { Served } from './stack';

/** One message as it lies in the log. */
export interface Logged {
  readonly topic: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** Key, headers and body, as text. */
  readonly text: string;
}

/** Everything that the services published, dead letters too: from Kafka's topics, or the Postgres log. */
export async function readLog(served: Served): Promise<Logged[]> {
  return served.bus === 'kafka' ? await readKafka(process.env.KAFKA_BROKERS!.split(',')) : await readPostgresLog(served.databaseUrl);
}

async function readPostgresLog(databaseUrl: string): Promise<Logged[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ topic: string; key: string; headers: string; value: string }>(
      'SELECT topic, key, headers, value FROM bus.message',
    );
    return rows.map(({ topic, key, headers, value }) => {
      const { ce_id: id = '', ce_type: type = '', ce_subject: subject = '' } = JSON.parse(headers) as Record<string, string>;
      return { topic, id, type, subject, text: [key, headers, value].join('\n') };
    });
  } finally {
    await client.end();
  }
}

async function readKafka(brokers: string[]): Promise<Logged[]> {
  const kafka = new Kafka({ clientId: 'flow-log', brokers, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith('anxin.'));
  const open = new Map<string, bigint>();
  for (const topic of topics)
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
      if (BigInt(high) > BigInt(low)) open.set(`${topic}/${partition}`, BigInt(high));
  const groupId = `flow-log-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 200 });
  await consumer.connect();
  const found: Logged[] = [];
  try {
    if (!open.size) return found;
    await consumer.subscribe({ topics, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      void consumer.run({
        autoCommit: false,
        eachMessage: async ({ topic, partition, message }) => {
          const headers = texts(message.headers);
          const text = [message.key, JSON.stringify(headers), message.value].map(String).join('\n');
          found.push({ topic, id: headers.ce_id ?? '', type: headers.ce_type ?? '', subject: headers.ce_subject ?? '', text });
          if (BigInt(message.offset) + 1n >= (open.get(`${topic}/${partition}`) ?? 0n)) open.delete(`${topic}/${partition}`);
          if (!open.size) resolve();
        },
      });
    });
    return found;
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
}

function texts(headers: IHeaders = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
