import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { subjectOf } from '../catalogue/subject';
import type { Touch } from './touch.store';

/** Something a fact names, and the fact's business time. */
export interface Named {
  readonly id: string;
  readonly at: Date;
}

const WHO = `unnest($1::uuid[], $2::timestamptz[]) AS who(id, at)`;
const CONTRACTORS = `unnest($1::text[], $2::timestamptz[]) AS who(id, at)`;
const parameters = (named: readonly Named[]): unknown[] => [named.map((one) => one.id), named.map((one) => one.at.toISOString())];

interface SiteRow {
  readonly project: string;
  readonly employer: string;
  readonly at: Date;
}
const site = ({ project, employer, at }: SiteRow): Touch => ({ subject: { kind: 'site', employer, project }, at });

interface DepositRow {
  readonly id: string;
  readonly employer: string;
  readonly project: string | null;
  readonly at: Date;
}
const deposit = ({ id, employer, project, at }: DepositRow): Touch => ({
  subject: { kind: 'deposit', employer, ...(project && { project }), record: id },
  at,
});

/** Which sites, deposits and arrears a fact about the safeguards speaks of, as the sites stand now. */
@Injectable()
export class SafeguardTouchStore {
  /** The sites, each of its general contractor and of its developer. */
  async ofSites(tx: Tx, sites: readonly Named[]): Promise<Touch[]> {
    const rows: SiteRow[] = await tx.query(
      `SELECT DISTINCT t.project, x.employer, who.at FROM ${WHO} JOIN site_terms_fact t ON t.project = who.id
       CROSS JOIN LATERAL (VALUES (t.general_contractor), (t.developer)) AS x(employer)`,
      parameters(sites),
    );
    return rows.map(site);
  }

  /** All sites of these general contractors. */
  async sitesOfContractors(tx: Tx, contractors: readonly Named[]): Promise<Touch[]> {
    const rows: SiteRow[] = await tx.query(
      `SELECT DISTINCT t.project, t.general_contractor AS employer, who.at FROM ${CONTRACTORS} JOIN site_terms_fact t ON t.general_contractor = who.id`,
      parameters(contractors),
    );
    return rows.map(site);
  }

  /** The guarantees among the deposits for these sites. */
  async depositsOfSites(tx: Tx, sites: readonly Named[]): Promise<Touch[]> {
    const rows: DepositRow[] = await tx.query(
      `SELECT DISTINCT d.deposit_id AS id, d.employer, d.project, who.at FROM ${WHO} JOIN site_terms_fact t ON t.project = who.id
       JOIN deposit_step_fact d ON d.employer = t.general_contractor AND d.project = t.project WHERE d.form = 'guarantee'`,
      parameters(sites),
    );
    return rows.map(deposit);
  }

  /** The deposits of these general contractors that a rule has something to say of: guarantees, and what was drawn on. */
  async depositsOfContractors(tx: Tx, contractors: readonly Named[]): Promise<Touch[]> {
    const rows: DepositRow[] = await tx.query(
      `SELECT DISTINCT d.deposit_id AS id, d.employer, d.project, who.at FROM ${CONTRACTORS} JOIN deposit_step_fact d ON d.employer = who.id
       WHERE d.form = 'guarantee' OR d.draws <> '[]'`,
      parameters(contractors),
    );
    return rows.map(deposit);
  }

  /** The open alerts about wages of these sites. */
  async arrearsOn(tx: Tx, sites: readonly Named[]): Promise<Touch[]> {
    const rows: { subject: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT a.subject, who.at FROM ${WHO} JOIN alert a ON a.project = who.id WHERE a.rule = 'wage-arrears' AND a.state = 'open'`,
      parameters(sites),
    );
    return rows.map(({ subject, at }) => ({ subject: subjectOf(subject), at }));
  }

  /** The sites with their general contractors and regions, and whether a wage reserve is on file. */
  async reservesOf(tx: Tx, sites: readonly Named[]): Promise<(SiteRow & { region: string; hasReserve: boolean })[]> {
    return tx.query(
      `SELECT DISTINCT t.project, t.general_contractor AS employer, t.region, who.at,
         EXISTS (SELECT FROM reserve_step_fact r WHERE r.project = t.project) AS "hasReserve"
       FROM ${WHO} JOIN site_terms_fact t ON t.project = who.id`,
      parameters(sites),
    );
  }
}
