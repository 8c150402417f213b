import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';

/** A day after whose end a rule must judge a subject. */
export interface Due {
  readonly rule: string;
  readonly subject: string;
  readonly employer: string;
  readonly partition: number;
  readonly day: LocalDate;
  readonly fireAt: Date;
  /** `project:<id>` or `employer:<uscc>`: put off until that is known, at most until `fireAt`. */
  readonly waitsFor?: string;
}

export interface Touched {
  readonly subject: string;
  readonly at: Date;
}

/** What waits to be judged: subjects that a fact touched, and days that are over. */
@Injectable()
export class DueStore {
  /** Partitions in which something waits now. */
  async partitionsWaiting(tx: Tx): Promise<number[]> {
    const rows: { partition: number }[] = await tx.query(
      `SELECT DISTINCT partition FROM touched UNION SELECT DISTINCT partition FROM due WHERE fired_at IS NULL AND fire_at <= business_now() ORDER BY partition`,
    );
    return rows.map((row) => row.partition);
  }

  /** One worker at a time judges a partition; false if another does. */
  async lockPartition(tx: Tx, partition: number): Promise<boolean> {
    const [row] = await tx.query(`SELECT pg_try_advisory_xact_lock(hashtext('rules/decide'), $1) AS locked`, [partition]);
    return row.locked;
  }

  /** Takes the oldest touched subjects of a partition out of the queue; each once, with the newest business time of its facts. */
  async takeTouched(tx: Tx, partition: number, limit: number): Promise<Touched[]> {
    return tx.query(
      `WITH taken AS (DELETE FROM touched WHERE id IN (SELECT id FROM touched WHERE partition = $1 ORDER BY id LIMIT $2) RETURNING subject, at)
       SELECT subject, max(at) AS at FROM taken GROUP BY subject`,
      [partition, limit],
    );
  }

  /** Days of a partition that are over and not judged yet, oldest first. */
  async waiting(tx: Tx, partition: number, limit: number): Promise<Due[]> {
    return tx.query(
      `SELECT rule, subject, employer, partition, day, fire_at AS "fireAt", waits_for AS "waitsFor" FROM due
       WHERE fired_at IS NULL AND fire_at <= business_now() AND partition = $1 ORDER BY day, rule, subject LIMIT $2 FOR UPDATE`,
      [partition, limit],
    );
  }

  async markFired(tx: Tx, fired: readonly Pick<Due, 'rule' | 'subject' | 'day'>[]): Promise<void> {
    if (!fired.length) return;
    await tx.query(
      `UPDATE due SET fired_at = business_now(), waits_for = NULL FROM unnest($1::text[], $2::text[], $3::date[]) AS f(rule, subject, day)
       WHERE due.rule = f.rule AND due.subject = f.subject AND due.day = f.day`,
      [fired.map((one) => one.rule), fired.map((one) => one.subject), fired.map((one) => one.day)],
    );
  }

  /** Arms days; one that was judged before is armed again, one that waits keeps its instant. */
  async arm(tx: Tx, dues: readonly Due[]): Promise<void> {
    if (!dues.length) return;
    const rows = new Map(dues.map((due) => [`${due.rule}|${due.subject}|${due.day}`, due]));
    await tx.query(
      `INSERT INTO due (rule, subject, employer, partition, day, fire_at, waits_for)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(rule text, subject text, employer text, partition smallint, day date, "fireAt" timestamptz, "waitsFor" text)
       ON CONFLICT (rule, subject, day) DO UPDATE SET fired_at = NULL, fire_at = excluded.fire_at, waits_for = excluded.waits_for
         WHERE due.fired_at IS NOT NULL OR excluded.waits_for IS NOT NULL`,
      [JSON.stringify([...rows.values()])],
    );
  }

  /** The earliest instant after now, up to `until`, at which a day is to be judged. */
  async nextAfterNow(tx: Tx, until: Date): Promise<Date | null> {
    const [row] = await tx.query(`SELECT min(fire_at) AS next FROM due WHERE fired_at IS NULL AND fire_at > business_now() AND fire_at <= $1`, [until.toISOString()]);
    return row.next;
  }

  /** What waits to be judged now, but for subjects whose key is parked behind a dead letter. */
  async count(tx: Tx, parked: readonly string[]): Promise<number> {
    const [row] = await tx.query(
      `SELECT (SELECT count(*) FROM touched)::int + (SELECT count(*) FROM due WHERE fired_at IS NULL AND fire_at <= business_now() AND NOT employer = ANY($1::text[]))::int AS waiting`,
      [parked],
    );
    return row.waiting;
  }
}
