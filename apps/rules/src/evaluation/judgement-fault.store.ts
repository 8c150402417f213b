import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { partitionOf } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { keyOf, subjectOf } from '../catalogue/subject';
import type { Ready } from './due';

/** A subject whose judgement broke off. */
export interface JudgementFault {
  readonly subject: string;
  readonly reason: string;
  /** Business days of the facts that touched it. */
  readonly days: readonly LocalDate[];
  /** Its days that were to be judged. */
  readonly due: readonly Ready[];
}

const AGAIN = `clock_timestamp() + interval '1 hour'`;

/** What could not be judged: a fault of the rules, not of its facts. It is tried again every hour, and whenever the service starts. */
@Injectable()
export class JudgementFaultStore {
  /** Puts them aside: what touched them is kept here, their days come back a day later. */
  async putAside(tx: Tx, faults: readonly JudgementFault[]): Promise<void> {
    if (!faults.length) return;
    const rows = faults.map(({ subject, reason, days }) => ({
      subject,
      partition: partitionOf(keyOf(subjectOf(subject))),
      reason: reason.slice(0, 500),
      days,
    }));
    await tx.query(
      `INSERT INTO judgement_fault AS f (subject, partition, reason, days, again_at)
       SELECT subject, partition, reason, ARRAY(SELECT jsonb_array_elements_text(days)::date), ${AGAIN}
       FROM jsonb_to_recordset($1::jsonb) AS r(subject text, partition smallint, reason text, days jsonb)
       ON CONFLICT (subject) DO UPDATE SET reason = excluded.reason, tries = f.tries + 1, again_at = excluded.again_at,
         days = ARRAY(SELECT DISTINCT unnest(f.days || excluded.days) ORDER BY 1)`,
      [JSON.stringify(rows)],
    );
    await tx.query(`UPDATE due SET fire_at = business_now() + interval '1 day', waits_for = 'fault' WHERE ctid = ANY($1::tid[])`, [
      faults.flatMap((fault) => fault.due.map(({ row }) => row)),
    ]);
  }

  /** Touches again those whose time has come; all of them where the service starts. @returns how many are aside */
  async tryAgain(tx: Tx, all = false): Promise<number> {
    const [row]: { aside: number }[] = await tx.query(
      `WITH back AS (UPDATE judgement_fault SET again_at = ${AGAIN} WHERE $1 OR again_at <= clock_timestamp() RETURNING subject, partition, days),
         put AS (INSERT INTO touched (partition, subject, at)
           SELECT partition, subject, least(day + time '12:00', business_now() AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai'
           FROM back CROSS JOIN LATERAL unnest(CASE WHEN cardinality(days) > 0 THEN days ELSE ARRAY[(business_now() AT TIME ZONE 'Asia/Shanghai')::date] END) AS day)
       SELECT count(*)::int AS aside FROM judgement_fault`,
      [all],
    );
    return row!.aside;
  }

  /** They were judged after all. */
  async solved(tx: Tx, subjects: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM judgement_fault WHERE subject = ANY($1::text[])`, [subjects]);
  }
}
