import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { Bus } from './bus';
import { Handlers } from './handlers';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';

/** What of this service is still on its way; all zero twice with the same ends means settled. */
export interface InFlightReading {
  /** Rows that haven't left for the bus. */
  outbox: number;
  /** Messages in the topics this service consumes that it hasn't applied. What waits behind a dead letter counts as applied. */
  behind: number;
  /** Messages set aside that are to be decided now: what they wait for has come, or their time has. */
  setAside: number;
  /** `topic/partition` → the log's end, of all topics consumed. */
  ends: Record<string, string>;
}

/** Reads what is in flight, for settling between steps of the business clock. */
@Injectable()
export class InFlight {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly handlers: Handlers,
  ) {}

  /** @throws whatever the database or the broker throws while it is away: nothing is settled then */
  async read(): Promise<InFlightReading> {
    const group = groupOf(this.options);
    const topics = this.handlers.topics;
    // The outbox first and the ends after it: a row that leaves in between is seen at the end of the log.
    const [counts] = await this.transactions.reading((tx) =>
      tx.query(
        `SELECT (SELECT count(*)::int FROM outbox) AS outbox,
                (SELECT count(*)::int FROM set_aside WHERE "group" = $1 AND (arrived OR until <= business_now())) AS set_aside`,
        [group],
      ),
    );
    const ends: Record<string, string> = {};
    const logEnds = topics.length > 0 ? await this.bus.ends(topics) : new Map<string, bigint[]>();
    const applied = await this.applied(group, topics);
    let behind = 0n;
    for (const [topic, partitions] of logEnds)
      partitions.forEach((end, partition) => {
        ends[`${topic}/${partition}`] = String(end);
        const next = applied.get(`${topic}/${partition}`) ?? 0n;
        if (end > next) behind += end - next;
      });
    return { outbox: counts.outbox, behind: Number(behind), setAside: counts.set_aside, ends };
  }

  /** Seconds since the oldest row of the outbox was recorded and since the oldest snapshot of this role was taken: long ones mean that something holds the bus up. */
  async ages(): Promise<{ oldestOutbox: number; oldestSnapshot: number }> {
    const [row] = await this.transactions.reading((tx) =>
      tx.query(`SELECT coalesce(extract(epoch FROM clock_timestamp() - (SELECT min(recorded_time) FROM outbox)), 0)::float8 AS "oldestOutbox",
        coalesce(extract(epoch FROM clock_timestamp() - (SELECT min(xact_start) FROM pg_stat_activity WHERE backend_xmin IS NOT NULL)), 0)::float8 AS "oldestSnapshot"`),
    );
    return row;
  }

  private async applied(group: string, topics: string[]): Promise<Map<string, bigint>> {
    const rows: { topic: string; partition: number; next: string }[] = await this.transactions.reading((tx) =>
      tx.query(`SELECT topic, partition, next_offset::text AS next FROM consumer_position WHERE "group" = $1 AND topic = ANY($2::text[])`, [
        group,
        topics,
      ]),
    );
    return new Map(rows.map((row) => [`${row.topic}/${row.partition}`, BigInt(row.next)]));
  }
}
