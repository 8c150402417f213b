import { Inject, Injectable } from '@nestjs/common';
import { clockMoved, dayClosed } from '@anxin/contracts';
import { Transactions, type Tx } from '@anxin/persistence';
import { LogBehindError, LogGapError, type FetchedBatch, type Position, type StoredMessage } from './bus';
import { decode, typeOf, type Delivered } from './cloud-event';
import { DeadLetterStore, type NewDeadLetter } from './dead-letter.store';
import { Handlers } from './handlers';
import { foldMark, isMark, type MarkChange } from './marks';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { partitionsOf } from './partition';
import { runsOf } from './runs';
import { schemaErrorOf } from './schema-check';
import { RelayWaker } from './relay-waker';

/** The handler has failed on this one message for good: it becomes a dead letter instead of being delivered. */
export interface Verdict {
  reason: string;
  attempts: number;
}

interface Planned {
  batch: FetchedBatch;
  next: bigint;
  mark: MarkChange;
}

interface Sorted {
  deliver: Delivered[];
  dead: NewDeadLetter[];
}

/** What a message turned out to be; `wrong` is why it can't be delivered. */
interface Read {
  message: StoredMessage;
  batch: FetchedBatch;
  type: string;
  event: Delivered | null;
  wrong: string | null;
}

const contracts = new Map([dayClosed, clockMoved].map((contract) => [contract.type, contract]));

/**
 * Applies what was read, once: positions, inbox rows, parked keys, handlers and dead letters in one transaction, over any
 * number of partitions. Whatever fails rolls all of it back.
 */
@Injectable()
export class Inbox {
  readonly group: string;
  private readonly known = new Set<string>();

  constructor(
    @Inject(MESSAGING_OPTIONS) options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly handlers: Handlers,
    private readonly deadLetters: DeadLetterStore,
    private readonly waker: RelayWaker,
  ) {
    this.group = groupOf(options);
  }

  /** Makes the rows of all partitions of these topics, so that their day marks count from the start. */
  async ensurePositions(topics: string[]): Promise<void> {
    await this.positions(topics.flatMap((topic) => Array.from({ length: partitionsOf(topic) }, (_, partition) => ({ topic, partition }))));
  }

  /** The next offset to apply of these partitions; makes their rows. */
  async positions(partitions: { topic: string; partition: number }[]): Promise<Position[]> {
    const topics = partitions.map((one) => one.topic);
    const numbers = partitions.map((one) => one.partition);
    await this.transactions.reading((tx) =>
      tx.query(
        `INSERT INTO consumer_position ("group", topic, partition) SELECT $1, t, p FROM unnest($2::text[], $3::smallint[]) AS w(t, p) ORDER BY t, p ON CONFLICT DO NOTHING`,
        [this.group, topics, numbers],
      ),
    );
    const rows: { topic: string; partition: number; next: string }[] = await this.transactions.reading((tx) =>
      tx.query(
        `SELECT c.topic, c.partition, c.next_offset::text AS next FROM consumer_position c
         JOIN unnest($2::text[], $3::smallint[]) AS w(topic, partition) ON w.topic = c.topic AND w.partition = c.partition WHERE c."group" = $1`,
        [this.group, topics, numbers],
      ),
    );
    for (const row of rows) this.known.add(`${row.topic}/${row.partition}`);
    return rows.map((row) => ({ topic: row.topic, partition: row.partition, next: BigInt(row.next) }));
  }

  /**
   * Applies batches of different partitions in one transaction.
   * @param verdict the only message of the only batch goes to the dead letters with it
   * @throws LogGapError, LogBehindError, and whatever a handler or the database throws
   */
  async apply(batches: FetchedBatch[], verdict?: Verdict): Promise<void> {
    const fresh = batches.filter((batch) => !this.known.has(`${batch.topic}/${batch.partition}`));
    if (fresh.length > 0) await this.positions(fresh);
    if (!verdict && this.isUnhandled(batches) && (await this.passOver(batches))) return;
    const buried = await this.transactions.run(async (tx) => {
      const planned = await this.plan(tx, batches);
      const read = this.read(planned);
      const unseen = await this.claim(tx, read);
      const { deliver, dead } = await this.sort(tx, unseen, verdict);
      for (const run of runsOf(deliver)) await this.handlers.deliver(run.type, run.events, tx, this.group);
      await this.deadLetters.bury(tx, this.group, dead);
      await this.advance(tx, planned);
      return dead.length > 0;
    });
    if (buried) this.waker.wake();
  }

  /** Whether nobody here handles any of it: marks alone, by far the most that a quiet service reads. */
  private isUnhandled(batches: readonly FetchedBatch[]): boolean {
    const isNobodys = (type: string | undefined): boolean => !!type && !this.handlers.contractOf(type);
    return batches.every(({ messages }) => messages.length > 0 && messages.every((one) => isNobodys(typeOf(one))));
  }

  /**
   * Takes in the marks and goes past the rest, with one statement, which is a transaction of its own; false where a position isn't what it is taken
   * for, and the long way has to say why.
   */
  private async passOver(batches: readonly FetchedBatch[]): Promise<boolean> {
    const planned = batches.map((batch): Planned => ({
      batch,
      next: batch.messages.at(-1)!.offset + 1n,
      mark: { cap: null, floor: null },
    }));
    this.read(planned);
    const passed = await this.transactions.reading((tx) => this.advance(tx, planned));
    return passed === batches.length;
  }

  /** Locks the positions (a consumer that has lost its partition without knowing waits here) and cuts off what was applied. */
  private async plan(tx: Tx, batches: FetchedBatch[]): Promise<Planned[]> {
    const rows: { topic: string; partition: number; next: string }[] = await tx.query(
      `SELECT c.topic, c.partition, c.next_offset::text AS next FROM consumer_position c
       JOIN unnest($2::text[], $3::smallint[]) AS w(topic, partition) ON w.topic = c.topic AND w.partition = c.partition
       WHERE c."group" = $1 ORDER BY c.topic, c.partition FOR UPDATE OF c`,
      [this.group, batches.map((batch) => batch.topic), batches.map((batch) => batch.partition)],
    );
    const positions = new Map(rows.map((row) => [`${row.topic}/${row.partition}`, BigInt(row.next)]));
    return batches.map((batch) => {
      const next = positions.get(`${batch.topic}/${batch.partition}`) ?? 0n;
      if (batch.end < next) throw new LogBehindError(batch.topic, batch.partition, next, batch.end);
      const messages = batch.messages.filter((message) => message.offset >= next);
      const [first] = messages;
      if (first && first.offset !== next) throw new LogGapError(batch.topic, batch.partition, next, first.offset);
      return { batch: { ...batch, messages }, next: next + BigInt(messages.length), mark: { cap: null, floor: null } };
    });
  }

  /** Decodes and checks; what nobody here handles is left out and counts as applied. */
  private read(planned: Planned[]): Read[] {
    const read: Read[] = [];
    for (const plan of planned) {
      const { batch } = plan;
      for (const message of batch.messages) {
        const type = typeOf(message) ?? '';
        const contract = this.handlers.contractOf(type);
        const mark = isMark(type);
        if (!contract && !mark && type !== '') continue;
        const one: Read = { message, batch, type, event: null, wrong: null };
        try {
          one.event = decode(batch.topic, batch.partition, message);
          one.wrong = schemaErrorOf(contract ?? contracts.get(type) ?? { schema: {} }, one.event.data);
          if (type === '') one.wrong = 'ce_type is missing';
        } catch (error) {
          one.wrong = (error as Error).message;
        }
        if (mark) {
          // A mark is never a dead letter: without it days would be decided on half their facts. It stops its partition.
          if (one.wrong) throw new Error(`${batch.topic}/${batch.partition} at ${message.offset}: a mark that can't be read: ${one.wrong}`);
          plan.mark = foldMark(plan.mark, one.event!);
          if (!contract) continue;
        }
        read.push(one);
      }
    }
    return read;
  }

  /** Enters the events into the inbox and leaves out those it has already. */
  private async claim(tx: Tx, read: Read[]): Promise<Read[]> {
    const events = read.flatMap((one) => (one.event ? [one.event] : []));
    if (events.length === 0) return read;
    const rows: { event_id: string }[] = await tx.query(
      `INSERT INTO inbox ("group", event_id, day) SELECT $1, e.id, e.day FROM unnest($2::uuid[], $3::date[]) AS e(id, day)
       ON CONFLICT DO NOTHING RETURNING event_id`,
      [this.group, events.map((event) => event.id), events.map((event) => event.recordedTime.toISOString().slice(0, 10))],
    );
    const first = new Set(rows.map((row) => row.event_id));
    if (rows.length === events.length) return read;
    return read.filter((one) => !one.event || first.delete(one.event.id));
  }

  /** Parts what is delivered from what goes, or queues, behind a dead letter. */
  private async sort(tx: Tx, read: Read[], verdict?: Verdict): Promise<Sorted> {
    if (read.length === 0) return { deliver: [], dead: [] };
    const parked = await this.deadLetters.parkedAmong(
      tx,
      this.group,
      read.map((one) => ({ topic: one.batch.topic, key: one.message.key })),
    );
    const sorted: Sorted = { deliver: [], dead: [] };
    for (const one of read) {
      const name = `${one.batch.topic}\n${one.message.key}`;
      const free = this.handlers.isOrderFree(one.type) || isMark(one.type);
      const reason = one.wrong ?? verdict?.reason ?? null;
      const behind = !free && parked.has(name);
      if (!behind && reason === null) {
        sorted.deliver.push(one.event!);
        continue;
      }
      if (!free) parked.add(name);
      const { topic, partition } = one.batch;
      sorted.dead.push({
        topic,
        partition,
        message: one.message,
        reason: behind ? null : reason,
        attempts: behind ? 0 : (verdict?.attempts ?? 1),
        parked: !free,
      });
    }
    return sorted;
  }

  /** Leaves those alone that don't stand before the first message given. @returns how many went on */
  private async advance(tx: Tx, planned: Planned[]): Promise<number> {
    const [, passed]: [unknown, number] = await tx.query(
      `UPDATE consumer_position c SET next_offset = v.next,
         closed_through = greatest(CASE WHEN c.closed_through IS NOT NULL THEN least(c.closed_through, v.cap) END, v.floor)
       FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::date[], $6::date[], $7::int[]) AS v(topic, partition, next, cap, floor, messages)
       WHERE c."group" = $1 AND c.topic = v.topic AND c.partition = v.partition AND c.next_offset = v.next - v.messages`,
      [
        this.group,
        planned.map((plan) => plan.batch.topic),
        planned.map((plan) => plan.batch.partition),
        planned.map((plan) => String(plan.next)),
        planned.map((plan) => plan.mark.cap),
        planned.map((plan) => plan.mark.floor),
        planned.map((plan) => plan.batch.messages.length),
      ],
    );
    return passed;
  }
}
