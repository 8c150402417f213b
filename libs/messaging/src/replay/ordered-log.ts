import { clockMoved } from '@anxin/contracts';
import {
  LogGapError,
  LostPartitionError,
  type Bus,
  type FetchedBatch,
  type Position,
  type RunningConsumer,
  type StoredMessage,
} from '../bus';
import { typeOf } from '../cloud-event';
import { isMark } from '../marks';
import { ClockMoves, Step, type LaneName, type Turn } from './steps';

/** A message with the partition it comes from. */
export interface ReadTurn extends Turn {
  readonly message: StoredMessage;
  readonly topic: string;
  readonly partition: number;
  /** The log's end when it was fetched. */
  readonly end: bigint;
  /** Where a `clock-moved` sets the clock. */
  readonly to: Date | null;
}

/** What is applied in one piece. */
export interface ReadStep {
  readonly turns: readonly ReadTurn[];
  /** The business time of its newest message, where that tells how far the clock has run on. */
  readonly upTo: Date | null;
  /** Where it sets the clock back to, if it does. */
  readonly movedTo: Date | null;
}

interface Lane {
  readonly name: LaneName;
  readonly topic: string;
  readonly partition: number;
  /** The next offset to read. */
  next: bigint;
  /** Up to where it is read; what lies beyond waits. */
  target: bigint;
  batch: FetchedBatch | null;
  at: number;
  /** The wall time of what was read last: what is recorded a little out of order comes right after. */
  wall: number;
  head: ReadTurn | null;
  release: () => void;
  refuse: (error: Error) => void;
}

/**
 * Reads the log over all its partitions in the order in which it was recorded (wall time, which nobody moves back), each
 * partition in its own order, up to given ends. At most one fetched batch of each partition is held.
 */
export class OrderedLog {
  private readonly lanes = new Map<LaneName, Lane>();
  private readonly moves = new ClockMoves();
  private consumer: RunningConsumer | null = null;
  private fatal: Error | null = null;
  private stopped = false;
  private rouse: (() => void) | null = null;

  constructor(
    private readonly bus: Bus,
    private readonly handles: (type: string) => boolean,
  ) {}

  /** Begins reading. @param positions the next offsets to apply, as the generation's own database has them */
  async start(
    group: string,
    topics: string[],
    positions: (of: { topic: string; partition: number }[]) => Promise<Position[]>,
    from: Position[],
  ): Promise<void> {
    for (const { topic, partition, next } of from) {
      const name: LaneName = `${topic}/${partition}`;
      this.lanes.set(name, {
        name,
        topic,
        partition,
        next,
        target: next,
        batch: null,
        at: 0,
        wall: 0,
        head: null,
        release: nothing,
        refuse: nothing,
      });
    }
    this.consumer = await this.bus.consume({
      group,
      topics,
      positions,
      apply: (batch) => this.offered(batch),
      onFatal: (error) => this.fail(error),
    });
  }

  /** Reads on up to these ends (the next offset after the last to be read); never less far than before. */
  extend(ends: readonly Position[]): void {
    for (const { topic, partition, next } of ends) {
      const lane = this.lanes.get(`${topic}/${partition}`);
      if (lane && lane.target < next) lane.target = next;
    }
  }

  /**
   * The next step; null once everything up to the ends has been read.
   * @param begin called with the business time at which the step begins (null: unknown); answers when the next thing falls due
   * @throws {Error} if the consumer has come to an end by itself
   */
  async next(begin: (at: Date | null) => Promise<Date | null>): Promise<ReadStep | null> {
    let turn = await this.peek();
    if (!turn) return null;
    const known = turn.kind === 'moved' && !this.moves.isNew(turn.lane, turn.to!, turn.wall);
    const step = new Step<ReadTurn>(await begin(known ? null : turn.time));
    let movedTo: Date | null = null;
    while (turn && step.take(turn)) {
      if (turn.to && this.moves.told(turn.lane, turn.to, turn.wall)) movedTo = turn.to;
      this.pass(turn);
      turn = await this.peek();
    }
    const moved = step.turns[0]!.kind === 'moved';
    return { turns: step.turns, upTo: moved ? null : step.upTo, movedTo };
  }

  /** Ends reading; what is held goes back unread. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const lane of this.lanes.values()) lane.refuse(new LostPartitionError(lane.topic, lane.partition));
    await this.consumer?.stop();
    this.consumer = null;
  }

  /** Holds a batch until its last message has been read. */
  private offered(batch: FetchedBatch): Promise<void> {
    const lane = this.lanes.get(`${batch.topic}/${batch.partition}`);
    if (!lane || this.stopped) return Promise.reject(new LostPartitionError(batch.topic, batch.partition));
    const messages = batch.messages.filter((message) => message.offset >= lane.next);
    const [first] = messages;
    if (!first) return Promise.resolve();
    if (first.offset !== lane.next) return Promise.reject(new LogGapError(lane.topic, lane.partition, lane.next, first.offset));
    lane.release();
    return new Promise<void>((resolve, reject) => {
      Object.assign(lane, { batch: { ...batch, messages }, at: 0, head: null, release: resolve, refuse: reject });
      this.rouse?.();
    });
  }

  private fail(error: Error): void {
    this.fatal = error;
    this.rouse?.();
  }

  /** The oldest message that is to be read; waits until every partition that has one has brought it. */
  private async peek(): Promise<ReadTurn | null> {
    for (;;) {
      if (this.fatal) throw this.fatal;
      const open = [...this.lanes.values()].filter((lane) => lane.next < lane.target);
      if (open.every((lane) => lane.batch)) return this.oldest(open);
      await new Promise<void>((resolve) => (this.rouse = resolve));
      this.rouse = null;
    }
  }

  private oldest(lanes: readonly Lane[]): ReadTurn | null {
    let found: ReadTurn | null = null;
    for (const lane of lanes) {
      lane.head ??= this.turnOf(lane);
      const { head } = lane;
      if (!found || head.wall < found.wall || (head.wall === found.wall && head.lane < found.lane)) found = head;
    }
    // Whether a publisher has been moved back with the others may change while its message waits.
    return found && found.time && !this.moves.isCurrent(found.lane, found.wall) && found.kind !== 'moved'
      ? { ...found, time: null }
      : found;
  }

  private pass({ lane: name }: ReadTurn): void {
    const lane = this.lanes.get(name)!;
    lane.wall = lane.head!.wall;
    lane.head = null;
    lane.next += 1n;
    lane.at += 1;
    if (lane.at < lane.batch!.messages.length) return;
    lane.batch = null;
    lane.release();
  }

  private turnOf(lane: Lane): ReadTurn {
    const { topic, partition, name } = lane;
    const message = lane.batch!.messages[lane.at]!;
    const type = typeOf(message) ?? '';
    const recorded = new Date(message.headers.ce_recordedtime ?? '').getTime();
    const time = new Date(message.headers.ce_time ?? '');
    const moved = type === clockMoved.type;
    return {
      lane: name,
      topic,
      partition,
      message,
      end: lane.batch!.end,
      key: message.key,
      kind: moved ? 'moved' : isMark(type) ? 'mark' : this.handles(type) ? 'fact' : 'other',
      wall: Number.isNaN(recorded) ? lane.wall : Math.max(recorded, lane.wall),
      time: Number.isNaN(time.getTime()) ? null : time,
      to: moved ? new Date((JSON.parse(message.value) as { to: string }).to) : null,
    };
  }
}

const nothing = (): void => undefined;
