import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import {
  LogBehindError,
  LogGapError,
  LostPartitionError,
  type FetchedBatch,
  type RunningConsumer,
  type StoredMessage,
  type Subscription,
} from '../bus';
import { partitionsOf } from '../partition';

/** The least that brokers allow: after a kill the others get its partitions this much later. */
const SESSION_MS = 6_000;
const REBALANCE_MS = 15_000;
const HEARTBEAT_MS = 1_000;
/** Short, so that a stop or a resumed partition doesn't wait for the broker's next answer. */
const FETCH_WAIT_MS = 200;
/** A batch that takes longer is finished aside, its partition paused, so that the fetch loop and the heartbeats go on. */
const ASIDE_AFTER_MS = 300;
const COMMIT_EVERY_MS = 1_000;
const LOOK_EVERY_MS = 5_000;
/** Under a long backlog a partition may wait its turn for a while; where nothing moves at all, two looks are enough. */
const LOOKS_BEHIND_OTHERS = 12;
/** kafkajs leaves out of its fetches a partition whose leader was not known when it read the metadata, until it reads them again. */
const METADATA_AGE_MS = 10_000;
const RETRY_FIRST_MS = 200;
const RETRY_LONGEST_MS = 5_000;
/** How often a consumer that has work and does none is made anew before the process is given up. */
const STALLS = 3;

interface Place {
  readonly topic: string;
  readonly partition: number;
  /** The next offset to apply, as the service's database has it; null until it has said so. */
  next: bigint | null;
  /** Changes whenever the partition is won or lost. */
  tenure: number;
  owned: boolean;
  busy: boolean;
}

/**
 * One member of a Kafka consumer group, over kafkajs's `eachBatch` with all partitions at once.
 *
 * The positions come from the service's database: after each assignment the partitions are set to them, and what Kafka
 * has committed is only a hint for operations. A broker that goes away is waited for with a new kafkajs consumer, since a
 * crashed one stays dead; what can't be retried is told as fatal.
 */
export class KafkaConsumer implements RunningConsumer {
  private readonly logger = new Logger(KafkaConsumer.name);
  private readonly places = new Map<string, Place>();
  private consumer: Consumer | null = null;
  private stopping = false;
  private uncommitted = new Set<Place>();
  private timers: NodeJS.Timeout[] = [];
  private restarting: Promise<void> | null = null;
  private assigned: Promise<void> = Promise.resolve();
  private inHand = new Set<Promise<unknown>>();
  private progress = 0;
  private seenProgress = -1;
  /** Where each partition stands that has messages before it and nobody at work on them, and how many looks have found it there. */
  private waiting = new Map<Place, { at: string; looks: number }>();
  private stalls = 0;

  constructor(
    private readonly kafka: Kafka,
    private readonly subscription: Subscription,
    private readonly limits: (topics: string[]) => Promise<Map<string, { low: bigint; high: bigint }[]>>,
  ) {
    for (const topic of subscription.topics)
      for (let partition = 0; partition < partitionsOf(topic); partition++)
        this.places.set(`${topic}/${partition}`, { topic, partition, next: null, tenure: 0, owned: false, busy: false });
  }

  async start(): Promise<void> {
    await this.join();
    this.timers = [setInterval(() => void this.commit(), COMMIT_EVERY_MS), setInterval(() => void this.look(), LOOK_EVERY_MS)];
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.restarting;
    await Promise.allSettled([...this.inHand]);
    await this.commit();
    await this.leave();
  }

  owned(): { topic: string; partition: number }[] {
    return [...this.places.values()].filter((place) => place.owned).map(({ topic, partition }) => ({ topic, partition }));
  }

  private async join(): Promise<void> {
    const { group, topics } = this.subscription;
    const consumer = this.kafka.consumer({
      groupId: group,
      allowAutoTopicCreation: false,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: REBALANCE_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      metadataMaxAge: METADATA_AGE_MS,
      maxBytesPerPartition: 1_048_576,
      maxBytes: 16_777_216,
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      if (this.consumer === consumer) this.assigned = this.assign(consumer, payload.memberAssignment);
    });
    consumer.on(consumer.events.REBALANCING, () => {
      if (this.consumer === consumer) void this.commit();
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (this.consumer === consumer) this.crashed(payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics, fromBeginning: true });
      this.consumer = consumer;
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: Math.min(this.places.size, 192),
        eachBatch: (payload) => this.eachBatch(consumer, payload),
      });
    } catch (error) {
      this.consumer = null;
      await consumer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private async leave(): Promise<void> {
    const { consumer } = this;
    this.consumer = null;
    this.lose([...this.places.values()]);
    await consumer?.disconnect().catch(() => undefined);
  }

  private lose(places: Place[]): void {
    for (const place of places) {
      if (place.owned) place.tenure++;
      place.owned = false;
      place.next = null;
    }
  }

  /** What this member has from now on, each set to where the service's database stands. */
  private async assign(consumer: Consumer, assignment: Record<string, number[]>): Promise<void> {
    const names = new Set(
      Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => `${topic}/${partition}`)),
    );
    this.lose([...this.places.values()].filter((place) => !names.has(`${place.topic}/${place.partition}`)));
    const mine = [...names].flatMap((name) => this.places.get(name) ?? []);
    for (const place of mine) {
      // A new generation: another member may have had it in between.
      if (!place.busy) place.next = null;
      place.owned = true;
    }
    for (let wait = RETRY_FIRST_MS; this.consumer === consumer && !this.stopping; wait = Math.min(wait * 2, RETRY_LONGEST_MS)) {
      try {
        await this.place(
          consumer,
          mine.filter((one) => one.owned && one.next === null),
        );
        return;
      } catch (error) {
        if (error instanceof LogBehindError) return this.fatal(error);
        this.logger.warn(`${this.subscription.group} waits to know where it stands: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  private async place(consumer: Consumer, places: Place[]): Promise<void> {
    if (places.length === 0) return;
    // In this order: what another member applies in between would seem to lie beyond an end that was read before it.
    const positions = await this.subscription.positions(places);
    const limits = await this.limits(this.subscription.topics);
    for (const { topic, partition, next } of positions) {
      const limit = limits.get(topic)?.[partition] ?? { low: 0n, high: 0n };
      if (limit.high < next) throw new LogBehindError(topic, partition, next, limit.high);
      // What was cut off at the start of the log is gone whatever we do; going on in silence would hide it.
      if (limit.low > next)
        return this.fatal(
          new Error(`${topic}/${partition}: the log begins at ${limit.low}, ${next} is next; its retention must be endless`),
        );
      const place = this.places.get(`${topic}/${partition}`)!;
      if (!place.owned || this.consumer !== consumer) continue;
      place.next = next;
      consumer.seek({ topic, partition, offset: String(next) });
    }
  }

  private async eachBatch(consumer: Consumer, { batch, resolveOffset, isStale, pause }: EachBatchPayload): Promise<void> {
    await this.assigned;
    const place = this.places.get(`${batch.topic}/${batch.partition}`);
    if (!place?.owned || place.busy || place.next === null || isStale() || this.stopping || this.consumer !== consumer) return;
    const messages = batch.messages.map(stored).filter((message) => message.offset >= place.next!);
    if (messages.length === 0) return void resolveOffset(batch.lastOffset());
    const fetched: FetchedBatch = { topic: batch.topic, partition: batch.partition, messages, end: BigInt(batch.highWatermark) };
    const applied = this.apply(consumer, place, fetched);
    this.inHand.add(applied);
    void applied.finally(() => this.inHand.delete(applied));
    const inTime = await Promise.race([applied, new Promise<false>((resolve) => setTimeout(resolve, ASIDE_AFTER_MS, false))]);
    if (inTime === 'applied') resolveOffset(batch.lastOffset());
    if (inTime !== false) return;
    const resume = pause();
    void applied.finally(() => {
      if (this.consumer !== consumer) return;
      if (place.owned && place.next !== null) consumer.seek({ topic: place.topic, partition: place.partition, offset: String(place.next) });
      resume();
    });
  }

  /** Never rejects: whatever can't be applied is read again from its position, is no longer ours, or ends the consumer. */
  private async apply(consumer: Consumer, place: Place, batch: FetchedBatch): Promise<'applied' | 'again'> {
    const { tenure } = place;
    place.busy = true;
    try {
      await this.subscription.apply(batch, () => place.tenure === tenure && place.owned && !this.stopping);
      this.progress++;
      if (place.tenure !== tenure) return 'again';
      place.next = batch.messages.at(-1)!.offset + 1n;
      this.uncommitted.add(place);
      return 'applied';
    } catch (error) {
      if (error instanceof LogGapError) {
        if (place.tenure === tenure && place.owned && this.consumer === consumer) {
          place.next = error.expected;
          consumer.seek({ topic: place.topic, partition: place.partition, offset: String(error.expected) });
        }
      } else if (!(error instanceof LostPartitionError)) this.fatal(error as Error);
      return 'again';
    } finally {
      place.busy = false;
    }
  }

  private async commit(): Promise<void> {
    const places = [...this.uncommitted].filter((place) => place.owned && place.next !== null);
    this.uncommitted = new Set();
    if (places.length === 0 || !this.consumer) return;
    await this.consumer
      .commitOffsets(places.map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) })))
      .catch(() => undefined);
  }

  private crashed(error: Error): void {
    this.consumer = null;
    this.lose([...this.places.values()]);
    if (this.stopping) return;
    if (!isPassing(error)) return this.fatal(error);
    this.logger.warn(`${this.subscription.group} has lost the broker: ${error.message}`);
    this.comeBack();
  }

  private comeBack(): void {
    this.restarting ??= (async () => {
      for (let wait = RETRY_FIRST_MS; !this.stopping && !this.consumer; wait = Math.min(wait * 2, RETRY_LONGEST_MS)) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        if (!this.stopping) await this.join().catch((error) => this.logger.debug?.(`not back yet: ${(error as Error).message}`));
      }
      this.restarting = null;
    })();
  }

  /**
   * A partition that has messages before it, stands where earlier looks saw it and has nobody at work on it is not being
   * read. The consumer is then made anew; if that doesn't help, the process ends.
   */
  private async look(): Promise<void> {
    if (!this.consumer || this.stopping || this.restarting) return;
    const limits = await this.limits(this.subscription.topics).catch(() => null);
    if (!limits || !this.consumer || this.stopping) return;
    const moved = this.progress !== this.seenProgress || this.inHand.size > 0;
    this.seenProgress = this.progress;
    const before = this.waiting;
    this.waiting = new Map();
    for (const place of this.places.values()) {
      const { topic, partition, owned, busy, next, tenure } = place;
      if (!owned || busy || next === null || (limits.get(topic)?.[partition]?.high ?? 0n) <= next) continue;
      const at = `${tenure}/${next}`;
      const last = before.get(place);
      this.waiting.set(place, { at, looks: last?.at === at ? last.looks + 1 : 1 });
    }
    const stuck = [...this.waiting].find(([, { looks }]) => looks > (moved ? LOOKS_BEHIND_OTHERS : 1))?.[0];
    if (!stuck) {
      if (moved) this.stalls = 0;
      return;
    }
    this.waiting.clear();
    this.stalls++;
    const what = `${this.subscription.group} reads nothing of ${stuck.topic}/${stuck.partition} beyond ${stuck.next}`;
    if (this.stalls > STALLS) return this.fatal(new Error(what));
    this.logger.error(`${what}; its consumer is made anew`);
    await this.leave();
    this.comeBack();
  }

  private fatal(error: Error): void {
    if (this.stopping) return;
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    this.subscription.onFatal(error);
    void this.leave();
  }
}

/** Errors after which a new consumer may succeed: of the connection, of a broker that is starting, of a group that is being balanced. */
function isPassing(error: Error): boolean {
  const { name, retriable, cause } = error as Error & { retriable?: boolean; cause?: Error };
  return (
    retriable === true ||
    name === 'KafkaJSNumberOfRetriesExceeded' ||
    /Connection|RequestTimeout|Broker|GroupCoordinator|StaleTopicMetadata/.test(name) ||
    (cause instanceof Error && isPassing(cause))
  );
}

function stored(message: KafkaMessage): StoredMessage {
  const headers: Record<string, string> = {};
  for (const name in message.headers) {
    const value = message.headers[name];
    headers[name] = Array.isArray(value) ? String(value[0]) : String(value ?? '');
  }
  return {
    offset: BigInt(message.offset),
    key: message.key?.toString('utf8') ?? '',
    headers,
    value: message.value?.toString('utf8') ?? '',
  };
}
