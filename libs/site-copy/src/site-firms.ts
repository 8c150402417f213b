import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';

/** The general contractor of a site, as an event said it. */
export interface ToldContractor {
  readonly project: string;
  readonly contractor: string;
  readonly asOf: Date;
}

/** A firm that has taken work on a site. */
export interface ToldFirm {
  readonly project: string;
  readonly firm: string;
}

/**
 * A condition on a record's `project` and `employer`: the site is run by the general contractor, and the firm builds there, as that contractor or as
 * one of its subcontractors.
 * @param contractor the placeholder that holds the contractor's credit code
 */
export const onSitesOf = (project: string, employer: string, contractor: string): string =>
  `EXISTS (SELECT FROM site_contractor run WHERE run.project = ${project} AND run.contractor = ${contractor} AND (${employer} = run.contractor
    OR EXISTS (SELECT FROM site_firm let WHERE let.project = run.project AND let.firm = ${employer})))`;

/** Who builds where, in whatever order the register tells it. */
@Injectable()
export class SiteFirms {
  async learnContractors(tx: Tx, told: readonly ToldContractor[]): Promise<void> {
    const newest = new Map<string, ToldContractor>();
    for (const one of told) if ((newest.get(one.project)?.asOf ?? one.asOf) <= one.asOf) newest.set(one.project, one);
    const rows = [...newest.values()].sort((a, b) => (a.project < b.project ? -1 : 1));
    await tx.query(
      `INSERT INTO site_contractor (project, contractor, as_of) SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[])
       ON CONFLICT (project) DO UPDATE SET contractor = excluded.contractor, as_of = excluded.as_of WHERE site_contractor.as_of <= excluded.as_of`,
      [rows.map((row) => row.project), rows.map((row) => row.contractor), rows.map((row) => row.asOf)],
    );
  }

  async learnFirms(tx: Tx, told: readonly ToldFirm[]): Promise<void> {
    await tx.query(
      `INSERT INTO site_firm (project, firm) SELECT DISTINCT project, firm FROM unnest($1::uuid[], $2::text[]) AS told(project, firm) ORDER BY 1, 2
       ON CONFLICT DO NOTHING`,
      [told.map((one) => one.project), told.map((one) => one.firm)],
    );
  }

  /** Whether the firm builds on this site, and the contractor runs it. */
  async isOnSite(tx: Tx, { project, employer }: { project: string; employer: string }, contractor: string): Promise<boolean> {
    const [row]: { there: boolean }[] = await tx.query(`SELECT ${onSitesOf('$1::uuid', '$2', '$3')} AS there`, [
      project,
      employer,
      contractor,
    ]);
    return row!.there;
  }
}
