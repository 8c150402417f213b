import { Injectable } from '@nestjs/common';
import { departmentFilter, regionFilter, type Caller } from '@anxin/access';
import { fenOf, type Tx } from '@anxin/persistence';
import { toJson, fromJson, type AlertJson } from '../alert/alert-json';
import type { Alert, Department } from '../alert/alert';
import type { Count, Tally, WhatIfChange, WhatIfDifference } from './what-if';

export interface DifferenceFilter {
  readonly change?: WhatIfChange;
  readonly rule?: string;
  readonly region?: string;
  readonly limit: number;
  /** The last alert shown. */
  readonly after?: string;
}

/** A difference on record. */
export interface StoredDifference {
  readonly id: string;
  readonly change: WhatIfChange;
  readonly before: Alert | null;
  readonly after: Alert | null;
  readonly fields: readonly string[];
  /** How the live alert stands now; null where there is none. */
  readonly live: string | null;
}

const SIDES = ['before', 'after', 'gained', 'lost', 'changed'] as const;
const COLUMNS = SIDES.flatMap((side) => [`${side}_alerts`, `${side}_amount`, `${side}_workers`]);

/** Nothing that only the alert itself has to say: its evidence names events. */
const kept = (alert: Alert | undefined): AlertJson | null =>
  alert ? toJson({ ...alert, evidence: [], parameters: [], jointlyLiable: [] }) : null;

/** What what-ifs found. */
@Injectable()
export class WhatIfDifferenceStore {
  async add(tx: Tx, id: string, differences: readonly WhatIfDifference[]): Promise<void> {
    if (!differences.length) return;
    const rows = differences.map(({ change, before, after, fields }) => {
      const { id: alert, rule, subject, region, department, enforcer } = (after ?? before)!.alert;
      return { alert, change, rule, subject, region, department, enforcer, before: kept(before?.alert), after: kept(after?.alert), fields };
    });
    await tx.query(
      `INSERT INTO what_if_difference (what_if_id, alert_id, change, rule, subject, region, department, enforcer, before, after, fields)
       SELECT $1, alert, change, rule, subject, region, department, enforcer, before, after, fields
       FROM jsonb_to_recordset($2::jsonb) AS r(alert uuid, change text, rule text, subject text, region text, department text, enforcer text, before jsonb,
         after jsonb, fields text[])`,
      [id, JSON.stringify(rows.map((row) => ({ ...row, before: row.before ?? undefined, after: row.after ?? undefined })))],
    );
  }

  /** Adds to what was counted so far. */
  async count(tx: Tx, id: string, counts: readonly Count[]): Promise<void> {
    if (!counts.length) return;
    const rows = counts.map((count) => ({
      ...count,
      ...Object.fromEntries(
        SIDES.flatMap((side): [string, unknown][] => [
          [`${side}_alerts`, count[side].alerts],
          [`${side}_amount`, String(count[side].amount)],
          [`${side}_workers`, count[side].workers],
        ]),
      ),
    }));
    await tx.query(
      `INSERT INTO what_if_count AS c (what_if_id, rule, region, department, enforcer, same, ${COLUMNS.join(', ')})
       SELECT $1, rule, region, department, enforcer, same, ${COLUMNS.join(', ')}
       FROM jsonb_to_recordset($2::jsonb) AS r(rule text, region text, department text, enforcer text, same integer, ${COLUMNS.map((one) => `${one} numeric`).join(', ')})
       ON CONFLICT (what_if_id, rule, region, department, enforcer) DO UPDATE
         SET ${['same', ...COLUMNS].map((one) => `${one} = c.${one} + excluded.${one}`).join(', ')}`,
      [id, JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))],
    );
  }

  /** What was counted where the caller may look, by rule and region. */
  async counts(tx: Tx, id: string, caller: Caller): Promise<Count[]> {
    const seen = seenBy(caller, 2);
    const rows: (Record<string, string> & { same: number })[] = await tx.query(
      `SELECT rule, region, department, enforcer, same, ${COLUMNS.map((one) => `${one}::text`).join(', ')} FROM what_if_count d
       WHERE what_if_id = $1 AND ${seen.sql} ORDER BY rule, region, department, enforcer`,
      [id, ...seen.parameters],
    );
    return rows.map((row) => {
      const side = (name: string): Tally => ({
        alerts: Number(row[`${name}_alerts`]),
        amount: fenOf(row[`${name}_amount`]!),
        workers: Number(row[`${name}_workers`]),
      });
      const [rule, region] = [row.rule!, row.region!];
      const [department, enforcer] = [row.department as Department, row.enforcer as Department];
      const [before, after, gained, lost, changed] = SIDES.map(side) as [Tally, Tally, Tally, Tally, Tally];
      return { rule, region, department, enforcer, same: row.same, before, after, gained, lost, changed };
    });
  }

  /** By alert, one more than the page holds, where the caller may look. */
  async list(tx: Tx, id: string, { change, rule, region, limit, after }: DifferenceFilter, caller: Caller): Promise<StoredDifference[]> {
    const seen = seenBy(caller, 7);
    const rows: (Omit<StoredDifference, 'before' | 'after'> & { before: AlertJson | null; after: AlertJson | null })[] = await tx.query(
      `SELECT d.alert_id AS id, d.change, d.before, d.after, d.fields, a.state AS live FROM what_if_difference d LEFT JOIN alert a ON a.id = d.alert_id
       WHERE d.what_if_id = $1 AND ($2::text IS NULL OR d.change = $2) AND ($3::text IS NULL OR d.rule = $3) AND ($4::text IS NULL OR d.region = $4)
         AND ($5::uuid IS NULL OR d.alert_id > $5) AND ${seen.sql} ORDER BY d.alert_id LIMIT $6`,
      [id, change ?? null, rule ?? null, region ?? null, after ?? null, limit + 1, ...seen.parameters],
    );
    return rows.map((row) => ({ ...row, before: row.before && fromJson(row.before), after: row.after && fromJson(row.after) }));
  }
}

/** As alerts are seen: offices by region and department. */
const seenBy = (caller: Caller, from: number): { sql: string; parameters: readonly string[] } => {
  const region = regionFilter(caller, 'd.region', from);
  const department = departmentFilter(caller, 'd.department', 'd.enforcer', from + region.parameters.length);
  return { sql: `${region.sql} AND ${department.sql}`, parameters: [...region.parameters, ...department.parameters] };
};
