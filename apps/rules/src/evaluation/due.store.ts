import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { partitionOf } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { ClosedDays } from './closed-days.store';
import type { Arm, Ready, Touched } from './due';

/** Asked once a statement: asked of each row, the clock would be all that a sweep does, and no index could help. */
const NOW = `(SELECT business_now())`;
/** What tells one armed day from another, short enough for an index that every judged day writes again; the law's days are counted from a fixed one, since a date's text hangs on settings. */
export const DUE_KEY = `(md5(rule || ' ' || subject || ' ' || (day - DATE '2000-01-01')::text)::uuid)`;
/** The subject's key: the second part of its name, unless the row says otherwise. */
export const DUE_EMPLOYER = `coalesce(d.employer, split_part(d.subject, '|', 2))`;
const OVER = `d.fired_at IS NULL AND d.fire_at <= ${NOW}`;

/**
 * Whether a subject `s` (with its employer) may be judged by the parameters of a division whose code begins so. A worker's line is judged by its site's region
 * where it has one; an employer without one may have lines on any site.
 */
export const SUBJECT_IN = {
  joins: `LEFT JOIN employer_fact e ON e.uscc = s.employer AND NOT starts_with(s.subject, 'letter|')
    LEFT JOIN project_fact p ON p.id::text = split_part(s.subject, '|', 3)`,
  where: (prefix: string): string =>
    `(${prefix} = '' OR (starts_with(s.subject, 'letter|') AND starts_with(split_part(s.subject, '|', 5), ${prefix}))
      OR (e.region IS NULL AND p.region IS NULL AND NOT starts_with(s.subject, 'letter|')) OR p.region LIKE ${prefix} || '%' OR e.region LIKE ${prefix} || '%'
      OR EXISTS (SELECT FROM payroll_fact f JOIN project_fact q ON q.id = f.project WHERE f.employer = s.employer AND q.region LIKE ${prefix} || '%'))`,
};

/** What waits to be judged: subjects that a fact touched, and days that are over. */
@Injectable()
export class DueStore {
  /** Partitions in which something waits now. */
  async partitionsWaiting(tx: Tx): Promise<number[]> {
    const rows: { partition: number }[] = await tx.query(
      `SELECT DISTINCT partition FROM touched UNION SELECT DISTINCT partition FROM due d WHERE ${OVER} ORDER BY partition`,
    );
    return rows.map((row) => row.partition);
  }

  /** Of these partitions those that nobody else judges now, locked to the end of the transaction; the tables of a rebuild have locks of their own. */
  async lockPartitions(tx: Tx, partitions: readonly number[]): Promise<number[]> {
    const rows: { partition: number }[] = await tx.query(
      `SELECT partition FROM unnest($1::int[]) AS p(partition) WHERE pg_try_advisory_xact_lock(hashtext('rules/decide/' || current_schema()), partition)`,
      [partitions],
    );
    return rows.map((row) => row.partition);
  }

  /** Takes the oldest touched subjects of these partitions out of the queue; each once, with the days and the newest business time of its facts. */
  async takeTouched(tx: Tx, partitions: readonly number[], limit: number): Promise<Touched[]> {
    return tx.query(
      `WITH taken AS (DELETE FROM touched WHERE id IN (SELECT id FROM touched WHERE partition = ANY($1::int[]) ORDER BY id LIMIT $2) RETURNING subject, at)
       SELECT subject, max(at) AS at, array_agg(DISTINCT (at AT TIME ZONE 'Asia/Shanghai')::date::text) AS days FROM taken GROUP BY subject`,
      [partitions, limit],
    );
  }

  /**
   * Days of these partitions that may be judged now, oldest first: they are over, their marks have come, and the employer's key is not parked. What may
   * not be judged yet is left out here, so that it stands in nobody's way. The order of the instants is that of an index: of a million days that are over
   * none is sorted.
   */
  async ready(tx: Tx, partitions: readonly number[], closed: ClosedDays, limit: number): Promise<Ready[]> {
    const { all, beyond } = closed.ofEveryRule(partitions);
    const parked = closed.parkedPairs();
    const rows: Ready[] = await tx.query(
      `SELECT d.ctid::text AS row, d.rule, d.subject, ${DUE_EMPLOYER} AS employer, d.day, d.fire_at AS "fireAt", d.waits_for AS "waitsFor" FROM due d
       WHERE ${OVER} AND d.partition = ANY($1::smallint[]) AND (d.day <= $2::date OR d.day <= ($3::jsonb ->> (d.partition || ' ' || d.rule))::date)
         AND ($4::text[] = '{}' OR (d.rule, ${DUE_EMPLOYER}) NOT IN (SELECT * FROM unnest($4::text[], $5::text[])))
       ORDER BY d.fire_at LIMIT $6`,
      [
        partitions,
        all,
        JSON.stringify(Object.fromEntries(beyond.map((one) => [`${one.partition} ${one.rule}`, one.closed]))),
        parked.rules,
        parked.keys,
        limit,
      ],
    );
    const named = rows.map((due) => ({ due, name: `${due.day} ${due.rule} ${due.subject}` }));
    return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ due }) => due);
  }

  /** Subjects of these rules that were, or will be, judged for a day from `from` on, or whose alert is open, where the division's code begins so. */
  async subjectsIn(
    tx: Tx,
    { rules, from, prefix }: { rules: readonly string[]; from: LocalDate; prefix: string },
  ): Promise<{ rule: string; subject: string; employer: string }[]> {
    return tx.query(
      `WITH standing AS (
         SELECT DISTINCT d.rule, d.subject, ${DUE_EMPLOYER} AS employer FROM due d WHERE d.rule = ANY($1::text[]) AND d.day >= $2
         UNION SELECT rule, subject, coalesce(employer, region) FROM alert WHERE rule = ANY($1::text[]) AND state = 'open')
       SELECT s.rule, s.subject, s.employer FROM standing s ${SUBJECT_IN.joins} WHERE ${SUBJECT_IN.where('$3')} ORDER BY s.rule, s.subject`,
      [rules, from, prefix],
    );
  }

  /** All employers of a region, as subjects of rules that speak of every one of them. */
  async everyEmployer(
    tx: Tx,
    rules: readonly { rule: string; kind: string }[],
    prefix: string,
  ): Promise<{ rule: string; subject: string; employer: string }[]> {
    return tx.query(
      `SELECT r.rule, r.kind || '|' || e.uscc || '|-|-' AS subject, e.uscc AS employer FROM employer_fact e
       CROSS JOIN unnest($1::text[], $2::text[]) AS r(rule, kind) WHERE starts_with(e.region, $3) ORDER BY e.uscc, r.rule`,
      [rules.map((one) => one.rule), rules.map((one) => one.kind), prefix],
    );
  }

  /** Moves what is still to be judged from a day's end on to another time of day. */
  async decideAt(tx: Tx, from: LocalDate, time: string): Promise<void> {
    await tx.query(
      `UPDATE due SET fire_at = ((day + 1) + $2::time) AT TIME ZONE 'Asia/Shanghai' WHERE fired_at IS NULL AND waits_for IS NULL AND day + 1 >= $1::date`,
      [from, time],
    );
  }

  /**
   * Marks what was judged, before anything else is done to these rows in the transaction that has found them ready. They are not locked: nobody else judges
   * their partition, and one that a fact has moved meanwhile (what it waited for became known) stays to be judged again.
   */
  async markFired(tx: Tx, fired: readonly Ready[]): Promise<void> {
    if (!fired.length) return;
    await tx.query(`UPDATE due SET fired_at = ${NOW}, waits_for = NULL WHERE ctid = ANY($1::tid[])`, [fired.map((one) => one.row)]);
  }

  /** Arms days; one that waits keeps its instant unless it is put off, one that was judged is armed again only where that is asked. */
  async arm(tx: Tx, arms: readonly Arm[]): Promise<void> {
    if (!arms.length) return;
    const rows = new Map<string, Arm & { partition: number }>();
    for (const arm of arms) {
      const name = `${arm.rule}|${arm.subject}|${arm.day}`;
      const known = rows.get(name);
      if (known?.waitsFor && !arm.waitsFor) continue;
      rows.set(name, { ...arm, again: arm.again || (known?.again ?? false), partition: partitionOf(arm.employer) });
    }
    await tx.query(
      `INSERT INTO due AS d (rule, subject, employer, partition, day, fire_at, waits_for)
       SELECT rule, subject, nullif(employer, split_part(subject, '|', 2)), partition, day, "fireAt", "waitsFor"
       FROM jsonb_to_recordset($1::jsonb) AS r(rule text, subject text, employer text, partition smallint, day date, "fireAt" timestamptz, "waitsFor" text)
       ON CONFLICT (${DUE_KEY}) DO UPDATE SET fired_at = NULL, fire_at = excluded.fire_at, waits_for = excluded.waits_for
         WHERE excluded.waits_for IS NOT NULL OR (d.fired_at IS NOT NULL AND (d.rule, d.subject, d.day) IN
           (SELECT rule, subject, day FROM jsonb_to_recordset($1::jsonb) AS a(rule text, subject text, day date, again boolean) WHERE again))`,
      [JSON.stringify([...rows.values()])],
    );
  }

  /** The earliest instant after now, up to `until`, at which a day is to be judged. */
  async nextAfterNow(tx: Tx, until: Date): Promise<Date | null> {
    const [row] = await tx.query(`SELECT min(fire_at) AS next FROM due WHERE fired_at IS NULL AND fire_at > ${NOW} AND fire_at <= $1`, [
      until.toISOString(),
    ]);
    return row.next;
  }

  /** In how many milliseconds the next day is to be judged, where that is within so many. */
  async soonest(tx: Tx, within: number): Promise<number | null> {
    const [row] = await tx.query(
      `SELECT ceil(extract(epoch FROM min(fire_at) - ${NOW}) * 1000)::int AS ms FROM due
       WHERE fired_at IS NULL AND fire_at > ${NOW} AND fire_at <= ${NOW} + $1 * interval '1 millisecond'`,
      [within],
    );
    return row.ms;
  }

  /** What waits to be judged now, but for subjects whose key is parked behind a dead letter. */
  async count(tx: Tx, closed: ClosedDays): Promise<number> {
    const parked = closed.parkedPairs();
    const [row] = await tx.query(
      `SELECT (SELECT count(*) FROM touched)::int + (SELECT count(*) FROM due d WHERE ${OVER} AND d.rule = ANY($1::text[])
         AND NOT EXISTS (SELECT FROM unnest($2::text[], $3::text[]) AS p(rule, key)
           WHERE p.rule = d.rule AND (p.key = ${DUE_EMPLOYER} OR d.waits_for = 'parked:' || p.key)))::int AS waiting`,
      [closed.rules, parked.rules, parked.keys],
    );
    return row.waiting;
  }

  /** The days that should have been judged and whose marks have not come, in any partition. */
  async withoutMarks(tx: Tx, closed: ClosedDays): Promise<string[]> {
    const rows: { rule: string; partition: number; day: string }[] = await tx.query(
      `SELECT rule, partition, max(day)::text AS day FROM due d WHERE ${OVER} AND d.rule = ANY($1::text[]) GROUP BY rule, partition`,
      [closed.rules],
    );
    return [...new Set(rows.filter((row) => !closed.covers(row.rule, row.partition, row.day)).map((row) => row.day))].sort();
  }
}
