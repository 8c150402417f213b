import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { recordset } from './facts.store';

const OWN = `respondent = c.own ->> 'respondent', project = (c.own ->> 'project')::uuid,
  people = ARRAY(SELECT jsonb_array_elements_text(c.own -> 'people')), merged_into = NULL, own = NULL`;

/** Which complaints are handled with which: a run of events in one statement. */
@Injectable()
export class MergingFactsStore {
  /** Of several words on one complaint the last of the run counts. A merged one speaks of the respondent, site and person of the one that took it up. */
  async mergings(tx: Tx, rows: string): Promise<void> {
    const latest = `SELECT DISTINCT ON ("complaintId") "complaintId" AS id, "into" AS target, complainant
      FROM ${recordset('"complaintId" uuid, "into" jsonb, complainant text')} ORDER BY "complaintId", place DESC`;
    await tx.query(`UPDATE complaint_fact c SET ${OWN} FROM (${latest}) l WHERE l.id = c.id AND c.own IS NOT NULL`, [rows]);
    await tx.query(
      `UPDATE complaint_fact c SET own = jsonb_build_object('respondent', c.respondent, 'project', c.project, 'people', to_jsonb(c.people)),
         respondent = coalesce(l.target ->> 'respondent', c.respondent), project = (l.target ->> 'project')::uuid,
         people = CASE WHEN l.complainant IS NULL THEN c.people ELSE ARRAY[l.complainant] END, merged_into = (l.target ->> 'complaintId')::uuid
       FROM (${latest}) l WHERE l.id = c.id AND l.target IS NOT NULL`,
      [rows],
    );
  }

  /** A reopened complaint is open again, and stands alone. */
  async reopenings(tx: Tx, reopened: readonly { readonly id: string; readonly at: Date }[]): Promise<void> {
    const columns = [reopened.map(({ id }) => id), reopened.map(({ at }) => at.toISOString())];
    await tx.query(`DELETE FROM complaint_end_fact WHERE complaint_id = ANY($1::uuid[])`, [columns[0]]);
    await tx.query(`UPDATE complaint_fact c SET ${OWN} WHERE id = ANY($1::uuid[]) AND own IS NOT NULL`, [columns[0]]);
    await tx.query(
      `UPDATE complaint_fact c SET reopened_at = r.at FROM unnest($1::uuid[], $2::timestamptz[]) AS r(id, at) WHERE r.id = c.id`,
      columns,
    );
  }
}
