import { Injectable } from '@nestjs/common';
import { departmentFilter, regionFilter, type Caller, type Filter } from '@anxin/access';
import { Sealer, type Tx } from '@anxin/persistence';
import { createHash } from 'node:crypto';
import type { Action, CaseState } from './case-log';
import { amountsOf, deadlinesOf, departmentOf, enforcerOf, openingOfCase, regionOf } from './standing';
import { matterOf } from './facts';
import { LAPSING } from './deadline';
import { servedCodesOf } from './paper-log';

/** A case as it is being worked on: what the row held, and the actions since. */
export interface CaseFile {
  readonly id: string;
  version: number;
  /** Actions stored so far. */
  stored: number;
  /** As the row held it; null for a case that begins. */
  readonly before: CaseState | null;
  state: CaseState;
  pending: Action[];
}

export interface CaseFilter {
  readonly employer?: string;
  readonly source?: string;
  readonly state?: string;
  readonly stage?: string;
  readonly inspector?: string;
  readonly region?: string;
  readonly overdue?: boolean;
  readonly today: string;
  readonly now: Date;
  readonly limit: number;
  /** Sort key of the last row shown: opened at, id. */
  readonly after?: readonly string[];
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly actions: number;
  readonly folded: CaseState;
}
export interface LoggedAction {
  readonly action: Action;
  readonly seq: number;
}

const fileOf = ({ id, version, actions, folded }: Row): CaseFile => ({
  id,
  version,
  stored: actions,
  before: folded,
  state: folded,
  pending: [],
});
const COLUMNS = `c.id, c.version, c.actions, c.folded`;
const hash = (name: string): number => createHash('sha256').update(name).digest().readInt32BE(0);
/** Second numbers of this service's advisory locks. */
const LOCK_PROJECT = 31;
const LOCK_RESPONDENT = 32;

/** The row that a state belongs in; a test rebuilds it from the log. */
export const rowOf = (id: string, state: CaseState) => {
  const opening = openingOfCase(state);
  const amounts = amountsOf(state);
  return {
    id,
    number: state.number,
    source: opening.source,
    state: state.closed ? 'closed' : 'open',
    stage: state.stage,
    matter: matterOf(state.respondent, state.project, state.group),
    respondent: state.respondent,
    project: state.project,
    matter_group: state.group,
    region: regionOf(state),
    department: departmentOf(state).department,
    enforcer: enforcerOf(state),
    lead: state.lead?.id ?? null,
    inspectors: state.inspectors.map((inspector) => inspector.id),
    opened_at: opening.at,
    filed_on: state.filed?.on ?? null,
    closed_on: state.closed?.on ?? null,
    outcome: state.closed?.outcome ?? null,
    amount_claimed: amounts.claimed.toString(),
    amount_verified: amounts.verified?.toString() ?? null,
    amount_recovered: amounts.recovered.toString(),
    workers: amounts.workers,
    refers_to: state.refersTo,
    served: servedCodesOf(state),
    folded: state,
  };
};

/** Whether an inspector `i` is away on the day `$1`; without a last day until further notice. */
const ABSENT = `(i.absent_from IS NOT NULL AND i.absent_from <= $1::date AND coalesce(i.absent_to, 'infinity') >= $1::date)`;

const TYPES = `id uuid, version int, actions int, number text, source text, state text, stage text, matter text, respondent text, project uuid,
  matter_group text, region text, department text, enforcer text, lead uuid, inspectors uuid[], opened_at timestamptz, filed_on date, closed_on date,
  outcome text, amount_claimed bigint, amount_verified bigint, amount_recovered bigint, workers int, refers_to uuid, served text[], folded jsonb`;
const NAMES = TYPES.split(',').map((column) => column.trim().split(' ')[0]!);

@Injectable()
export class CaseStore {
  constructor(private readonly sealer: Sealer) {}

  /** Waits for others who decide about the same projects (read here, written where `own`) and then the same respondents. */
  async lock(
    tx: Tx,
    projects: { readonly read?: readonly string[]; readonly own?: readonly string[] },
    respondents: readonly string[],
  ): Promise<void> {
    const take = (how: string, names: readonly string[], kind: number): Promise<unknown> =>
      names.length
        ? tx.query(`SELECT ${how}(lock, $2::int) FROM (SELECT DISTINCT unnest($1::int[]) AS lock ORDER BY 1) locks`, [
            names.map(hash),
            kind,
          ])
        : Promise.resolve();
    await take('pg_advisory_xact_lock', projects.own ?? [], LOCK_PROJECT);
    await take('pg_advisory_xact_lock_shared', projects.read ?? [], LOCK_PROJECT);
    await take('pg_advisory_xact_lock', respondents, LOCK_RESPONDENT);
  }

  async openOf(tx: Tx, respondents: readonly string[]): Promise<CaseFile[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM case_file c WHERE c.respondent = ANY($1) AND c.state = 'open' ORDER BY c.id FOR UPDATE`,
      [respondents],
    );
    return rows.map(fileOf);
  }

  /** The cases of these ids, open or closed, locked. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<CaseFile[]> {
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM case_file c WHERE c.id = ANY($1::uuid[]) ORDER BY c.id FOR UPDATE`, [ids]);
    return rows.map(fileOf);
  }

  /** Respondents that have an open case on one of the projects. */
  async respondentsOn(tx: Tx, projects: readonly string[]): Promise<string[]> {
    const rows: { respondent: string }[] = await tx.query(
      `SELECT DISTINCT respondent FROM case_file WHERE project = ANY($1::uuid[]) AND state = 'open'`,
      [projects],
    );
    return rows.map((row) => row.respondent);
  }

  /** Open cases not yet assigned that nobody leads, or somebody who is absent on the day, although another of their desk is there and has no interest in the respondent. */
  async unled(tx: Tx, today: string, limit: number): Promise<CaseFile[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM case_file c WHERE c.state = 'open' AND c.inspectors = '{}'
         AND (c.lead IS NULL OR EXISTS (SELECT FROM inspector i WHERE i.id = c.lead AND ${ABSENT}))
         AND EXISTS (SELECT FROM inspector i WHERE i.region = c.region AND i.department = c.department AND NOT ${ABSENT}
           AND NOT EXISTS (SELECT FROM inspector_interest n WHERE n.inspector_id = i.id AND n.uscc = c.respondent))
       ORDER BY c.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [today, limit],
    );
    return rows.map(fileOf);
  }

  /** Open cases on a respondent that an inspector was proposed to lead and that are not yet assigned. */
  async ledBy(tx: Tx, inspector: string, respondent: string): Promise<CaseFile[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM case_file c WHERE c.state = 'open' AND c.inspectors = '{}' AND c.lead = $1 AND c.respondent = $2 ORDER BY c.id FOR UPDATE`,
      [inspector, respondent],
    );
    return rows.map(fileOf);
  }

  /** The case, if the caller may see it, locked. */
  async forStep(tx: Tx, id: string, caller: Caller): Promise<CaseFile | undefined> {
    const seen = seenBy(caller, 2);
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM case_file c WHERE c.id = $1 AND ${seen.sql} FOR UPDATE`, [
      id,
      ...seen.parameters,
    ]);
    return rows[0] && fileOf(rows[0]);
  }

  /** These cases, locked in one order. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<CaseFile[]> {
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM case_file c WHERE c.id = ANY($1::uuid[]) ORDER BY c.id FOR UPDATE`, [ids]);
    return rows.map(fileOf);
  }

  async find(tx: Tx, id: string, caller: Caller): Promise<CaseFile | undefined> {
    const seen = seenBy(caller, 2);
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM case_file c WHERE c.id = $1 AND ${seen.sql}`, [id, ...seen.parameters]);
    return rows[0] && fileOf(rows[0]);
  }

  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, filter: CaseFilter, caller: Caller): Promise<CaseFile[]> {
    const values: unknown[] = [];
    const given = (value: unknown): string => `$${values.push(value)}`;
    const seen = seenBy(caller, 1);
    values.push(...seen.parameters);
    const where = [seen.sql];
    if (filter.employer) where.push(`c.respondent = ${given(filter.employer)}`);
    if (filter.source) where.push(`c.source = ${given(filter.source)}`);
    if (filter.state) where.push(`c.state = ${given(filter.state)}`);
    if (filter.stage) where.push(`c.stage = ${given(filter.stage)}`);
    if (filter.region) where.push(`c.region = ${given(filter.region)}`);
    if (filter.inspector) {
      const who = given(filter.inspector);
      where.push(
        `EXISTS (SELECT FROM inspector i WHERE (i.subject = ${who} OR i.id::text = ${who}) AND (i.id = c.lead OR c.inspectors @> ARRAY[i.id]))`,
      );
    }
    if (filter.overdue !== undefined)
      where.push(
        `${filter.overdue ? '' : 'NOT '}EXISTS (SELECT FROM case_deadline d WHERE d.case_id = c.id AND d.state = 'running' AND (d.due_on < ${given(filter.today)}::date OR d.due_at < ${given(filter.now)}::timestamptz) AND d.kind <> ALL(${given(LAPSING)}))`,
      );
    if (filter.after) where.push(`(c.opened_at, c.id) < (${given(filter.after[0])}::timestamptz, ${given(filter.after[1])}::uuid)`);
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM case_file c WHERE ${where.join(' AND ')} ORDER BY c.opened_at DESC, c.id DESC LIMIT ${given(filter.limit + 1)}`,
      values,
    );
    return rows.map(fileOf);
  }

  /** The logs of some cases, each in order. */
  async logs(tx: Tx, ids: readonly string[]): Promise<Map<string, LoggedAction[]>> {
    const rows = (await tx.query(
      `SELECT case_id, seq, kind, at, by, role, reason, data FROM case_action WHERE case_id = ANY($1::uuid[]) ORDER BY case_id, seq`,
      [ids],
    )) as {
      case_id: string;
      seq: number;
      at: Date;
      reason: string | null;
    }[];
    const logs = new Map<string, LoggedAction[]>(ids.map((id) => [id, []]));
    for (const { case_id, seq, at, reason, ...rest } of rows)
      logs.get(case_id)!.push({
        seq,
        action: { ...rest, at: at.toISOString(), reason: reason === null ? null : this.sealer.open(reason) } as unknown as Action,
      });
    return logs;
  }

  /** Gives the next numbers of a region and year, without a gap: who rolls back gives them back. */
  async nextNumbers(tx: Tx, region: string, year: number, count: number): Promise<number[]> {
    const [{ last }] = (await tx.query(
      `INSERT INTO case_number (region, year, last) VALUES ($1, $2, $3) ON CONFLICT (region, year) DO UPDATE SET last = case_number.last + excluded.last RETURNING last`,
      [region, year, count],
    )) as [{ last: number }];
    return Array.from({ length: count }, (_, at) => last - count + 1 + at);
  }

  /** Stores what happened to some cases: their actions, and the rows that these add up to. */
  async save(tx: Tx, files: readonly CaseFile[]): Promise<void> {
    if (!files.length) return;
    const rows = files.map((file) => ({
      ...rowOf(file.id, file.state),
      version: file.version + 1,
      actions: file.stored + file.pending.length,
    }));
    await tx.query(
      `INSERT INTO case_file (${NAMES.join(', ')}) SELECT ${NAMES.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${TYPES})
       ON CONFLICT (id) DO UPDATE SET ${NAMES.slice(1)
         .map((name) => `${name} = excluded.${name}`)
         .join(', ')}`,
      [JSON.stringify(rows)],
    );
    const actions = files.flatMap((file) =>
      file.pending.map((action, at) => ({
        ...action,
        case_id: file.id,
        seq: file.stored + at + 1,
        reason: action.reason === null ? null : this.sealer.seal(action.reason),
      })),
    );
    await tx.query(
      `INSERT INTO case_action (case_id, seq, kind, at, by, role, reason, data)
       SELECT case_id, seq, kind, at, by, role, reason, data
       FROM jsonb_to_recordset($1::jsonb) AS r(case_id uuid, seq int, kind text, at timestamptz, by text, role text, reason text, data jsonb)`,
      [JSON.stringify(actions)],
    );
    await this.saveDeadlines(tx, files);
    for (const file of files) {
      file.version += 1;
      file.stored += file.pending.length;
      file.pending = [];
    }
  }

  private async saveDeadlines(tx: Tx, files: readonly CaseFile[]): Promise<void> {
    const rows = files.flatMap((file) =>
      deadlinesOf(file.state).map(({ key, kind, startsOn, dueOn, dueAt, state }) => ({
        case_id: file.id,
        key,
        kind,
        starts_on: startsOn,
        due_on: dueOn,
        due_at: dueAt ?? null,
        state,
      })),
    );
    await tx.query(
      `WITH said AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(case_id uuid, key text, kind text, starts_on date, due_on date, due_at timestamptz, state text)),
         gone AS (DELETE FROM case_deadline d WHERE d.case_id = ANY($2::uuid[]) AND NOT EXISTS (SELECT FROM said s WHERE s.case_id = d.case_id AND s.key = d.key))
       INSERT INTO case_deadline (case_id, key, kind, starts_on, due_on, due_at, state) SELECT case_id, key, kind, starts_on, due_on, due_at, state FROM said
       ON CONFLICT (case_id, key) DO UPDATE SET starts_on = excluded.starts_on, due_on = excluded.due_on, due_at = excluded.due_at, state = excluded.state`,
      [JSON.stringify(rows), files.map((file) => file.id)],
    );
  }
}

/** An employer sees a case once a paper of it was served on it. Inspectors see the cases of their region that their department leads or signs for; supervisors and auditors as their office reaches; others none. */
export const seenBy = (caller: Caller, from: number): Filter => {
  if (caller.role === 'employer') return { sql: `$${from} = ANY(c.served)`, parameters: [caller.uscc ?? ''] };
  const place = regionFilter(caller, 'c.region', from);
  const office = departmentFilter(caller, 'c.department', 'c.enforcer', from + place.parameters.length);
  return { sql: `${place.sql} AND ${office.sql}`, parameters: [...place.parameters, ...office.parameters] };
};
