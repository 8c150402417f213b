import { Injectable } from '@nestjs/common';
import { type Caller, departmentFilter } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { LinkedCase } from '../complaint/complaint';

/** A case (案件) as inspection published it. */
export interface HeardCase {
  readonly id: string;
  readonly respondent?: string;
  readonly region: string;
  readonly department: string;
  readonly enforcer: string;
  readonly stage: string;
  readonly state: 'open' | 'closed';
  readonly filed: boolean;
  /** Wall time of the recording: of several words on one case the newest stands, in whatever order they come. */
  readonly recordedAt: Date;
}

@Injectable()
export class CaseStore {
  /** Keeps a case unless something newer is known. @returns whether it was kept */
  async keep(tx: Tx, heard: HeardCase): Promise<boolean> {
    const { id, respondent, region, department, enforcer, stage, state, filed, recordedAt } = heard;
    const kept: unknown[] = await tx.query(
      `INSERT INTO inspection_case AS known (id, respondent, region, department, enforcer, stage, state, filed, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (id) DO UPDATE SET respondent = excluded.respondent, region = excluded.region, department = excluded.department, enforcer = excluded.enforcer,
         stage = excluded.stage, state = excluded.state, filed = excluded.filed, recorded_at = excluded.recorded_at
       WHERE known.recorded_at <= excluded.recorded_at RETURNING id`,
      [id, respondent ?? null, region, department, enforcer, stage, state, filed, recordedAt],
    );
    return kept.length > 0;
  }

  async link(tx: Tx, caseId: string, complaints: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO complaint_case (complaint_id, case_id) SELECT DISTINCT c, $1::uuid FROM unnest($2::uuid[]) AS c ORDER BY c ON CONFLICT DO NOTHING`,
      [caseId, complaints],
    );
  }

  async complaintsOf(tx: Tx, caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(`SELECT complaint_id AS id FROM complaint_case WHERE case_id = $1`, [caseId]);
    return rows.map((row) => row.id);
  }

  /** The case that stands for a complaint: an open one before a closed one, then the one last heard of. */
  async currentOf(tx: Tx, complaintId: string): Promise<LinkedCase | undefined> {
    const [row] = await tx.query(
      `SELECT k.id, k.stage, k.state, k.filed FROM complaint_case l JOIN inspection_case k ON k.id = l.case_id
       WHERE l.complaint_id = $1 ORDER BY (k.state = 'open') DESC, k.recorded_at DESC, k.id DESC LIMIT 1`,
      [complaintId],
    );
    return row;
  }

  /** Open cases on a respondent in a region that the caller's department leads or signs for. */
  async openOn(tx: Tx, respondent: string, region: string, caller: Caller): Promise<string[]> {
    const seen = departmentFilter(caller, 'department', 'enforcer', 3);
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM inspection_case WHERE respondent = $1 AND region = $2 AND state = 'open' AND ${seen.sql} ORDER BY id DESC LIMIT 50`,
      [respondent, region, ...seen.parameters],
    );
    return rows.map((row) => row.id);
  }
}
