import { Inject, Injectable, Logger } from '@nestjs/common';
import { localDateOf, type LocalDate } from '@anxin/calendar';
import { Transactions } from '@anxin/persistence';
import { Applier } from '../applier';
import { Bus, type FetchedBatch, type Position } from '../bus';
import { Handlers } from '../handlers';
import { Inbox } from '../inbox';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from '../options';
import { partitionsOf } from '../partition';
import { OrderedLog, type ReadStep } from './ordered-log';

/** What a service does by itself when a day is over or facts have come; in a replay it is told when. */
export interface ReplayedWork {
  /** The earliest business instant after now and up to `until` at which something falls due. */
  nextDue(until: Date): Promise<Date | null>;
  /** Does what is due and can be done. */
  fire(): Promise<void>;
}

/** How far a replay has come. */
export interface ReplayProgress {
  readonly read: bigint;
  readonly total: bigint;
  /** The business day reached; null before the first message. */
  readonly day: LocalDate | null;
}

/** No due instant lies beyond this. */
const FOR_EVER = new Date('9999-01-01T00:00:00Z');

/**
 * Plays the log into an empty generation as it happened: in the order of recording, by a business clock that stands where
 * the log says it stood, each due instant in its turn. Batches go through the same inbox and the same handlers as in a
 * running service, dead letters and parked keys included.
 *
 * The generation's `business_clock` must be one that stands still ({@link Generation} makes it so).
 */
@Injectable()
export class Replay {
  private readonly log: OrderedLog;
  private clock: Date | null = null;
  private read = 0n;
  private total = 0n;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly handlers: Handlers,
    private readonly inbox: Inbox,
    private readonly applier: Applier,
  ) {
    this.log = new OrderedLog(bus, (type) => handlers.contractOf(type) !== undefined);
  }

  /** Begins reading; nothing is applied before {@link upTo}. */
  async start(): Promise<void> {
    const { topics } = this.handlers;
    const places = topics.flatMap((topic) => Array.from({ length: partitionsOf(topic) }, (_, partition) => ({ topic, partition })));
    const from = await this.inbox.positions(places);
    await this.log.start(groupOf(this.options), topics, (of) => this.inbox.positions(of), from);
  }

  /**
   * Applies and judges everything up to these ends, and no message beyond.
   * @throws {Error} if the log ends before them: it isn't the log that the other generation was built from
   */
  async upTo(ends: readonly Position[], work: ReplayedWork, progress: (now: ReplayProgress) => void = () => undefined): Promise<void> {
    const { topics } = this.handlers;
    const wanted = ends.filter((end) => topics.includes(end.topic));
    const logEnds = await this.bus.ends(topics);
    for (const { topic, partition, next } of wanted)
      if ((logEnds.get(topic)?.[partition] ?? 0n) < next) throw new Error(`${topic}/${partition}: the log ends before ${next}`);
    this.total = wanted.reduce((sum, end) => sum + end.next, 0n);
    this.log.extend(wanted);
    for (;;) {
      const step = await this.log.next((at) => this.begin(at, work));
      if (!step) return;
      if (step.upTo && (!this.clock || step.upTo > this.clock)) await this.standAt(step.upTo);
      await this.apply(step);
      if (step.movedTo) await this.standAt(step.movedTo);
      await work.fire();
      this.read += BigInt(step.turns.length);
      progress(this.progress);
    }
  }

  /** Lets the clock run on to an instant, doing on the way what falls due; an instant that it has passed changes nothing. */
  async runOnTo(instant: Date, work: ReplayedWork): Promise<void> {
    if (this.clock && instant <= this.clock) return;
    // Before the first message nothing is known that could fall due.
    while (this.clock) {
      const due = await work.nextDue(instant);
      if (!due) break;
      await this.standAt(due);
      await work.fire();
    }
    await this.standAt(instant);
  }

  get progress(): ReplayProgress {
    return { read: this.read, total: this.total, day: this.clock && localDateOf(this.clock) };
  }

  /** Gives the log back; the group has read for the last time. */
  async stop(): Promise<void> {
    await this.log.stop();
    const group = groupOf(this.options);
    // What operations are shown of it is all that is left; the rebuild itself has ended.
    await this.bus.forget(group).catch((error: Error) => new Logger(Replay.name).warn(`${group} stays listed: ${error.message}`));
  }

  private async begin(at: Date | null, work: ReplayedWork): Promise<Date | null> {
    if (at) await this.runOnTo(at, work);
    return work.nextDue(FOR_EVER);
  }

  /** The step's messages go together in one transaction, those of each partition as one batch. */
  private async apply({ turns }: ReadStep): Promise<void> {
    const batches = new Map<string, FetchedBatch>();
    for (const { lane, topic, partition, message, end } of turns) {
      const batch = batches.get(lane) ?? { topic, partition, messages: [], end };
      batch.messages.push(message);
      batch.end = end;
      batches.set(lane, batch);
    }
    await Promise.all([...batches.values()].map((batch) => this.applier.apply(batch, () => true)));
  }

  private async standAt(instant: Date): Promise<void> {
    this.clock = instant;
    await this.transactions.reading((tx) => tx.query(`UPDATE business_clock SET stands_at = $1::timestamptz`, [instant.toISOString()]));
  }
}
