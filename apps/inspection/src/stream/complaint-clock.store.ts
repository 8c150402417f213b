import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import type { ComplaintClock } from './complaint-clock';
import type { ClockStore, Told } from './clock.store';

export interface ClocksOfComplaint {
  readonly complaintId: string;
  readonly region: string;
  readonly project: string | null;
  readonly running: readonly ComplaintClock[];
}

const MARK = { deadline: 'warned_for', overdue: 'overdue_for' } as const satisfies Record<Told, string>;
const untold = (kind: Told): string => `${MARK[kind]} IS DISTINCT FROM due_on`;

/** The department by the project's sector; labour for what is no project's. */
const DEPARTMENT = `CASE p.sector WHEN 'housing' THEN 'housing-construction' WHEN 'municipal' THEN 'housing-construction' WHEN 'transport' THEN 'transport'
  WHEN 'water' THEN 'water' ELSE 'labour' END`;

/** The running clocks of complaints and hotline orders, as the stream tells of them. */
@Injectable()
export class ComplaintClockStore implements ClockStore {
  /** What runs of some complaints; what runs no more is gone. */
  async keep(tx: Tx, complaints: readonly ClocksOfComplaint[]): Promise<void> {
    const rows = complaints.flatMap(({ complaintId, region, project, running }) =>
      running.map(({ kind, dueOn }) => ({ complaint_id: complaintId, region, project, kind, due_on: dueOn })),
    );
    await tx.query(
      `WITH said AS (SELECT DISTINCT ON (complaint_id, kind) * FROM jsonb_to_recordset($1::jsonb) AS r(complaint_id uuid, region text, project uuid, kind text, due_on date)
           ORDER BY complaint_id, kind, due_on DESC),
         gone AS (DELETE FROM complaint_clock c WHERE c.complaint_id = ANY($2::uuid[])
           AND NOT EXISTS (SELECT FROM said s WHERE s.complaint_id = c.complaint_id AND s.kind = c.kind))
       INSERT INTO complaint_clock (complaint_id, kind, region, project, due_on) SELECT complaint_id, kind, region, project, due_on FROM said
       ON CONFLICT (complaint_id, kind) DO UPDATE SET due_on = excluded.due_on, region = excluded.region`,
      [JSON.stringify(rows), complaints.map((one) => one.complaintId)],
    );
  }

  async next(tx: Tx, kind: Told): Promise<LocalDate | null> {
    const [row] = await tx.query(`SELECT min(due_on)::text AS due FROM complaint_clock WHERE ${untold(kind)}`);
    return row.due;
  }

  async count(tx: Tx, kind: Told, upTo: LocalDate): Promise<number> {
    const [row] = await tx.query(`SELECT count(*)::int AS count FROM complaint_clock WHERE ${untold(kind)} AND due_on <= $1::date`, [upTo]);
    return row.count;
  }

  /** Tells the inspectors of the desk, and so the supervisors of the region. */
  async tell(tx: Tx, kind: Told, { upTo, at, limit }: { upTo: LocalDate; at: Date; limit: number }): Promise<number> {
    const [row] = await tx.query(
      `WITH due AS (
         SELECT complaint_id, kind FROM complaint_clock WHERE ${untold(kind)} AND due_on <= $1::date ORDER BY due_on, complaint_id, kind LIMIT $3 FOR UPDATE SKIP LOCKED
       ), told AS (
         UPDATE complaint_clock c SET ${MARK[kind]} = c.due_on FROM due WHERE c.complaint_id = due.complaint_id AND c.kind = due.kind
         RETURNING c.complaint_id, c.kind, c.region, c.project, c.due_on
       ), said AS (
         INSERT INTO notice_waiting (kind, at, case_id, region, subjects, data)
         SELECT $4, $2::timestamptz, NULL, told.region,
           ARRAY(SELECT i.subject FROM inspector i WHERE i.region = told.region AND i.department = ${DEPARTMENT} ORDER BY 1),
           jsonb_build_object('complaint', told.complaint_id, 'deadline', told.kind, 'dueOn', told.due_on)
         FROM told LEFT JOIN project p ON p.id = told.project ORDER BY told.due_on, told.complaint_id, told.kind
         RETURNING 1
       ) SELECT (SELECT count(*)::int FROM told) AS told, (SELECT count(*)::int FROM said) AS said`,
      [upTo, at, limit, kind],
    );
    return row.told;
  }
}
