import { Injectable } from '@nestjs/common';
import { departmentFilter, regionFilter, type Caller, type Filter } from '@anxin/access';
import { fenOf, type Tx } from '@anxin/persistence';
import type { LocalDate } from '@anxin/calendar';
import type { Action, Alert, Change } from './alert';
import { fromJson, toJson, type AlertJson } from './alert-json';

export interface AlertFilter {
  readonly employer?: string;
  readonly rule?: string;
  readonly state?: string;
  readonly severity?: string;
  readonly region?: string;
  readonly project?: string;
  readonly limit: number;
  /** Sort key of the last row shown: raisedAt, id. */
  readonly after?: readonly string[];
}

/** An alert with what other services say of it. */
export interface StoredAlert {
  readonly alert: Alert;
  readonly case: string | null;
}

interface Row {
  readonly details: AlertJson;
  /** How far it was judged since its last action. */
  readonly over: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly case: string | null;
}

/** One action of an alert's log. */
export interface LogEntry {
  readonly change: Change;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
  /** The alert as it stood after it. */
  readonly alert: Alert;
}

const alertOf = ({ details, over, dueOn }: Row): Alert => ({ ...fromJson(details), over, dueOn: dueOn ?? undefined });

const SELECT = `SELECT a.details, a.over, a.due_on AS "dueOn", c.case_id AS "case" FROM alert a LEFT JOIN alert_case c ON c.alert_id = a.id`;

@Injectable()
export class AlertStore {
  /** The alerts of some subjects, by rule and subject, locked until the transaction ends. */
  async ofSubjects(tx: Tx, subjects: readonly string[]): Promise<Map<string, Alert>> {
    const rows: Row[] = await tx.query(
      `SELECT details, over, due_on AS "dueOn" FROM alert WHERE subject = ANY($1::text[]) ORDER BY id FOR UPDATE`,
      [subjects],
    );
    return new Map(rows.map(alertOf).map((alert) => [`${alert.rule}|${alert.subject}`, alert]));
  }

  /** Writes actions to the log and their alerts as they stand now; several actions of one alert in their order. */
  async write(tx: Tx, actions: readonly Action[], by: string): Promise<void> {
    if (!actions.length) return;
    const log = actions.map(({ change, alert, reason }) => ({
      change,
      reason: reason ?? null,
      at: alert.changedAt,
      id: alert.id,
      version: alert.version,
      state: toJson(alert),
    }));
    await tx.query(
      `INSERT INTO alert_action (alert_id, version, change, at, by, reason, state)
       SELECT id, version, change, at, $2, reason, state
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, version integer, change text, at timestamptz, reason text, state jsonb)`,
      [JSON.stringify(log), by],
    );
    const last = new Map(actions.map(({ alert }) => [alert.id, alert]));
    await this.keep(tx, [...last.values()]);
  }

  /** Up to which day alerts were judged without an action, and when they are looked at next: beside what the log says, not part of it. */
  async noteJudged(tx: Tx, alerts: readonly Alert[]): Promise<void> {
    if (!alerts.length) return;
    await tx.query(
      `UPDATE alert SET over = j.over, due_on = j.due_on FROM unnest($1::uuid[], $2::date[], $3::date[]) AS j(id, over, due_on) WHERE alert.id = j.id`,
      [alerts.map((alert) => alert.id), alerts.map((alert) => alert.over), alerts.map((alert) => alert.dueOn ?? null)],
    );
  }

  /** The actions of an alert in their order. */
  async log(tx: Tx, id: string): Promise<LogEntry[]> {
    const rows: (Omit<LogEntry, 'alert'> & { state: AlertJson })[] = await tx.query(
      `SELECT change, at, by, reason, state FROM alert_action WHERE alert_id = $1 ORDER BY version`,
      [id],
    );
    return rows.map(({ state, ...rest }) => ({ ...rest, alert: fromJson(state) }));
  }

  private async keep(tx: Tx, alerts: readonly Alert[]): Promise<void> {
    if (!alerts.length) return;
    const rows = alerts.map((alert) => ({
      ...toJson(alert),
      onlyFor: alert.onlyFor ?? null,
      liable: alert.jointlyLiable.map((one) => one.uscc),
      cause: alert.resolution?.cause ?? null,
      resolvedAt: alert.resolution?.at ?? null,
      details: toJson(alert),
    }));
    await tx.query(
      `INSERT INTO alert (id, rule, revision, subject, "group", employer, project, period, region, department, enforcer, state, severity, peak, amount, workers,
         estimated, unconfirmed, only_for, audience, liable, details, over, raised_on, raised_at, changed_at, due_on, resolution_cause, resolved_at, version)
       SELECT id, rule, revision, subject, "group", employer, project, period, region, department, enforcer, state, severity, peak, amount, workers, estimated, unconfirmed,
         "onlyFor", audience, liable, details, over, "raisedOn", "raisedAt", "changedAt", "dueOn", cause, "resolvedAt", version
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, rule text, revision integer, subject text, "group" text, employer text, project uuid, period text, region text,
         department text, enforcer text, state text, severity text, peak text, amount bigint, workers integer, estimated boolean, unconfirmed boolean, "onlyFor" text[],
         audience text[], liable text[], details jsonb, over date, "raisedOn" date, "raisedAt" timestamptz, "changedAt" timestamptz, "dueOn" date, cause text,
         "resolvedAt" timestamptz, version integer)
       ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, region = excluded.region, department = excluded.department, enforcer = excluded.enforcer,
         state = excluded.state, severity = excluded.severity, peak = excluded.peak, amount = excluded.amount, workers = excluded.workers, estimated = excluded.estimated,
         unconfirmed = excluded.unconfirmed, only_for = excluded.only_for, liable = excluded.liable, details = excluded.details, over = excluded.over,
         raised_on = excluded.raised_on, changed_at = excluded.changed_at, due_on = excluded.due_on, resolution_cause = excluded.resolution_cause,
         resolved_at = excluded.resolved_at, version = excluded.version`,
      [JSON.stringify(rows)],
    );
  }

  /** What is open per worker by some alerts; replaces what was kept of them. */
  async keepOpenWages(tx: Tx, alerts: readonly { alert: Alert; open: readonly { workerId: string; amount: bigint }[] }[]): Promise<void> {
    if (!alerts.length) return;
    await tx.query(`DELETE FROM alert_open_wage WHERE alert_id = ANY($1::uuid[])`, [alerts.map(({ alert }) => alert.id)]);
    const rows = alerts.flatMap(({ alert, open }) =>
      open.map((one) => ({
        id: alert.id,
        employer: alert.employer,
        period: alert.period,
        worker: one.workerId,
        amount: one.amount.toString(),
      })),
    );
    await tx.query(
      `INSERT INTO alert_open_wage (alert_id, employer, period, worker_id, amount)
       SELECT id, employer, period, worker, amount FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, employer text, period text, worker text, amount bigint)`,
      [JSON.stringify(rows)],
    );
  }

  /** What was open by these alerts. */
  async openWages(tx: Tx, ids: readonly string[]): Promise<Map<string, { workerId: string; amount: bigint }[]>> {
    const rows: { id: string; workerId: string; amount: string }[] = await tx.query(
      `SELECT alert_id AS id, worker_id AS "workerId", amount FROM alert_open_wage WHERE alert_id = ANY($1::uuid[])`,
      [ids],
    );
    const open = new Map<string, { workerId: string; amount: bigint }[]>();
    for (const { id, workerId, amount } of rows) open.set(id, [...(open.get(id) ?? []), { workerId, amount: fenOf(amount) }]);
    return open;
  }

  /** The other open alerts about wages of these employers. */
  async openWageSubjects(tx: Tx, employers: readonly string[]): Promise<string[]> {
    const rows: { subject: string }[] = await tx.query(
      `SELECT DISTINCT a.subject FROM alert_open_wage o JOIN alert a ON a.id = o.alert_id WHERE o.employer = ANY($1::text[])`,
      [employers],
    );
    return rows.map((row) => row.subject);
  }

  /** The alert, if the caller may see it; `lock`: to the end of the transaction. */
  async find(tx: Tx, id: string, caller: Caller, { lock = false } = {}): Promise<StoredAlert | undefined> {
    const seen = seenBy(caller, 2);
    const sql = `${SELECT} WHERE a.id = $1 AND ${seen.sql}${lock ? ' FOR UPDATE OF a' : ''}`;
    const [row]: Row[] = await tx.query(sql, [id, ...seen.parameters]);
    return row && { alert: alertOf(row), case: row.case };
  }

  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, filter: AlertFilter, caller: Caller): Promise<StoredAlert[]> {
    const parameters: unknown[] = [];
    const conditions: string[] = [];
    const where = (sql: string, value: unknown): void => {
      if (value === undefined) return;
      parameters.push(value);
      conditions.push(sql.replace('?', `$${parameters.length}`));
    };
    where('a.employer = ?', filter.employer);
    where('a.rule = ?', filter.rule);
    where('a.state = ?', filter.state);
    where('a.severity = ?', filter.severity);
    where('a.region = ?', filter.region);
    where('a.project = ?', filter.project);
    const seen = seenBy(caller, parameters.length + 1);
    parameters.push(...seen.parameters);
    conditions.push(seen.sql);
    if (filter.after) {
      parameters.push(...filter.after);
      conditions.push(`(a.raised_at, a.id) < ($${parameters.length - 1}::timestamptz, $${parameters.length}::uuid)`);
    }
    const rows: Row[] = await tx.query(
      `${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY a.raised_at DESC, a.id DESC LIMIT ${filter.limit + 1}`,
      parameters,
    );
    return rows.map((row) => ({ alert: alertOf(row), case: row.case }));
  }
}

/**
 * Who sees an alert: offices by region and department, once a grace is over; the employer what it can act on, and as one who owes beside another once a grace is over;
 * a bank, within the grace, what concerns employers it reported payments of.
 */
const seenBy = (caller: Caller, from: number): Filter => {
  if (caller.role === 'employer') {
    return {
      sql: `('employer' = ANY(a.audience) AND (a.employer = $${from} OR (a.liable @> ARRAY[$${from}] AND a.only_for IS NULL)))`,
      parameters: [caller.uscc!],
    };
  }
  if (caller.role === 'bank') {
    return {
      sql: `('bank' = ANY(a.only_for) AND EXISTS (SELECT FROM payment_fact p WHERE p.employer = a.employer AND p.reporter = $${from}))`,
      parameters: [caller.client],
    };
  }
  const region = regionFilter(caller, 'a.region', from);
  const department = departmentFilter(caller, 'a.department', 'a.enforcer', from + region.parameters.length);
  return {
    sql: `(${region.sql} AND ${department.sql} AND a.only_for IS NULL)`,
    parameters: [...region.parameters, ...department.parameters],
  };
};
