import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { eventContracts, topicsOf } from '@anxin/contracts';
import { serviceDatabaseUrl } from '@anxin/persistence';
import { Client } from 'pg';
import { Bus, type OutgoingBatch } from './bus';
import { headersOf } from './cloud-event';
import { LOCK_RELAY, lockOf } from './locks';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { partitionsOf } from './partition';
import { connectDedicated } from './dedicated-client';
import { RelayWaker } from './relay-waker';

const BATCH_ROWS = 500;
const BATCH_BYTES = 900_000;
/** What one round reads of all bulk partitions together, so that a load doesn't hold up what is small. */
const BULK_ROUND_BYTES = 4_000_000;
const CLAIM_EVERY_MS = 200;
/** Behind the wakes, once it has every partition: rows whose writer died before it told of them. */
const POLL_MS = 1_000;
const NOTIFY_EVERY_MS = 20;
const RETRY_LONGEST_MS = 2_000;

interface Row {
  topic: string;
  partition: number;
  id: string;
  key: string;
  event_id: string;
  type: string;
  subject: string;
  time: Date;
  recorded_time: Date;
  data: string;
  extra_headers: Record<string, string> | null;
}

interface Place {
  topic: string;
  partition: number;
  lock: number;
}

/** All partitions that have rows, each its oldest, in one statement and outside a transaction: no snapshot is held while sending. */
const READ = `SELECT o.* FROM unnest($1::text[], $2::smallint[], $3::int[]) AS p(topic, partition, room)
  CROSS JOIN LATERAL (
    SELECT topic, partition, id, key, event_id, type, subject, time, recorded_time, data, extra_headers FROM (
      SELECT *, sum(bytes) OVER (ORDER BY id) - bytes AS before FROM (
        SELECT * FROM outbox WHERE outbox.topic = p.topic AND outbox.partition = p.partition ORDER BY id LIMIT $4
      ) oldest
    ) measured WHERE before = 0 OR before < p.room ORDER BY id
  ) o`;

const isBulk = (topic: string): boolean => topic.endsWith('.lines');

/**
 * Carries the outbox to the bus, in order per partition: reads, sends, and deletes what the bus has confirmed. A crash or a
 * lost answer between sending and deleting sends again; the readers' inbox drops what they have.
 *
 * It works on a connection of its own. A session lock per partition saves two relays from doing the same; order and
 * once-ness don't rest on it but on one batch in flight per partition and on the inbox.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Relay.name);
  private readonly places: Place[];
  private held = new Set<Place>();
  private client: Client | null = null;
  private stopping = false;
  private running: Promise<void> | null = null;
  private woken = true;
  private rouse: (() => void) | null = null;
  private claimedAt = 0;
  private notifyTimer: NodeJS.Timeout | null = null;
  private topicsReady = false;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly bus: Bus,
    private readonly waker: RelayWaker,
  ) {
    const published = options.publishes ?? topicsOf(options.service);
    // Copies of dead letters of any topic may leave here; such a topic has one partition.
    const copies = [...new Set([...eventContracts.map((contract) => contract.topic), ...published])].map((topic) => `${topic}.dlq`);
    const topics = [...published.filter((topic) => !isBulk(topic)), ...copies, ...published.filter(isBulk)];
    this.places = topics.flatMap((topic) =>
      Array.from({ length: partitionsOf(topic) }, (_, partition) => ({
        topic,
        partition,
        lock: lockOf('relay', options.service, topic, partition),
      })),
    );
  }

  onApplicationBootstrap(): void {
    if (!this.options.rebuilt) this.start();
  }

  /** Ends after what is being sent; what is left in the outbox goes when the service is back, or through another copy's relay. */
  async onApplicationShutdown(): Promise<void> {
    await this.stop();
    await this.bus.close();
  }

  /** Starts relaying; the connection is made, and made again, in the background. */
  start(): void {
    this.stopping = false;
    this.waker.listen(() => this.wake());
    this.running ??= this.run().finally(() => (this.running = null));
  }

  /** Stops after the batch in flight. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.rouseNow();
    await this.running;
    this.waker.listen(null);
  }

  /** The partitions whose lock this relay has. */
  get heldPartitions(): number {
    return this.held.size;
  }

  /** Whether it waits for something to send. */
  get idle(): boolean {
    return this.running === null || (this.rouse !== null && !this.woken);
  }

  private wake(): void {
    this.rouseNow();
    // Partitions that another process's relay has are its to send: tell it, from outside the business transaction.
    if (this.notifyTimer || this.held.size === this.places.length) return;
    this.notifyTimer = setTimeout(() => {
      this.notifyTimer = null;
      this.client?.query(`SELECT pg_notify($1, '')`, [this.channel]).catch(() => undefined);
    }, NOTIFY_EVERY_MS);
  }

  private get channel(): string {
    return `outbox_${this.options.service}`;
  }

  private rouseNow(): void {
    this.woken = true;
    this.rouse?.();
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        this.client ??= await this.connect();
        await this.claim();
        const sent = await this.round();
        failures = 0;
        if (sent === 0) await this.sleep(this.held.size === this.places.length ? POLL_MS : CLAIM_EVERY_MS);
      } catch (error) {
        failures++;
        if (failures === 1 || failures % 20 === 0) this.logger.warn(`the outbox waits: ${(error as Error).message}`);
        this.woken = false;
        await this.sleep(Math.min(50 * 2 ** Math.min(failures, 6), RETRY_LONGEST_MS), true);
      }
    }
    if (this.notifyTimer) clearTimeout(this.notifyTimer);
    await this.drop(this.client);
  }

  private async connect(): Promise<Client> {
    const client = await connectDedicated(serviceDatabaseUrl(this.options.service, this.options.env ?? process.env), {
      name: `anxin.${this.options.service}.relay`,
      onLost: (lost) => void this.drop(lost),
    });
    // A delete that a crash of the server undoes is a message sent twice, which the inbox drops: no need to wait for the disk.
    await client.query(`SET synchronous_commit = off`);
    client.on('notification', () => this.rouseNow());
    await client.query(`LISTEN "${this.channel}"`);
    this.held = new Set();
    this.claimedAt = 0;
    return client;
  }

  private async drop(client: Client | null): Promise<void> {
    if (!client || this.client !== client) return;
    this.client = null;
    this.held = new Set();
    await client.end().catch(() => undefined);
  }

  /** Tries the partitions that are free; another relay may have gone. */
  private async claim(): Promise<void> {
    if (this.held.size === this.places.length || Date.now() - this.claimedAt < CLAIM_EVERY_MS) return;
    this.claimedAt = Date.now();
    const free = this.places.filter((place) => !this.held.has(place));
    const { rows } = await this.client!.query<{ place: number; got: boolean }>(
      `SELECT place::int, pg_try_advisory_lock(lock, $2::int) AS got FROM unnest($1::int[]) WITH ORDINALITY AS l(lock, place)`,
      [free.map((place) => place.lock), LOCK_RELAY],
    );
    for (const row of rows) if (row.got) this.held.add(free[row.place - 1]!);
  }

  /** Small topics first, then the bulk; returns how many rows left. */
  private async round(): Promise<number> {
    this.woken = false;
    const held = this.places.filter((place) => this.held.has(place));
    const bulk = held.filter((place) => isBulk(place.topic));
    const small = await this.send(
      held.filter((place) => !isBulk(place.topic)),
      BATCH_BYTES,
    );
    return small + (await this.send(bulk, Math.ceil(BULK_ROUND_BYTES / Math.max(bulk.length, 1))));
  }

  private async send(places: Place[], room: number): Promise<number> {
    if (places.length === 0) return 0;
    const client = this.client;
    if (!client) throw new Error('the connection was lost');
    const { rows } = await client.query<Row>({
      name: 'anxin-relay-read',
      text: READ,
      values: [places.map((place) => place.topic), places.map((place) => place.partition), places.map(() => room), BATCH_ROWS],
    });
    if (rows.length === 0) return 0;
    if (!this.topicsReady) await this.makeTopics();
    await this.bus.append(this.batchesOf(rows));
    await client.query({
      name: 'anxin-relay-delete',
      text: `DELETE FROM outbox o USING unnest($1::text[], $2::smallint[], $3::bigint[]) AS s(topic, partition, id)
             WHERE o.topic = s.topic AND o.partition = s.partition AND o.id = s.id`,
      values: [rows.map((row) => row.topic), rows.map((row) => row.partition), rows.map((row) => row.id)],
    });
    return rows.length;
  }

  private async makeTopics(): Promise<void> {
    await this.bus.ensureTopics([...new Set(this.places.map((place) => place.topic))]);
    this.topicsReady = true;
  }

  private batchesOf(rows: Row[]): OutgoingBatch[] {
    const batches = new Map<string, OutgoingBatch>();
    const source = `/anxin/${this.options.service}`;
    for (const row of rows) {
      const name = `${row.topic}/${row.partition}`;
      let batch = batches.get(name);
      if (!batch) batches.set(name, (batch = { topic: row.topic, partition: row.partition, messages: [] }));
      const { event_id: id, type, subject, time, recorded_time: recordedTime } = row;
      const headers = headersOf({ id, type, source, subject, time, recordedTime }, row.extra_headers);
      batch.messages.push({ key: row.key, headers, value: row.data });
    }
    return [...batches.values()];
  }

  /** Until woken, or for this long; `deaf` waits it out whatever comes, except the end. */
  private sleep(milliseconds: number, deaf = false): Promise<void> {
    if (this.stopping || (this.woken && !deaf)) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.rouse = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.rouse = () => {
        if (!deaf || this.stopping) done();
      };
    });
  }
}
