import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { Delivered } from './cloud-event';
import { LOCK_SET_ASIDE, lockOf } from './locks';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';

interface Row {
  event_id: string;
  type: string;
  subject: string;
  key: string;
  time: Date;
  recorded_time: Date;
  data: string;
  topic: string;
  partition: number;
  offset: string;
}

const RETURNED = `event_id, type, subject, key, time, recorded_time, data, topic, partition, "offset"::text AS "offset"`;

/** How long an arrival is remembered: far longer than any transaction may last. */
const ARRIVAL_KEPT = '1 hour';

/**
 * Messages that a consumer can't decide yet because an owner's event hasn't come (a project, a department). The message
 * alone waits, not its key; it is taken up when the owner's event comes, and decided without it once `until` has passed.
 */
@Injectable()
export class SetAside {
  constructor(@Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions) {}

  /**
   * Sets one message aside.
   *
   * Should the owner's event be applied at this very moment by another transaction (which then can't see this message), the
   * message is kept as arrived: {@link due} returns it at once, and settling waits for it.
   *
   * @param waitsFor a name that the owner's consumer will say in {@link takeUp}, such as `project:<id>`
   * @param until the business instant at which it is decided without what it waits for
   */
  async keep(tx: Tx, event: Delivered<any>, waitsFor: string, until: Date): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared($1::int, $2::int)`, [this.lockOf(waitsFor), LOCK_SET_ASIDE]);
    await tx.query(
      `INSERT INTO set_aside ("group", waits_for, topic, partition, "offset", key, event_id, type, subject, time, recorded_time, data, until, arrived)
       SELECT $1, $2, $3, $4::smallint, $5::bigint, $6, $7::uuid, $8, $9, $10::timestamptz, $11::timestamptz, $12, $13::timestamptz,
         EXISTS (SELECT FROM set_aside_arrival WHERE "group" = $1 AND waits_for = $2)
       ON CONFLICT DO NOTHING`,
      [
        this.group,
        waitsFor,
        event.topic,
        event.partition,
        String(event.offset),
        event.key,
        event.id,
        event.type,
        event.subject,
        event.time,
        event.recordedTime,
        JSON.stringify(event.data),
        until,
      ],
    );
  }

  /** Takes out what waited for these names, oldest first; call it in the transaction that has just stored what they waited for. */
  async takeUp<D = unknown>(tx: Tx, waitsFor: string[]): Promise<Delivered<D>[]> {
    if (waitsFor.length === 0) return [];
    const names = [...new Set(waitsFor)];
    await tx.query(`SELECT pg_advisory_xact_lock(lock, $2::int) FROM (SELECT DISTINCT unnest($1::int[]) AS lock ORDER BY 1) locks`, [
      names.map((name) => this.lockOf(name)),
      LOCK_SET_ASIDE,
    ]);
    const rows: Row[] = await tx.query(
      `WITH arrival AS (
         INSERT INTO set_aside_arrival ("group", waits_for) SELECT $1, unnest($2::text[])
         ON CONFLICT ("group", waits_for) DO UPDATE SET at = excluded.at
       ), taken AS (
         DELETE FROM set_aside WHERE "group" = $1 AND waits_for = ANY($2::text[]) RETURNING *
       ) SELECT ${RETURNED} FROM taken ORDER BY topic, partition, taken."offset"`,
      [this.group, names],
    );
    return rows.map(delivered);
  }

  /** Takes out what is to be decided now: `until` has passed, or what it waits for has come meanwhile; oldest first. */
  async due<D = unknown>(tx: Tx, now: Date, limit: number): Promise<Delivered<D>[]> {
    const rows: Row[] = await tx.query(
      `WITH chosen AS (
         SELECT event_id, waits_for FROM set_aside WHERE "group" = $1 AND (until <= $2::timestamptz OR arrived)
         ORDER BY until, topic, partition, "offset" LIMIT $3 FOR UPDATE SKIP LOCKED
       ), taken AS (
         DELETE FROM set_aside s USING chosen c WHERE s."group" = $1 AND s.event_id = c.event_id AND s.waits_for = c.waits_for RETURNING s.*
       ) SELECT ${RETURNED} FROM taken ORDER BY topic, partition, taken."offset"`,
      [this.group, now, limit],
    );
    return rows.map(delivered);
  }

  /** The next business instant at which something is to be decided without what it waits for; null if nothing is set aside. */
  async nextDue(tx: Tx): Promise<Date | null> {
    const [row] = await tx.query(
      `SELECT CASE WHEN bool_or(arrived) THEN least(business_now(), min(until)) ELSE min(until) END AS next FROM set_aside WHERE "group" = $1`,
      [this.group],
    );
    return row.next;
  }

  /** Forgets arrivals that no open transaction can have missed. */
  async forgetArrivals(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM set_aside_arrival WHERE "group" = $1 AND at < clock_timestamp() - $2::interval`, [
      this.group,
      ARRIVAL_KEPT,
    ]);
  }

  private get group(): string {
    return groupOf(this.options);
  }

  private lockOf(waitsFor: string): number {
    return lockOf('set-aside', this.group, waitsFor);
  }
}

function delivered(row: Row): Delivered<any> {
  const { event_id: id, type, subject, key, time, recorded_time: recordedTime, data, topic, partition, offset } = row;
  return { id, type, subject, key, time, recordedTime, data: JSON.parse(data), topic, partition, offset: BigInt(offset) };
}
