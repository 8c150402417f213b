import { Injectable } from '@nestjs/common';
import { departmentFilter, regionFilter, type Caller, type Filter } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { AttendanceReport, WorkerMonth } from './attendance';

export type SeenMonth = WorkerMonth & { readonly employer: string; readonly project: string };

export interface SeenDay {
  readonly employer: string;
  readonly project: string;
  readonly workerId: string;
  readonly day: string;
  readonly hours: string | null;
  readonly earlier: readonly { readonly hours: number | null; readonly at: string }[];
}

export interface AttendanceFilter {
  readonly employer?: string;
  readonly project?: string;
  readonly period?: string;
  readonly workerId?: string;
  readonly limit: number;
  /** Sort key of the last row shown. */
  readonly after?: readonly string[];
}

const REPORT = `a.id, a.employer, a.project, a.recorded, a.changed, a.unchanged, a.first_day AS "firstDay", a.last_day AS "lastDay", a.client,
  a.reported_at AS "reportedAt"`;

/** Where a row lies, for the scope of offices: the project's region and department, else the employer's region and labour. */
const PLACE = `CROSS JOIN LATERAL (SELECT coalesce(j.region, e.region) AS region, coalesce(j.department, 'labour') AS department, 'labour'::text AS enforcer
  FROM (SELECT) one LEFT JOIN project_place j ON j.project = a.project LEFT JOIN employer_place e ON e.uscc = a.employer) place`;

/** What a caller may see of rows `a` at `place`. @param from number of the first placeholder */
const seenBy = (caller: Caller, from: number): Filter => {
  if (caller.role === 'employer') return { sql: `a.employer = $${from}`, parameters: [caller.uscc ?? ''] };
  if (caller.role === 'worker') return { sql: `a.worker_id = $${from}`, parameters: [caller.workerId ?? ''] };
  const region = regionFilter(caller, 'place.region', from);
  const department = departmentFilter(caller, 'place.department', 'place.enforcer', from + region.parameters.length);
  return { sql: `${region.sql} AND ${department.sql}`, parameters: [...region.parameters, ...department.parameters] };
};

/** Looks attendance up, within what the caller may see. */
@Injectable()
export class AttendanceReadingStore {
  /** Reports, newest first, one row more than the page holds; `after` is the id of the last one shown. */
  reports(tx: Tx, { employer, project, limit, after }: AttendanceFilter, caller: Caller, id?: string): Promise<AttendanceReport[]> {
    const seen = seenBy(caller, 6);
    return tx.query(
      `SELECT ${REPORT} FROM attendance_report a ${PLACE} WHERE ${seen.sql} AND ($1::text IS NULL OR a.employer = $1) AND ($2::uuid IS NULL OR a.project = $2)
         AND ($3::uuid IS NULL OR a.id < $3) AND ($4::uuid IS NULL OR a.id = $4) ORDER BY a.id DESC LIMIT $5`,
      [employer ?? null, project ?? null, after?.[0] ?? null, id ?? null, limit + 1, ...seen.parameters],
    );
  }

  /** Months by worker, newest month first; `after`: period, employer, project, worker. */
  months(tx: Tx, { employer, project, period, limit, after }: AttendanceFilter, caller: Caller): Promise<SeenMonth[]> {
    const seen = seenBy(caller, 9);
    return tx.query(
      `SELECT * FROM (SELECT a.employer, a.project, a.worker_id AS "workerId", to_char(a.day, 'YYYY-MM') AS period,
           count(*) FILTER (WHERE a.hours IS DISTINCT FROM 0)::int AS days, sum(a.hours)::text AS hours
         FROM attendance a ${PLACE} WHERE ${seen.sql} AND ($1::text IS NULL OR a.employer = $1) AND ($2::uuid IS NULL OR a.project = $2)
           AND ($3::text IS NULL OR (a.day >= ($3 || '-01')::date AND a.day < ($3 || '-01')::date + interval '1 month'))
         GROUP BY 1, 2, 3, 4) m
       WHERE $4::text IS NULL OR m.period < $4 OR (m.period = $4 AND (m.employer, m.project, m."workerId") > ($5, $6::uuid, $7))
       ORDER BY m.period DESC, m.employer, m.project, m."workerId" LIMIT $8`,
      [employer ?? null, project ?? null, period ?? null, ...(after ?? [null, null, null, null]), limit + 1, ...seen.parameters],
    );
  }

  /** Days, newest first, each with what was reported of it earlier; `after`: day, employer, project, worker. */
  days(tx: Tx, { employer, project, period, workerId, limit, after }: AttendanceFilter, caller: Caller): Promise<SeenDay[]> {
    const seen = seenBy(caller, 10);
    return tx.query(
      `SELECT a.employer, a.project, a.worker_id AS "workerId", a.day, a.hours,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('hours', c.hours_before, 'at', r.reported_at) ORDER BY r.id), '[]') FROM attendance_change c
          JOIN attendance_report r ON r.id = c.report_id WHERE c.worker_id = a.worker_id AND c.day = a.day AND r.employer = a.employer AND r.project = a.project) AS earlier
       FROM attendance a ${PLACE} WHERE ${seen.sql} AND ($1::text IS NULL OR a.employer = $1) AND ($2::uuid IS NULL OR a.project = $2)
         AND ($3::text IS NULL OR (a.day >= ($3 || '-01')::date AND a.day < ($3 || '-01')::date + interval '1 month'))
         AND ($4::text IS NULL OR a.worker_id = $4)
         AND ($5::date IS NULL OR a.day < $5 OR (a.day = $5 AND (a.employer, a.project, a.worker_id) > ($6, $7::uuid, $8)))
       ORDER BY a.day DESC, a.employer, a.project, a.worker_id LIMIT $9`,
      [
        employer ?? null,
        project ?? null,
        period ?? null,
        workerId ?? null,
        ...(after ?? [null, null, null, null]),
        limit + 1,
        ...seen.parameters,
      ],
    );
  }
}
