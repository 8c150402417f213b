/** A message as it goes into the log and comes out of it: CloudEvents in binary mode (attributes in `ce_` headers, JSON in the value). */
export interface LogMessage {
  key: string;
  headers: Record<string, string>;
  value: string;
}

/** A message read from the log; offsets count from 0 and have no gaps within a partition. */
export interface StoredMessage extends LogMessage {
  offset: bigint;
}

/** What goes into one partition in one piece: all of it or nothing, in this order. */
export interface OutgoingBatch {
  topic: string;
  partition: number;
  messages: LogMessage[];
}

/** What a fetch brought of one partition; `end` is the offset that the log's next message would get. */
export interface FetchedBatch {
  topic: string;
  partition: number;
  messages: StoredMessage[];
  end: bigint;
}

/** The next offset to apply of one partition. */
export interface Position {
  topic: string;
  partition: number;
  next: bigint;
}

/** What a consumer hands the bus to be driven by it. */
export interface Subscription {
  /** Exactly `anxin.<service>`, or a generation of it (`anxin.rules.g2`). */
  group: string;
  topics: string[];
  /** The applied positions of these partitions, as the service's own database has them: they count, what the broker remembers is a hint. */
  positions(partitions: { topic: string; partition: number }[]): Promise<Position[]>;
  /**
   * Applies one batch and resolves once it is committed. Called for many partitions at once, for one partition never
   * while an earlier batch of it is open. Throws {@link LogGapError} (read again from its `expected`),
   * {@link LogBehindError} (stop), {@link LostPartitionError} (drop the batch).
   */
  apply(batch: FetchedBatch, stillOurs: () => boolean): Promise<void>;
  /** The consumer can't go on and doesn't recover by itself. */
  onFatal(error: Error): void;
}

/** A running consumer. */
export interface RunningConsumer {
  /** Ends fetching, waits for what is being applied, gives the partitions back. */
  stop(): Promise<void>;
  /** The partitions that are this consumer's now. */
  owned(): { topic: string; partition: number }[];
}

/** The end (next offset) of each partition of a topic. */
export type TopicEnds = Map<string, bigint[]>;

/**
 * The bus: an ordered, durable log of 24 partitions a topic. Two adapters, Kafka and a PostgreSQL log, held by one
 * contract test suite.
 */
export abstract class Bus {
  /** Creates the topics that don't exist yet (endless retention); refuses one that exists with another number of partitions. */
  abstract ensureTopics(topics: string[]): Promise<void>;
  /**
   * Appends each batch whole, durable on all replicas when it resolves. If it throws, any of the batches may have been
   * stored: the caller sends them again and the readers' inbox drops what came twice.
   */
  abstract append(batches: OutgoingBatch[]): Promise<void>;
  /** The ends of topics; a topic that doesn't exist has ends of 0. */
  abstract ends(topics: string[]): Promise<TopicEnds>;
  /** Starts consuming; resolves once the first connection stands. */
  abstract consume(subscription: Subscription): Promise<RunningConsumer>;
  /** Takes away what operations are shown of a group that will never read again (a rebuild's); a bus that keeps nothing of it does nothing. */
  async forget(_group: string): Promise<void> {}
  /** Closes what `append` and `ends` opened. */
  abstract close(): Promise<void>;
}

/** The batch starts beyond what is to be applied next: messages between were skipped. Read again from `expected`. */
export class LogGapError extends Error {
  constructor(
    readonly topic: string,
    readonly partition: number,
    readonly expected: bigint,
    found: bigint,
  ) {
    super(`${topic}/${partition}: offset ${expected} is next, the log offered ${found}`);
    this.name = 'LogGapError';
  }
}

/** The log ends below what was applied (a restore, a new cluster): consuming on would lose what is written from there to the applied offset. */
export class LogBehindError extends Error {
  constructor(
    readonly topic: string,
    readonly partition: number,
    applied: bigint,
    end: bigint,
  ) {
    super(
      `${topic}/${partition}: the log ends at ${end}, below the applied offset ${applied}; it is not the log this database was built from`,
    );
    this.name = 'LogBehindError';
  }
}

/** The partition went to another consumer, or this one is stopping, before the batch was applied. */
export class LostPartitionError extends Error {
  constructor(topic: string, partition: number) {
    super(`${topic}/${partition} is no longer ours`);
    this.name = 'LostPartitionError';
  }
}
