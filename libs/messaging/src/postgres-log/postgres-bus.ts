import { Pool, type PoolClient } from 'pg';
import { Bus, type OutgoingBatch, type RunningConsumer, type Subscription, type TopicEnds } from '../bus';
import { partitionsOf } from '../partition';
import { PostgresConsumer } from './postgres-consumer';
import { BUS_CHANNEL, localSenders, localWakes } from './wakes';

const NOTIFY_EVERY_MS = 20;

/**
 * The bus as a log in PostgreSQL, for a machine with nothing but Node.js: gapless offsets in commit order, groups that
 * share partitions, readers woken by NOTIFY with polling behind. One node only.
 */
export class PostgresBus extends Bus {
  private readonly pool: Pool;
  private pending = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {
    super();
    this.pool = new Pool({
      connectionString: url,
      max: 2,
      application_name: `${name}.bus`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 0,
    });
    // A broken idle connection must not end the process; the next statement takes a new one.
    this.pool.on('error', () => undefined);
    const senderOf = (client: PoolClient): string => `${url}/${(client as PoolClient & { processID: number }).processID}`;
    this.pool.on('connect', (client) => localSenders.add(senderOf(client)));
    this.pool.on('remove', (client) => localSenders.delete(senderOf(client)));
  }

  async ensureTopics(topics: string[]): Promise<void> {
    const { rows } = await this.pool.query<{ topic: string; partitions: number }>(
      `SELECT topic, count(*)::int AS partitions FROM bus.partition WHERE topic = ANY($1::text[]) GROUP BY topic`,
      [topics],
    );
    const known = new Map(rows.map((row) => [row.topic, row.partitions]));
    for (const topic of topics) {
      const has = known.get(topic);
      if (has !== undefined && has !== partitionsOf(topic))
        throw new Error(`topic ${topic} has ${has} partitions, not ${partitionsOf(topic)}`);
    }
    const missing = topics.filter((topic) => !known.has(topic)).sort();
    if (missing.length === 0) return;
    await this.pool.query(
      `INSERT INTO bus.partition (topic, partition) SELECT t, p FROM unnest($1::text[], $2::int[]) AS m(t, n) CROSS JOIN LATERAL generate_series(0, m.n - 1) AS p
       ORDER BY t, p ON CONFLICT DO NOTHING`,
      [missing, missing.map(partitionsOf)],
    );
  }

  async append(batches: OutgoingBatch[]): Promise<void> {
    const topics: string[] = [];
    const partitions: number[] = [];
    const keys: string[] = [];
    const headers: string[] = [];
    const values: string[] = [];
    const sizes: number[] = [];
    for (const batch of batches)
      for (const message of batch.messages) {
        const text = JSON.stringify(message.headers);
        topics.push(batch.topic);
        partitions.push(batch.partition);
        keys.push(message.key);
        headers.push(text);
        values.push(message.value);
        sizes.push(message.key.length + text.length + message.value.length);
      }
    if (topics.length === 0) return;
    await this.pool.query({
      name: 'anxin-bus-append',
      text: `SELECT bus.append($1, $2, $3, $4, $5, $6)`,
      values: [topics, partitions, keys, headers, values, sizes],
    });
    this.tell(new Set(topics));
  }

  async ends(topics: string[]): Promise<TopicEnds> {
    const { rows } = await this.pool.query<{ topic: string; partition: number; end: string }>(
      `SELECT topic, partition, next_offset::text AS end FROM bus.partition WHERE topic = ANY($1::text[])`,
      [topics],
    );
    const ends: TopicEnds = new Map(topics.map((topic) => [topic, new Array<bigint>(partitionsOf(topic)).fill(0n)]));
    for (const row of rows) ends.get(row.topic)![row.partition] = BigInt(row.end);
    return ends;
  }

  async consume(subscription: Subscription): Promise<RunningConsumer> {
    const consumer = new PostgresConsumer(this.url, this.name, subscription);
    await consumer.start();
    return consumer;
  }

  override async forget(group: string): Promise<void> {
    await this.pool.query(`DELETE FROM bus.committed WHERE "group" = $1`, [group]);
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (!this.pool.ended) await this.pool.end().catch(() => undefined);
  }

  /** Readers in this process at once, those of other processes by a NOTIFY after the append (inside it, it would cost a global lock at commit). */
  private tell(topics: Set<string>): void {
    localWakes.emit(this.url, topics);
    for (const topic of topics) this.pending.add(topic);
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      const payload = [...this.pending].join(',');
      this.pending = new Set();
      this.pool.query(`SELECT pg_notify($1, $2)`, [BUS_CHANNEL, payload.length < 7_000 ? payload : '']).catch(() => undefined);
    }, NOTIFY_EVERY_MS);
    this.timer.unref();
  }
}
