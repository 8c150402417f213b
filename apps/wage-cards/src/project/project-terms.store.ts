import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { ProjectTerms } from './project-terms';

/** Terms as an event said them. */
export interface ToldTerms extends ProjectTerms {
  readonly toldAt: Date;
}

type Row = Omit<ProjectTerms, 'price'> & { price: string };

const COLUMNS = `project, region, sector, developer, general_contractor AS "generalContractor", contract_amount AS price, starts_on AS "startsOn", ends_on AS "endsOn",
  contract_signed_on AS "signedOn", permit_on AS "permitOn", commencement_report_on AS "commencementReportOn", labour_cost_share AS "labourCostShare"`;
const termsOf = (row: Row): ProjectTerms => ({ ...row, price: fenOf(row.price) });

/** What is known of projects. An older word never replaces a newer one, whatever the order of arrival. */
@Injectable()
export class ProjectTermsStore {
  /** @returns the contractors whose projects changed, those that a project left included */
  async keep(tx: Tx, told: readonly ToldTerms[]): Promise<string[]> {
    const newest = [
      ...new Map([...told].sort((a, b) => a.toldAt.getTime() - b.toldAt.getTime()).map((one) => [one.project, one])).values(),
    ];
    newest.sort((a, b) => (a.project < b.project ? -1 : 1));
    const projects = newest.map((one) => one.project);
    const before: { contractor: string }[] = await tx.query(
      `SELECT DISTINCT general_contractor AS contractor FROM project_terms WHERE project = ANY($1::uuid[])`,
      [projects],
    );
    await tx.query(
      `INSERT INTO project_terms (project, region, sector, developer, general_contractor, contract_amount, starts_on, ends_on,
         contract_signed_on, permit_on, commencement_report_on, labour_cost_share, told_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::date[], $8::date[], $9::date[], $10::date[],
         $11::date[], $12::numeric[], $13::timestamptz[])
       ON CONFLICT (project) DO UPDATE SET region = excluded.region, sector = excluded.sector, developer = excluded.developer,
         general_contractor = excluded.general_contractor, contract_amount = excluded.contract_amount, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
         contract_signed_on = excluded.contract_signed_on, permit_on = excluded.permit_on, commencement_report_on = excluded.commencement_report_on,
         labour_cost_share = excluded.labour_cost_share, told_at = excluded.told_at
       WHERE project_terms.told_at <= excluded.told_at`,
      [
        projects,
        newest.map((one) => one.region),
        newest.map((one) => one.sector),
        newest.map((one) => one.developer),
        newest.map((one) => one.generalContractor),
        newest.map((one) => String(one.price)),
        newest.map((one) => one.startsOn),
        newest.map((one) => one.endsOn),
        newest.map((one) => one.signedOn),
        newest.map((one) => one.permitOn),
        newest.map((one) => one.commencementReportOn),
        newest.map((one) => one.labourCostShare),
        newest.map((one) => one.toldAt),
      ],
    );
    return [...new Set([...before.map((row) => row.contractor), ...newest.map((one) => one.generalContractor)])];
  }

  /** What is known of a project; null while the register has not spoken. */
  async find(tx: Tx, project: string): Promise<ProjectTerms | null> {
    const [row]: Row[] = await tx.query(`SELECT ${COLUMNS} FROM project_terms WHERE project = $1`, [project]);
    return row ? termsOf(row) : null;
  }

  /** All projects of these general contractors. */
  async ofContractors(tx: Tx, contractors: readonly string[]): Promise<ProjectTerms[]> {
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM project_terms WHERE general_contractor = ANY($1::text[]) ORDER BY project`, [
      contractors,
    ]);
    return rows.map(termsOf);
  }
}
