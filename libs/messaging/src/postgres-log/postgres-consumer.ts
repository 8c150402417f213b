import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { LogBehindError, LogGapError, LostPartitionError, type FetchedBatch, type RunningConsumer, type Subscription } from '../bus';
import { connectDedicated } from '../dedicated-client';
import { partitionsOf } from '../partition';
import { LOCK_CONSUMER, LOCK_MEMBER, lockOf } from '../locks';
import { BUS_CHANNEL, localSenders, localWakes } from './wakes';

/** Behind the wakes: an append whose teller died before it told. */
const POLL_MS = 1_000;
const SHARE_EVERY_MS = 1_000;
/** Who has every partition hears of a newcomer by a word on the bus's channel; asking for the members reads all locks of the server. */
const SHARE_ALONE_EVERY_MS = 5_000;
const COMMIT_EVERY_MS = 5_000;
const RETRY_LONGEST_MS = 1_000;
const FETCH_ROWS = 1_000;
/** Bytes of one partition in one fetch; at least one message comes whatever its size. */
const FETCH_BYTES = 400_000;

interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly lock: number;
  /** The next offset to fetch; null until the service's database has said it. */
  next: bigint | null;
  /** How many appends to its topic had been told of before it was last asked for; null: it is to be asked for whatever is told. */
  asked: number | null;
  /** A batch of it is being applied. */
  busy: boolean;
  /** Changes whenever the partition is won or lost: a batch of an earlier tenure isn't ours any more. */
  tenure: number;
  owned: boolean;
}

interface Row {
  place: number;
  end: string;
  offset: string | null;
  key: string;
  headers: string;
  value: string;
}

/** All partitions that have something new, in one statement; a partition whose end lies below the position comes without a message. */
const FETCH = `SELECT w.place::int, p.next_offset::text AS end, m."offset"::text AS "offset", m.key, m.headers, m.value
  FROM unnest($1::text[], $2::smallint[], $3::bigint[]) WITH ORDINALITY AS w(topic, partition, next, place)
  JOIN bus.partition p ON p.topic = w.topic AND p.partition = w.partition AND p.next_offset <> w.next
  LEFT JOIN LATERAL (
    SELECT "offset", key, headers, value FROM (
      SELECT *, sum(bytes) OVER (ORDER BY "offset") - bytes AS before FROM (
        SELECT * FROM bus.message s WHERE s.topic = w.topic AND s.partition = w.partition AND s."offset" >= w.next AND s."offset" < p.next_offset ORDER BY s."offset" LIMIT $4
      ) newest
    ) measured WHERE before < $5 ORDER BY "offset"
  ) m ON true`;

/**
 * One member of a consumer group. The partitions are shared by session locks: each member holds as many as its share of
 * them, gives back what is above it once nothing of it is in hand, and takes what is free.
 */
export class PostgresConsumer implements RunningConsumer {
  private readonly logger = new Logger('PostgresConsumer');
  private readonly places: Place[];
  private readonly member = lockOf('member', randomUUID());
  private client: Client | null = null;
  private stopping = false;
  private running: Promise<void> | null = null;
  private woken = true;
  /** How many appends it was told of, by topic: only partitions of those are asked for, all of them once in a while. */
  private readonly heard = new Map<string, number>();
  private askedAllAt = 0;
  private rouse: (() => void) | null = null;
  private sharedAt = 0;
  private committedAt = 0;
  private uncommitted = new Set<Place>();
  private readonly wakeLocal = (topics: Set<string>): void => {
    this.hear(this.subscription.topics.filter((topic) => topics.has(topic)));
  };

  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly subscription: Subscription,
  ) {
    this.places = subscription.topics.flatMap((topic) =>
      Array.from({ length: partitionsOf(topic) }, (_, partition): Place => ({
        topic,
        partition,
        lock: lockOf('consumer', subscription.group, topic, partition),
        next: null,
        asked: null,
        busy: false,
        tenure: 0,
        owned: false,
      })),
    );
  }

  /** Connects once, so that a log that isn't there is told to the caller, and then reads in the background. */
  async start(): Promise<void> {
    this.client = await this.connect();
    localWakes.on(this.url, this.wakeLocal);
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    localWakes.off(this.url, this.wakeLocal);
    this.rouseNow();
    await this.running;
  }

  owned(): { topic: string; partition: number }[] {
    return this.places.filter((place) => place.owned).map(({ topic, partition }) => ({ topic, partition }));
  }

  private hear(topics: readonly string[]): void {
    if (topics.length === 0) return;
    for (const topic of topics) this.heard.set(topic, this.heardOf(topic) + 1);
    this.rouseNow();
  }

  private heardOf(topic: string): number {
    return this.heard.get(topic) ?? 0;
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
        this.woken = false;
        await this.share(this.client);
        const fetched = await this.fetch(this.client);
        await this.commit(this.client, false);
        failures = 0;
        if (!fetched) await this.sleep(POLL_MS);
      } catch (error) {
        failures++;
        if (failures === 1 || failures % 20 === 0)
          this.logger.warn(`${this.subscription.group} waits for the log: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** Math.min(failures, 5), RETRY_LONGEST_MS)));
      }
    }
    await this.finish();
  }

  /** What is in hand ends (a handler isn't cut off), then the partitions go to the others. */
  private async finish(): Promise<void> {
    while (this.places.some((place) => place.busy)) await new Promise<void>((resolve) => (this.rouse = resolve));
    const { client } = this;
    if (!client) return;
    await this.commit(client, true).catch(() => undefined);
    this.lose(client);
    await client.end().catch(() => undefined);
  }

  private async connect(): Promise<Client> {
    const client = await connectDedicated(this.url, { name: `${this.name}.consumer`, onLost: (lost) => this.lose(lost) });
    client.on('notification', ({ payload, processId }) => {
      if (localSenders.has(`${this.url}/${processId}`)) return;
      if (payload === this.joined) return this.shareNow();
      const told = payload ? payload.split(',') : this.subscription.topics;
      this.hear(told.filter((topic) => this.subscription.topics.includes(topic)));
    });
    await client.query(`SET synchronous_commit = off`);
    await client.query(`LISTEN ${BUS_CHANNEL}`);
    // The membership is a lock too: it goes with the connection. All members share the group's; each is counted by its own row.
    await client.query(`SELECT pg_advisory_lock_shared($1::int, $2::int)`, [this.groupLock, LOCK_MEMBER]);
    await client.query(`SELECT pg_notify($1, $2)`, [BUS_CHANNEL, this.joined]);
    this.sharedAt = 0;
    return client;
  }

  /** What a new member says on the channel; no topic's name. */
  private get joined(): string {
    return `+${this.subscription.group}`;
  }

  private shareNow(): void {
    this.sharedAt = 0;
    this.rouseNow();
  }

  private get groupLock(): number {
    return lockOf('group', this.subscription.group);
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    for (const place of this.places) {
      if (place.owned) place.tenure++;
      place.owned = false;
      place.next = null;
    }
    this.rouseNow();
    void client.end().catch(() => undefined);
  }

  /** Takes or gives back partitions until this member has its share. */
  private async share(client: Client): Promise<void> {
    const settled = this.places.every((place) => place.owned && place.next !== null);
    if (Date.now() - this.sharedAt < (settled ? SHARE_ALONE_EVERY_MS : SHARE_EVERY_MS)) return;
    this.sharedAt = Date.now();
    const { rows } = await client.query<{ members: number }>(
      `SELECT count(*)::int AS members FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND classid = ($1::bigint & 4294967295)::oid AND objid = ($2::bigint & 4294967295)::oid`,
      [this.groupLock, LOCK_MEMBER],
    );
    const target = Math.ceil(this.places.length / Math.max(rows[0]!.members, 1));
    const mine = this.places.filter((place) => place.owned);
    const surplus = mine.filter((place) => !place.busy).slice(0, Math.max(mine.length - target, 0));
    if (surplus.length > 0) await this.giveBack(client, surplus);
    const room = target - mine.length;
    if (room > 0) await this.take(client, room);
    const unplaced = this.places.filter((place) => place.owned && place.next === null);
    if (unplaced.length === 0) return;
    const positions = await this.subscription.positions(unplaced);
    for (const position of positions) {
      const place = unplaced.find((one) => one.topic === position.topic && one.partition === position.partition);
      if (place?.owned) [place.next, place.asked] = [position.next, null];
    }
  }

  private async giveBack(client: Client, places: Place[]): Promise<void> {
    await this.commit(client, true);
    for (const place of places) {
      place.owned = false;
      place.next = null;
      place.tenure++;
    }
    await client.query(`SELECT pg_advisory_unlock(lock, $2::int) FROM unnest($1::int[]) AS l(lock)`, [
      places.map((place) => place.lock),
      LOCK_CONSUMER,
    ]);
  }

  private async take(client: Client, room: number): Promise<void> {
    // A batch of an earlier tenure may still be in hand; its partition is taken again once that has ended.
    const free = this.places.filter((place) => !place.owned && !place.busy);
    // Two that start together shouldn't race for the same ones in the same order.
    const from = free.length > 0 ? Math.abs(this.member) % free.length : 0;
    const wanted = [...free.slice(from), ...free.slice(0, from)];
    for (let i = 0, got = 0; i < wanted.length && got < room;) {
      const some = wanted.slice(i, i + room - got);
      i += some.length;
      const { rows } = await client.query<{ place: number; got: boolean }>(
        `SELECT place::int, pg_try_advisory_lock(lock, $2::int) AS got FROM unnest($1::int[]) WITH ORDINALITY AS l(lock, place)`,
        [some.map((place) => place.lock), LOCK_CONSUMER],
      );
      for (const row of rows) {
        if (!row.got) continue;
        got++;
        const place = some[row.place - 1]!;
        place.owned = true;
        place.next = null;
        place.tenure++;
      }
    }
  }

  private async fetch(client: Client): Promise<boolean> {
    const all = Date.now() - this.askedAllAt >= POLL_MS;
    const ready = this.places.filter(
      (place) => place.owned && !place.busy && place.next !== null && (all || place.asked !== this.heardOf(place.topic)),
    );
    if (all) this.askedAllAt = Date.now();
    if (ready.length === 0) return false;
    for (const place of ready) place.asked = this.heardOf(place.topic);
    const { rows } = await client.query<Row>({
      name: 'anxin-bus-fetch',
      text: FETCH,
      values: [
        ready.map((place) => place.topic),
        ready.map((place) => place.partition),
        ready.map((place) => String(place.next)),
        FETCH_ROWS,
        FETCH_BYTES,
      ],
    });
    const batches = new Map<Place, FetchedBatch>();
    for (const row of rows) {
      const place = ready[row.place - 1]!;
      let batch = batches.get(place);
      if (!batch) batches.set(place, (batch = { topic: place.topic, partition: place.partition, messages: [], end: BigInt(row.end) }));
      if (row.offset !== null)
        batch.messages.push({ offset: BigInt(row.offset), key: row.key, headers: JSON.parse(row.headers), value: row.value });
    }
    for (const [place, batch] of batches) if (place.owned) void this.hand(place, batch);
    return batches.size > 0;
  }

  private async hand(place: Place, batch: FetchedBatch): Promise<void> {
    const { tenure } = place;
    place.busy = true;
    try {
      if (batch.end < place.next!) throw new LogBehindError(place.topic, place.partition, place.next!, batch.end);
      await this.subscription.apply(batch, () => place.tenure === tenure && !this.stopping);
      const last = batch.messages.at(-1);
      if (place.tenure === tenure && last) {
        place.next = last.offset + 1n;
        this.uncommitted.add(place);
      }
    } catch (error) {
      if (error instanceof LogGapError) {
        if (place.tenure === tenure) place.next = error.expected;
      } else if (!(error instanceof LostPartitionError)) {
        this.stopping = true;
        this.subscription.onFatal(error as Error);
      }
    } finally {
      place.busy = false;
      // Nothing to fetch where it has come to the end of what there was and nothing was told meanwhile.
      if (place.next !== batch.end) place.asked = null;
      if (this.stopping || place.asked !== this.heardOf(place.topic)) this.rouseNow();
    }
  }

  /** A hint for operations, once a second; the positions in the services' schemas are what counts. */
  private async commit(client: Client, now: boolean): Promise<void> {
    if (this.uncommitted.size === 0 || (!now && Date.now() - this.committedAt < COMMIT_EVERY_MS)) return;
    this.committedAt = Date.now();
    const places = [...this.uncommitted].filter((place) => place.next !== null);
    this.uncommitted = new Set();
    await client.query(
      `INSERT INTO bus.committed AS c ("group", topic, partition, next_offset) SELECT $1, t, p, n FROM unnest($2::text[], $3::smallint[], $4::bigint[]) AS a(t, p, n)
       ORDER BY t, p ON CONFLICT ("group", topic, partition) DO UPDATE SET next_offset = greatest(c.next_offset, excluded.next_offset)`,
      [
        this.subscription.group,
        places.map((place) => place.topic),
        places.map((place) => place.partition),
        places.map((place) => String(place.next)),
      ],
    );
  }

  private sleep(milliseconds: number): Promise<void> {
    if (this.stopping || this.woken) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.rouse = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.rouse = done;
    });
  }
}
