import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { topics } from '@anxin/contracts';
import { Transactions } from '@anxin/persistence';
import { Applier } from './applier';
import { Bus } from './bus';
import { Handlers } from './handlers';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { partitionsOf } from './partition';
import { Relay } from './relay';

/** Milliseconds between two looks at this process's own hands. */
const LOOK_EVERY_MS = 5;

/** How far a service has come with what stands on the bus. */
export interface InFlightReading {
  /** Messages set aside that are to be decided now: what they wait for has come, or their time has. */
  setAside: number;
  /** `topic/partition` → the next offset to apply, of all topics consumed. What waits behind a dead letter counts as applied. */
  applied: Record<string, string>;
}

/**
 * Reads what is in flight, for settling between steps of the business clock: all is settled when no log's end moved while
 * every service, asked in between, had an empty outbox and had applied all up to those ends.
 */
@Injectable()
export class InFlight {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly handlers: Handlers,
    private readonly applier: Applier,
    private readonly relay: Relay,
  ) {}

  /** Waits until this process is neither applying nor relaying anything, so many milliseconds at most: cheaper than to ask the tables again and again. */
  async pauseWhileBusy(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    while ((this.applier.inHand > 0 || !this.relay.idle) && performance.now() < until) await pause(LOOK_EVERY_MS);
  }

  /** Rows that haven't left for the bus. @throws whatever the database throws while it is away: nothing is settled then */
  async outbox(): Promise<number> {
    const [row] = await this.transactions.reading((tx) => tx.query(`SELECT count(*)::int AS count FROM outbox`));
    return row.count;
  }

  /** @throws whatever the database throws while it is away: nothing is settled then */
  async read(): Promise<InFlightReading> {
    const group = groupOf(this.options);
    const consumed = this.handlers.topics;
    const [row] = await this.transactions.reading((tx) =>
      tx.query(
        `SELECT (SELECT count(*)::int FROM set_aside WHERE "group" = $1 AND (arrived OR until <= business_now())) AS "setAside",
                (SELECT coalesce(jsonb_object_agg(topic || '/' || partition, next_offset::text), '{}') FROM consumer_position
                 WHERE "group" = $1 AND topic = ANY($2::text[])) AS applied`,
        [group, consumed],
      ),
    );
    const nothing = consumed.flatMap((topic) => Array.from({ length: partitionsOf(topic) }, (_, at) => [`${topic}/${at}`, '0']));
    return { setAside: row.setAside, applied: { ...Object.fromEntries(nothing), ...row.applied } };
  }

  /**
   * `topic/partition` → the offset that the next message there will have, as the bus has it now.
   * @param of every topic there is, if left out
   * @throws whatever the bus throws while it is away
   */
  async ends(of: readonly string[] = topics): Promise<Record<string, string>> {
    const ends = await this.bus.ends([...of]);
    return Object.fromEntries([...ends].flatMap(([topic, all]) => all.map((end, partition) => [`${topic}/${partition}`, String(end)])));
  }

  /** Seconds since the oldest row of the outbox was recorded and since the oldest snapshot of this role was taken: long ones mean that something holds the bus up. */
  async ages(): Promise<{ oldestOutbox: number; oldestSnapshot: number }> {
    const [row] = await this.transactions.reading((tx) =>
      tx.query(`SELECT coalesce(extract(epoch FROM clock_timestamp() - (SELECT min(recorded_time) FROM outbox)), 0)::float8 AS "oldestOutbox",
        coalesce(extract(epoch FROM clock_timestamp() - (SELECT min(xact_start) FROM pg_stat_activity WHERE backend_xmin IS NOT NULL)), 0)::float8 AS "oldestSnapshot"`),
    );
    return row;
  }
}
