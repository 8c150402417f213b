import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';

/** An assignment that waits for its inspector's word. */
export interface Watch {
  readonly caseId: string;
  readonly subject: string;
  /** The last day of the term that runs; null once nobody stands above whoever was told last. */
  readonly dueOn: LocalDate;
}
export interface Lying extends Omit<Watch, 'dueOn'> {
  /** How many up the line were told. */
  readonly level: number;
}

/** Which assignments wait for a word, and when the next up the line is told. */
@Injectable()
export class WatchStore {
  /** Who of some cases is waited for; those that wait already keep their day. */
  async keep(tx: Tx, cases: readonly string[], watches: readonly Watch[]): Promise<void> {
    await tx.query(
      `WITH said AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::date[]) AS s(case_id, subject, due_on)),
         gone AS (DELETE FROM assignment_watch w WHERE w.case_id = ANY($1::uuid[])
           AND NOT EXISTS (SELECT FROM said s WHERE s.case_id = w.case_id AND s.subject = w.subject))
       INSERT INTO assignment_watch (case_id, subject, due_on, level) SELECT case_id, subject, due_on, 0 FROM said ON CONFLICT (case_id, subject) DO NOTHING`,
      [cases, watches.map((one) => one.caseId), watches.map((one) => one.subject), watches.map((one) => one.dueOn)],
    );
  }

  /** The earliest last day that runs. */
  async next(tx: Tx): Promise<LocalDate | null> {
    const [row] = await tx.query(`SELECT min(due_on)::text AS due FROM assignment_watch`);
    return row.due;
  }

  async count(tx: Tx, upTo: LocalDate): Promise<number> {
    const [row] = await tx.query(`SELECT count(*)::int AS count FROM assignment_watch WHERE due_on <= $1::date`, [upTo]);
    return row.count;
  }

  /** Cases of which a term was over by a day. */
  async casesOver(tx: Tx, upTo: LocalDate, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT case_id AS id FROM assignment_watch WHERE due_on <= $1::date GROUP BY case_id ORDER BY case_id LIMIT $2`,
      [upTo, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these cases what lies, locked. */
  lying(tx: Tx, cases: readonly string[], upTo: LocalDate): Promise<Lying[]> {
    return tx.query(
      `SELECT case_id AS "caseId", subject, level FROM assignment_watch WHERE case_id = ANY($1::uuid[]) AND due_on <= $2::date ORDER BY case_id, subject FOR UPDATE`,
      [cases, upTo],
    );
  }

  /** One more up the line was told; the next term runs up to a day, or none. */
  async toldUp(tx: Tx, { caseId, subject }: Omit<Watch, 'dueOn'>, dueOn: LocalDate | null): Promise<void> {
    await tx.query(`UPDATE assignment_watch SET level = level + 1, due_on = $3 WHERE case_id = $1 AND subject = $2`, [
      caseId,
      subject,
      dueOn,
    ]);
  }
}
