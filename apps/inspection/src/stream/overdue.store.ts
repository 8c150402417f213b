import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';

const UNTOLD = `state = 'running' AND overdue_for IS DISTINCT FROM due_on`;

/** Deadlines of cases that ran out, as the stream tells of them. */
@Injectable()
export class OverdueStore {
  /** The earliest last day of a running deadline that was not told as over. */
  async next(tx: Tx): Promise<LocalDate | null> {
    const [row] = await tx.query(`SELECT min(due_on)::text AS due FROM case_deadline WHERE ${UNTOLD}`);
    return row.due;
  }

  async count(tx: Tx, upTo: LocalDate): Promise<number> {
    const [row] = await tx.query(`SELECT count(*)::int AS count FROM case_deadline WHERE ${UNTOLD} AND due_on <= $1::date`, [upTo]);
    return row.count;
  }

  /** Marks the deadlines that were over by a day as told, and says so to who works on the case and to its supervisors. Safe twice and by two workers. */
  async tell(tx: Tx, upTo: LocalDate, at: Date, limit: number): Promise<number> {
    const [row] = await tx.query(
      `WITH due AS (
         SELECT case_id, key FROM case_deadline WHERE ${UNTOLD} AND due_on <= $1::date ORDER BY due_on, case_id, key LIMIT $3 FOR UPDATE SKIP LOCKED
       ), told AS (
         UPDATE case_deadline d SET overdue_for = d.due_on FROM due WHERE d.case_id = due.case_id AND d.key = due.key RETURNING d.case_id, d.kind, d.due_on
       ), said AS (
         INSERT INTO notice_waiting (kind, at, case_id, region, subjects, data)
         SELECT 'overdue', $2::timestamptz, c.id, c.region,
           ARRAY(SELECT i.subject FROM inspector i WHERE i.id = c.lead OR i.id = ANY(c.inspectors) ORDER BY 1),
           jsonb_build_object('number', c.number, 'stage', c.stage, 'deadline', told.kind, 'dueOn', told.due_on)
         FROM told JOIN case_file c ON c.id = told.case_id ORDER BY told.due_on, c.id
         RETURNING 1
       ) SELECT (SELECT count(*)::int FROM told) AS told, (SELECT count(*)::int FROM said) AS said`,
      [upTo, at, limit],
    );
    return row.told;
  }
}
