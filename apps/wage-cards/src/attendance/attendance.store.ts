import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { dayName, type AttendanceReport, type AttendedDay, type KnownDay, type Site, type WorkerMonth } from './attendance';

/** Days on which somebody was there: a day of no hours was taken back. */
const WAS_THERE = `hours IS DISTINCT FROM 0`;

/** Attendance as it is kept; each method is one statement, however many days. Call the writing ones under {@link lockAll}. */
@Injectable()
export class AttendanceStore {
  /** One report at a time for each site; held to the end of the transaction. */
  async lockAll(tx: Tx, sites: readonly Site[]): Promise<void> {
    await tx.query(
      `SELECT count(pg_advisory_xact_lock(key)) FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS n(name) ORDER BY 1) keys`,
      [sites.map(({ employer, project }) => `attendance/${employer}/${project}`)],
    );
  }

  async known(tx: Tx, { employer, project }: Site, days: readonly AttendedDay[]): Promise<Map<string, KnownDay>> {
    const rows: KnownDay[] = await tx.query(
      `SELECT a.worker_id AS "workerId", a.day, a.hours, a.report_id AS report FROM unnest($3::text[], $4::date[]) AS g(worker_id, day)
       JOIN attendance a ON a.employer = $1 AND a.project = $2 AND a.worker_id = g.worker_id AND a.day = g.day`,
      [employer, project, days.map((one) => one.workerId), days.map((one) => one.day)],
    );
    return new Map(rows.map((row) => [dayName(row), row]));
  }

  async addReport(tx: Tx, report: AttendanceReport): Promise<void> {
    const { id, employer, project, recorded, changed, unchanged, firstDay, lastDay, client, reportedAt } = report;
    await tx.query(
      `INSERT INTO attendance_report (id, employer, project, recorded, changed, unchanged, first_day, last_day, client, reported_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, employer, project, recorded, changed, unchanged, firstDay, lastDay, client, reportedAt],
    );
  }

  /** Days that are new, or whose hours are others now. */
  async put(tx: Tx, { id, employer, project }: AttendanceReport, days: readonly AttendedDay[]): Promise<void> {
    await tx.query(
      `INSERT INTO attendance (employer, project, worker_id, day, hours, report_id)
       SELECT $1, $2::uuid, d.worker_id, d.day, d.hours, $3::uuid FROM unnest($4::text[], $5::date[], $6::numeric[]) AS d(worker_id, day, hours)
       ON CONFLICT (employer, project, worker_id, day) DO UPDATE SET hours = excluded.hours, report_id = excluded.report_id`,
      [employer, project, id, days.map((one) => one.workerId), days.map((one) => one.day), days.map((one) => one.hours)],
    );
  }

  /** Keeps what was said before of changed days. */
  async keepChanges(tx: Tx, report: string, changed: readonly { readonly before: KnownDay; readonly after: AttendedDay }[]): Promise<void> {
    if (changed.length === 0) return;
    await tx.query(
      `INSERT INTO attendance_change (report_id, worker_id, day, hours_before, hours, report_before)
       SELECT $1::uuid, * FROM unnest($2::text[], $3::date[], $4::numeric[], $5::numeric[], $6::uuid[])`,
      [
        report,
        changed.map(({ after }) => after.workerId),
        changed.map(({ after }) => after.day),
        changed.map(({ before }) => before.hours),
        changed.map(({ after }) => after.hours),
        changed.map(({ before }) => before.report),
      ],
    );
  }

  /** The months of these workers on a site, by month and worker. */
  months(tx: Tx, { employer, project }: Site, workers: readonly string[], periods: readonly string[]): Promise<WorkerMonth[]> {
    return tx.query(
      `SELECT w.worker_id AS "workerId", p.period, count(a.day) FILTER (WHERE a.${WAS_THERE})::int AS days, sum(a.hours)::text AS hours,
         count(*) FILTER (WHERE a.${WAS_THERE} AND EXISTS (SELECT FROM attendance o WHERE o.worker_id = a.worker_id AND o.day = a.day
           AND o.project <> a.project AND o.${WAS_THERE}))::int AS elsewhere
       FROM unnest($3::text[]) AS w(worker_id) CROSS JOIN unnest($4::text[]) AS p(period)
       JOIN attendance a ON a.employer = $1 AND a.project = $2 AND a.worker_id = w.worker_id
         AND a.day >= (p.period || '-01')::date AND a.day < (p.period || '-01')::date + interval '1 month'
       GROUP BY 1, 2 ORDER BY 2, 1`,
      [employer, project, workers, periods],
    );
  }

  /** Whether anything is on file of a site's month. */
  async hasMonth(tx: Tx, { employer, project }: Site, period: string): Promise<boolean> {
    const [row] = await tx.query(
      `SELECT EXISTS (SELECT FROM attendance WHERE employer = $1 AND project = $2 AND day >= ($3 || '-01')::date
         AND day < ($3 || '-01')::date + interval '1 month' AND ${WAS_THERE}) AS found`,
      [employer, project, period],
    );
    return row.found;
  }

  /** Of a payroll's lines: people on the attendance who are not on it, and lines whose days are others than those attended. */
  async differences(
    tx: Tx,
    { employer, project }: Site,
    period: string,
    payroll: string,
  ): Promise<{ workers: number; unlisted: number; differing: number }> {
    const [row] = await tx.query(
      `WITH there AS (SELECT worker_id, count(*) AS days FROM attendance WHERE employer = $1 AND project = $2 AND day >= ($3 || '-01')::date
           AND day < ($3 || '-01')::date + interval '1 month' AND ${WAS_THERE} GROUP BY 1),
         listed AS (SELECT worker_id, days_worked FROM payroll_line WHERE payroll_id = $4 AND back_pay_for IS NULL)
       SELECT count(t.worker_id)::int AS workers, count(*) FILTER (WHERE l.worker_id IS NULL)::int AS unlisted,
         count(*) FILTER (WHERE l.days_worked IS NOT NULL AND l.days_worked <> coalesce(t.days, 0))::int AS differing
       FROM there t FULL JOIN listed l USING (worker_id)`,
      [employer, project, period, payroll],
    );
    return row;
  }
}
