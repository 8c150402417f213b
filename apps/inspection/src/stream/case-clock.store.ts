import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { LAPSING } from '../case/deadline';
import type { ClockStore, Told } from './clock.store';

/** A right that lapses is nobody's delay: its eve is told, and not that it is over. */
const UNTOLD: Readonly<Record<Told, string>> = {
  deadline: `state = 'running' AND warned_for IS DISTINCT FROM due_on`,
  overdue: `state = 'running' AND overdue_for IS DISTINCT FROM due_on AND kind <> ALL(ARRAY['${LAPSING.join(`', '`)}'])`,
};
const MARK = { deadline: 'warned_for', overdue: 'overdue_for' } as const satisfies Record<Told, string>;

/** The running deadlines of open cases, as the stream tells of them. */
@Injectable()
export class CaseClockStore implements ClockStore {
  async next(tx: Tx, kind: Told): Promise<LocalDate | null> {
    const [row] = await tx.query(`SELECT min(due_on)::text AS due FROM case_deadline WHERE ${UNTOLD[kind]}`);
    return row.due;
  }

  async count(tx: Tx, kind: Told, upTo: LocalDate): Promise<number> {
    const [row] = await tx.query(`SELECT count(*)::int AS count FROM case_deadline WHERE ${UNTOLD[kind]} AND due_on <= $1::date`, [upTo]);
    return row.count;
  }

  /** Tells who works on the case, and so the supervisors of its region. */
  async tell(tx: Tx, kind: Told, { upTo, at, limit }: { upTo: LocalDate; at: Date; limit: number }): Promise<number> {
    const [row] = await tx.query(
      `WITH due AS (
         SELECT case_id, key FROM case_deadline WHERE ${UNTOLD[kind]} AND due_on <= $1::date ORDER BY due_on, case_id, key LIMIT $3 FOR UPDATE SKIP LOCKED
       ), told AS (
         UPDATE case_deadline d SET ${MARK[kind]} = d.due_on FROM due WHERE d.case_id = due.case_id AND d.key = due.key RETURNING d.case_id, d.kind, d.due_on
       ), said AS (
         INSERT INTO notice_waiting (kind, at, case_id, region, subjects, data)
         SELECT $4, $2::timestamptz, c.id, c.region,
           ARRAY(SELECT i.subject FROM inspector i WHERE i.id = c.lead OR i.id = ANY(c.inspectors) ORDER BY 1),
           jsonb_build_object('number', c.number, 'stage', c.stage, 'deadline', told.kind, 'dueOn', told.due_on)
         FROM told JOIN case_file c ON c.id = told.case_id ORDER BY told.due_on, c.id
         RETURNING 1
       ) SELECT (SELECT count(*)::int FROM told) AS told, (SELECT count(*)::int FROM said) AS said`,
      [upTo, at, limit, kind],
    );
    return row.told;
  }
}
