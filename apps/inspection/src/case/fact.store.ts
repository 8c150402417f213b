import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { Sector } from '@anxin/codes';
import type { AlertFact, ComplaintFact } from './facts';

/** A fact with the case that it stands in. */
export interface Kept<F> {
  fact: F;
  caseId: string | null;
  formerCaseId: string | null;
  /** Whether the case it stands in is closed. */
  closed: boolean;
}

interface Row<F> {
  readonly fact: F;
  readonly case_id: string | null;
  readonly former_case_id: string | null;
  readonly closed: boolean;
}
const kept = <F>(row: Row<F>): Kept<F> => ({ fact: row.fact, caseId: row.case_id, formerCaseId: row.former_case_id, closed: row.closed });

/** What other services published, as far as cases need it. */
@Injectable()
export class FactStore {
  /** Alerts of the respondents that are open, stand in an open case or in none, and those named. */
  async alerts(tx: Tx, respondents: readonly string[], named: readonly string[]): Promise<Kept<AlertFact>[]> {
    const rows: Row<AlertFact>[] = await tx.query(
      `SELECT f.fact, f.case_id, f.former_case_id, coalesce(c.state = 'closed', false) AS closed FROM alert_fact f LEFT JOIN case_file c ON c.id = f.case_id
       WHERE (f.respondent = ANY($1) AND (f.open OR f.case_id IS NULL OR c.state = 'open')) OR f.alert_id = ANY($2::uuid[])`,
      [respondents, named],
    );
    return rows.map(kept);
  }

  /** Complaints of the respondents, or merged into theirs, that stand in an open case or in none, and those named. */
  async complaints(tx: Tx, respondents: readonly string[], named: readonly string[]): Promise<Kept<ComplaintFact>[]> {
    const rows: Row<ComplaintFact>[] = await tx.query(
      `SELECT f.fact, f.case_id, f.former_case_id, coalesce(c.state = 'closed', false) AS closed FROM complaint_fact f LEFT JOIN case_file c ON c.id = f.case_id
       WHERE (f.respondent = ANY($1) AND (f.case_id IS NULL OR c.state = 'open')) OR f.complaint_id = ANY($2::uuid[])`,
      [respondents, named],
    );
    return rows.map(kept);
  }

  /** Whom complaints name as far as a person has settled it. */
  async identified(tx: Tx, complaints: readonly string[]): Promise<string[]> {
    const rows: { respondent: string }[] = await tx.query(
      `SELECT DISTINCT fact ->> 'respondent' AS respondent FROM complaint_fact WHERE complaint_id = ANY($1::uuid[]) AND fact ? 'identified'`,
      [complaints],
    );
    return rows.map((row) => row.respondent);
  }

  /** Respondents in whose open cases complaints stand. */
  async claimedOf(tx: Tx, complaints: readonly string[]): Promise<string[]> {
    const rows: { respondent: string }[] = await tx.query(
      `SELECT DISTINCT c.respondent FROM complaint_fact f JOIN case_file c ON c.id = f.case_id WHERE f.complaint_id = ANY($1::uuid[])`,
      [complaints],
    );
    return rows.map((row) => row.respondent);
  }

  /** Complaints that are handled with some others, being merged into them. */
  async mergedInto(tx: Tx, complaints: readonly string[]): Promise<string[]> {
    const rows: { complaint_id: string }[] = await tx.query(
      `SELECT complaint_id FROM complaint_fact WHERE fact #>> '{merged,into}' = ANY($1) ORDER BY complaint_id`,
      [complaints],
    );
    return rows.map((row) => row.complaint_id);
  }

  /** Of complaints that were merged into others', the respondents and projects of those. */
  async mergedWith(tx: Tx, complaints: readonly string[]): Promise<{ respondent: string; project: string | null }[]> {
    return tx.query(
      `SELECT DISTINCT fact #>> '{merged,respondent}' AS respondent, fact #>> '{merged,project}' AS project FROM complaint_fact
       WHERE complaint_id = ANY($1::uuid[]) AND fact #>> '{merged,respondent}' IS NOT NULL`,
      [complaints],
    );
  }

  async saveAlerts(tx: Tx, alerts: readonly Kept<AlertFact>[]): Promise<void> {
    if (!alerts.length) return;
    const rows = alerts.map(({ fact, caseId, formerCaseId }) => ({
      alert_id: fact.alertId,
      respondent: fact.respondent,
      open: fact.state === 'open',
      case_id: caseId,
      former_case_id: formerCaseId,
      fact,
    }));
    await tx.query(
      `INSERT INTO alert_fact SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(alert_id uuid, respondent text, open boolean, case_id uuid, former_case_id uuid, fact jsonb)
       ON CONFLICT (alert_id) DO UPDATE SET respondent = excluded.respondent, open = excluded.open, case_id = excluded.case_id,
         former_case_id = excluded.former_case_id, fact = excluded.fact`,
      [JSON.stringify(rows)],
    );
  }

  async saveComplaints(tx: Tx, complaints: readonly Kept<ComplaintFact>[]): Promise<void> {
    if (!complaints.length) return;
    const rows = complaints.map(({ fact, caseId, formerCaseId }) => ({
      complaint_id: fact.complaintId,
      respondent: fact.merged?.respondent ?? fact.respondent,
      case_id: caseId,
      former_case_id: formerCaseId,
      fact,
    }));
    await tx.query(
      `INSERT INTO complaint_fact SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(complaint_id uuid, respondent text, case_id uuid, former_case_id uuid, fact jsonb)
       ON CONFLICT (complaint_id) DO UPDATE SET respondent = excluded.respondent, case_id = excluded.case_id, former_case_id = excluded.former_case_id, fact = excluded.fact`,
      [JSON.stringify(rows)],
    );
  }

  async sectors(tx: Tx, projects: readonly string[]): Promise<Map<string, Sector>> {
    const rows: { id: string; sector: Sector }[] = projects.length
      ? await tx.query(`SELECT id, sector FROM project WHERE id = ANY($1::uuid[])`, [projects])
      : [];
    return new Map(rows.map(({ id, sector }) => [id, sector]));
  }

  /** Grids (网格) of employers, by credit code, and of sites, by id; without those of whom none is known. */
  async grids(tx: Tx, usccs: readonly string[], projects: readonly string[]): Promise<Map<string, string>> {
    const rows: { name: string; grid: string }[] = await tx.query(
      `SELECT uscc AS name, grid FROM employer WHERE uscc = ANY($1) AND grid IS NOT NULL
       UNION ALL SELECT id::text, grid FROM project WHERE id = ANY($2::uuid[]) AND grid IS NOT NULL`,
      [usccs, projects],
    );
    return new Map(rows.map(({ name, grid }) => [name, grid]));
  }

  async putProjects(
    tx: Tx,
    projects: readonly { readonly id: string; readonly name: string; readonly sector: Sector; readonly grid: string | null }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO project (id, name, sector, grid) SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, name text, sector text, grid text)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, sector = excluded.sector, grid = excluded.grid`,
      [JSON.stringify(projects)],
    );
  }

  async putEmployers(
    tx: Tx,
    employers: readonly { readonly uscc: string; readonly name: string; readonly grid: string | null }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO employer (uscc, name, grid) SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(uscc text, name text, grid text)
       ON CONFLICT (uscc) DO UPDATE SET name = excluded.name, grid = excluded.grid`,
      [JSON.stringify(employers)],
    );
  }

  async employerNames(tx: Tx, usccs: readonly string[]): Promise<Map<string, string>> {
    const rows: { uscc: string; name: string }[] = await tx.query(`SELECT uscc, name FROM employer WHERE uscc = ANY($1)`, [usccs]);
    return new Map(rows.map(({ uscc, name }) => [uscc, name]));
  }
}
