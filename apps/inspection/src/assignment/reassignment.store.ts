import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { CaseState } from '../case/case-log';
import { seenBy } from '../case/case.store';
import type { Absence } from './reassignment';

export interface ReassignmentFilter {
  readonly region?: string;
  readonly department?: string;
  readonly case?: string;
  readonly today: string;
  readonly limit: number;
  /** Sort key of the last row shown: opened at, id. */
  readonly after?: readonly string[];
}
export interface Waiting {
  readonly id: string;
  readonly openedAt: string;
  readonly state: CaseState;
  /** Of its assigned inspectors, those who are or will be away. */
  readonly absences: readonly Absence[];
}

/** Which assigned inspectors are away, or will be: `$1` is the day. */
const AWAY = `i.absent_from IS NOT NULL AND coalesce(i.absent_to, 'infinity') >= $1::date`;

/** Open cases whose inspectors are absent; read from what stands, so that nothing is left over once an absence ends. */
@Injectable()
export class ReassignmentStore {
  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, filter: ReassignmentFilter, caller: Caller): Promise<Waiting[]> {
    const values: unknown[] = [filter.today];
    const given = (value: unknown): string => `$${values.push(value)}`;
    const seen = seenBy(caller, 2);
    values.push(...seen.parameters);
    const where = [seen.sql];
    if (filter.region) where.push(`c.region = ${given(filter.region)}`);
    if (filter.department) where.push(`${given(filter.department)} IN (c.department, c.enforcer)`);
    if (filter.case) where.push(`c.id = ${given(filter.case)}::uuid`);
    if (filter.after) where.push(`(c.opened_at, c.id) < (${given(filter.after[0])}::timestamptz, ${given(filter.after[1])}::uuid)`);
    const rows: (Omit<Waiting, 'openedAt'> & { openedAt: Date })[] = await tx.query(
      `SELECT c.id, c.opened_at AS "openedAt", c.folded AS state,
         (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'from', i.absent_from, 'to', i.absent_to) ORDER BY array_position(c.inspectors, i.id))
          FROM inspector i WHERE i.id = ANY(c.inspectors) AND ${AWAY}) AS absences
       FROM case_file c
       WHERE c.state = 'open' AND c.inspectors && ARRAY(SELECT i.id FROM inspector i WHERE ${AWAY}) AND ${where.join(' AND ')}
       ORDER BY c.opened_at DESC, c.id DESC LIMIT ${given(filter.limit + 1)}`,
      values,
    );
    return rows.map(({ openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() }));
  }
}
