import { Injectable } from '@nestjs/common';
import { regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';

export type NoticeKind = 'opened' | 'assigned' | 'filed' | 'closed' | 'deadline' | 'escalated' | 'overdue';

/** What the stream tells of a case; nothing personal in it. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly at: string;
  /** Null of a complaint, which `data` names. */
  readonly caseId: string | null;
  readonly region: string;
  /** Subjects of the inspectors it concerns: who leads, who is assigned. */
  readonly subjects: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}
export interface NumberedNotice extends Notice {
  readonly id: string;
}

/** Held while waiting notices are numbered, until that is committed: numbers become visible in their order. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('inspection/notices'))`;
const PAGE = 500;

@Injectable()
export class NoticeStore {
  /** Keeps notices with the change they tell of; they get their numbers afterwards. */
  async post(tx: Tx, notices: readonly Notice[]): Promise<void> {
    if (!notices.length) return;
    const rows = notices.map(({ caseId, ...notice }) => ({ ...notice, case_id: caseId }));
    await tx.query(
      `INSERT INTO notice_waiting (kind, at, case_id, region, subjects, data) SELECT kind, at, case_id, region, subjects, data
       FROM jsonb_to_recordset($1::jsonb) AS r(kind text, at timestamptz, case_id uuid, region text, subjects text[], data jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  async areWaiting(tx: Tx): Promise<boolean> {
    const [row] = await tx.query(`SELECT EXISTS (SELECT FROM notice_waiting) AS waiting`);
    return row.waiting;
  }

  /** Numbers what is waiting, in a short transaction of its own. */
  async number(tx: Tx): Promise<void> {
    await tx.query(LOCK);
    await tx.query(
      `WITH moved AS (DELETE FROM notice_waiting RETURNING *)
       INSERT INTO notice (kind, at, case_id, region, subjects, data) SELECT kind, at, case_id, region, subjects, data FROM moved ORDER BY id`,
    );
  }

  async last(tx: Tx): Promise<bigint> {
    const [row] = await tx.query(`SELECT coalesce(max(id), 0)::text AS last FROM notice`);
    return BigInt(row.last);
  }

  /** Notices for the caller after a number and up to another, in order: an inspector's own cases, a supervisor's region. */
  async between(tx: Tx, after: bigint, upTo: bigint, caller: Caller): Promise<NumberedNotice[]> {
    const place = regionFilter(caller, 'region', 4);
    const values: unknown[] = [after.toString(), upTo.toString(), PAGE, ...place.parameters];
    const mine = caller.role === 'inspector' ? `AND subjects @> ARRAY[$${values.push(caller.client)}]` : '';
    const rows: (Omit<NumberedNotice, 'at' | 'caseId'> & { at: Date; case_id: string | null })[] = await tx.query(
      `SELECT id::text AS id, kind, at, case_id, region, subjects, data FROM notice WHERE id > $1 AND id <= $2 AND ${place.sql} ${mine} ORDER BY notice.id LIMIT $3`,
      values,
    );
    return rows.map(({ at, case_id: caseId, ...row }) => ({ ...row, at: at.toISOString(), caseId }));
  }
}
