import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';

export interface AlertCount {
  readonly region: string;
  readonly rule: string;
  readonly severity: string;
  readonly raised: number;
  readonly resolved: number;
  readonly open: number;
  readonly openAmount: string;
  readonly openWorkers: number;
}

export interface CaseCount {
  readonly region: string;
  readonly department: string;
  readonly opened: number;
  readonly filed: number;
  readonly closed: number;
  readonly open: number;
  readonly recovered: string;
}

/** Tables of the bulletins: each event carries the whole alert or case, so the newest one replaces what was kept. */
@Injectable()
export class BulletinStore {
  async alerts(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO alert_read (id, rule, region, department, severity, state, amount, workers, raised_on, resolved_on, cause, at)
       SELECT DISTINCT ON ("alertId") "alertId", rule, region, department, severity, state, (amount::numeric * 100)::bigint, workers, "raisedOn",
         ((resolution->>'at')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, resolution->>'cause', at
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(item, place)
       CROSS JOIN LATERAL jsonb_to_record(e.item) AS r("alertId" uuid, rule text, region text, department text, severity text, state text, amount text, workers integer,
         "raisedOn" date, resolution jsonb, at timestamptz)
       ORDER BY "alertId", place DESC
       ON CONFLICT (id) DO UPDATE SET region = excluded.region, department = excluded.department, severity = excluded.severity, state = excluded.state,
         amount = excluded.amount, workers = excluded.workers, raised_on = excluded.raised_on, resolved_on = excluded.resolved_on, cause = excluded.cause, at = excluded.at`,
      [rows],
    );
  }

  async cases(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO case_read (id, source, region, department, state, stage, outcome, opened_on, filed_on, closed_on, amount_recovered, at)
       SELECT DISTINCT ON ("caseId") "caseId", source, region, department, state, stage, outcome, "openedOn", "filedOn", "closedOn",
         ("amountRecovered"::numeric * 100)::bigint, at
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(item, place)
       CROSS JOIN LATERAL jsonb_to_record(e.item) AS r("caseId" uuid, source text, region text, department text, state text, stage text, outcome text, "openedOn" date,
         "filedOn" date, "closedOn" date, "amountRecovered" text, at timestamptz)
       ORDER BY "caseId", place DESC
       ON CONFLICT (id) DO UPDATE SET region = excluded.region, department = excluded.department, state = excluded.state, stage = excluded.stage,
         outcome = excluded.outcome, filed_on = excluded.filed_on, closed_on = excluded.closed_on, amount_recovered = excluded.amount_recovered, at = excluded.at`,
      [rows],
    );
  }

  /** Alerts of a month by county, rule and severity; `open` is what stood open at its end, as far as is known now. */
  countAlerts(tx: Tx, where: { prefix: string; from: LocalDate; to: LocalDate }): Promise<AlertCount[]> {
    return tx.query(
      `SELECT region, rule, severity, count(*) FILTER (WHERE raised_on BETWEEN $2 AND $3)::int AS raised,
         count(*) FILTER (WHERE resolved_on BETWEEN $2 AND $3)::int AS resolved,
         count(*) FILTER (WHERE resolved_on IS NULL OR resolved_on > $3)::int AS open,
         coalesce(sum(amount) FILTER (WHERE resolved_on IS NULL OR resolved_on > $3), 0)::text AS "openAmount",
         coalesce(sum(workers) FILTER (WHERE resolved_on IS NULL OR resolved_on > $3), 0)::int AS "openWorkers"
       FROM alert_read WHERE region LIKE $1 AND raised_on <= $3 AND (resolved_on IS NULL OR resolved_on >= $2) AND cause IS DISTINCT FROM 'never-was' AND state <> 'dismissed'
       GROUP BY region, rule, severity ORDER BY region, rule, severity`,
      [`${where.prefix}%`, where.from, where.to],
    );
  }

  /** Cases of a month by county and department. */
  countCases(tx: Tx, where: { prefix: string; from: LocalDate; to: LocalDate }): Promise<CaseCount[]> {
    return tx.query(
      `SELECT region, department, count(*) FILTER (WHERE opened_on BETWEEN $2 AND $3)::int AS opened, count(*) FILTER (WHERE filed_on BETWEEN $2 AND $3)::int AS filed,
         count(*) FILTER (WHERE closed_on BETWEEN $2 AND $3)::int AS closed, count(*) FILTER (WHERE closed_on IS NULL OR closed_on > $3)::int AS open,
         coalesce(sum(amount_recovered) FILTER (WHERE closed_on BETWEEN $2 AND $3), 0)::text AS recovered
       FROM case_read WHERE region LIKE $1 AND opened_on <= $3 AND (closed_on IS NULL OR closed_on >= $2) GROUP BY region, department ORDER BY region, department`,
      [`${where.prefix}%`, where.from, where.to],
    );
  }
}
