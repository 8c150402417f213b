import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { policyValueOf, type PolicyRow, type PolicyUnit } from '@anxin/policy';
import type { ChangeState, Decision, Previous } from './policy-change';

/** A change as it was proposed. */
export interface ProposedChange {
  readonly id: string;
  readonly key: string;
  readonly region: string;
  readonly value: string | number;
  readonly unit: PolicyUnit;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly basis: string;
  readonly source: string | null;
  readonly verified: boolean;
  readonly note: string | null;
  readonly backdating: string | null;
  readonly previous: Previous | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** A change with what came of it. */
export interface StoredChange extends ProposedChange {
  readonly state: ChangeState;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

export interface ChangeFilter {
  readonly key?: string;
  readonly region?: string;
  readonly state?: ChangeState;
  readonly limit: number;
  readonly after?: string;
}

const CHANGE = `SELECT c.id, c.key, c.region, c.value, c.unit, c.valid_from AS "validFrom", c.valid_to AS "validTo", c.basis, c.source, c.verified, c.note,
  c.backdating, CASE WHEN d.decision = 'approve' THEN d.previous ELSE c.previous END AS previous, c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt",
  CASE d.decision WHEN 'approve' THEN 'approved' WHEN 'refuse' THEN 'refused' ELSE 'proposed' END AS state,
  d.decided_by AS "decidedBy", d.decided_at AS "decidedAt", d.reason
  FROM policy_change c LEFT JOIN policy_decision d ON d.change_id = c.id`;

/** Proposals and what was decided of them, each written once: the audit trail is the register itself. */
@Injectable()
export class PolicyChangeStore {
  /** Proposals and decisions follow one another: what one compares with, the next may not change meanwhile. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('rules/policy'))`);
  }

  async insert(tx: Tx, change: ProposedChange): Promise<void> {
    await tx.query(
      `INSERT INTO policy_change (id, key, region, value, unit, valid_from, valid_to, basis, source, verified, note, backdating, previous, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        change.id,
        change.key,
        change.region,
        String(change.value),
        change.unit,
        change.validFrom,
        change.validTo,
        change.basis,
        change.source,
        change.verified,
        change.note,
        change.backdating,
        change.previous && JSON.stringify(change.previous),
        change.proposedBy,
        change.proposedAt.toISOString(),
      ],
    );
  }

  /** @returns its place in the order of approvals; null for a refusal */
  async decide(
    tx: Tx,
    id: string,
    by: { decision: Decision; reason: string | null; previous: Previous | null; client: string; at: Date },
  ): Promise<number | null> {
    const [row] = await tx.query(
      `INSERT INTO policy_decision (change_id, decision, number, reason, previous, decided_by, decided_at)
       SELECT $1, $2, CASE $2::text WHEN 'approve' THEN 1 + coalesce(max(number), 0) END, $3, $4, $5, $6 FROM policy_decision RETURNING number`,
      [id, by.decision, by.reason, by.previous && JSON.stringify(by.previous), by.client, by.at.toISOString()],
    );
    return row.number === null ? null : Number(row.number);
  }

  async find(tx: Tx, id: string): Promise<StoredChange | null> {
    const rows = await tx.query(`${CHANGE} WHERE c.id = $1`, [id]);
    return rows.length ? changeOf(rows[0]) : null;
  }

  /** Whether somebody proposed the same key, region and first day and nobody has decided yet. */
  async isOpen(tx: Tx, { key, region, validFrom }: { key: string; region: string; validFrom: LocalDate }): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM policy_change c WHERE key = $1 AND region = $2 AND valid_from = $3
       AND NOT EXISTS (SELECT FROM policy_decision d WHERE d.change_id = c.id)`,
      [key, region, validFrom],
    );
    return rows.length > 0;
  }

  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, { key, region, state, limit, after }: ChangeFilter): Promise<StoredChange[]> {
    const rows = await tx.query(
      `SELECT * FROM (${CHANGE}) x WHERE ($1::text IS NULL OR key = $1) AND ($2::text IS NULL OR region = $2) AND ($3::text IS NULL OR state = $3)
       AND ($4::uuid IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`,
      [key ?? null, region ?? null, state ?? null, after ?? null, limit + 1],
    );
    return rows.map(changeOf);
  }

  /** Rows of the approved changes in the order of approval, each with its change's id; `upTo`: as it was after so many approvals. */
  async approved(tx: Tx, upTo?: number): Promise<{ id: string; row: PolicyRow }[]> {
    const rows = await tx.query(
      `SELECT x.* FROM (${CHANGE} WHERE d.decision = 'approve' AND ($1::bigint IS NULL OR d.number <= $1) ORDER BY d.number) x`,
      [upTo ?? null],
    );
    return rows.map(changeOf).map((change: StoredChange) => ({ id: change.id, row: rowOf(change) }));
  }

  /** The number of the last approval; 0 where there is none. */
  async approvals(tx: Tx): Promise<number> {
    const [row] = await tx.query(`SELECT coalesce(max(number), 0)::int AS approvals FROM policy_decision`);
    return row.approvals;
  }
}

const changeOf = (row: Omit<StoredChange, 'value'> & { value: string }): StoredChange => ({
  ...row,
  value: policyValueOf(row.unit, row.value),
});

/** The row that a change brings. */
export const rowOf = (change: Omit<ProposedChange, 'id' | 'previous' | 'proposedBy' | 'proposedAt' | 'backdating'>): PolicyRow => ({
  key: change.key,
  region: change.region,
  validFrom: change.validFrom,
  ...(change.validTo !== null && { validTo: change.validTo }),
  value: change.value,
  unit: change.unit,
  basis: change.basis,
  verified: change.verified,
  ...(change.source !== null && { source: change.source }),
  ...(change.note !== null && { note: change.note }),
});
