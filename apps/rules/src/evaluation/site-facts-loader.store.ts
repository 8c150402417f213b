import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type {
  InflowFact,
  InjuryCoverFact,
  PaymentGuaranteeFact,
  QualificationFact,
  ReserveStepFact,
  SiteTermsFact,
  SiteWagesFact,
  SpecialAccountFact,
  SubcontractFact,
} from '../catalogue/safeguard-facts';
import { grouped, present } from './rows';

type Row = Record<string, string | null>;
type OfSite<T> = Map<string, T[]>;

/** What is known of building sites, one statement for each kind of fact, by the sites' ids. */
@Injectable()
export class SiteFactsLoader {
  async terms(tx: Tx, projects: readonly string[]): Promise<Map<string, SiteTermsFact>> {
    if (!projects.length) return new Map();
    const rows: (Row & { id: string; price: string })[] = await tx.query(
      `SELECT project AS id, sector, region, developer, general_contractor AS "generalContractor", price, starts_on AS "startsOn", ends_on AS "endsOn",
         signed_on AS "signedOn", permit_on AS "permitOn", commencement_report_on AS "commencementReportOn", unsettled_price AS "unsettledPrice",
         labour_cost_share AS "labourCostShare", known_on AS "knownOn", signed_known_on AS "signedKnownOn", permit_known_on AS "permitKnownOn", event_id AS "eventId"
       FROM site_terms_fact WHERE project = ANY($1::uuid[])`,
      [projects],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        present({ ...row, price: fenOf(row.price), unsettledPrice: row.unsettledPrice === null ? null : fenOf(row.unsettledPrice!) }),
      ]),
    );
  }

  accounts(tx: Tx, projects: readonly string[]): Promise<OfSite<SpecialAccountFact>> {
    return this.ofSites(
      tx,
      projects,
      `SELECT a.project, a.id, a.opened_on AS "openedOn", a.known_on AS "knownOn", e.closed_on AS "closedOn", e.completed_on AS "completedOn",
         coalesce(e.event_id, a.event_id) AS "eventId"
       FROM special_account_fact a LEFT JOIN special_account_end_fact e ON e.account_id = a.id WHERE a.project = ANY($1::uuid[]) ORDER BY a.opened_on, a.id`,
    );
  }

  inflows(tx: Tx, projects: readonly string[]): Promise<OfSite<InflowFact>> {
    return this.ofSites(
      tx,
      projects,
      `SELECT project, amount, on_day AS "on", event_id AS "eventId" FROM labour_cost_fact WHERE project = ANY($1::uuid[]) ORDER BY on_day, id`,
      ['amount'],
    );
  }

  guarantees(tx: Tx, projects: readonly string[]): Promise<OfSite<PaymentGuaranteeFact>> {
    return this.ofSites(
      tx,
      projects,
      `SELECT project, valid_until AS "validUntil", known_on AS "knownOn", event_id AS "eventId" FROM payment_guarantee_fact
       WHERE project = ANY($1::uuid[]) ORDER BY known_on, id`,
    );
  }

  covers(tx: Tx, projects: readonly string[]): Promise<OfSite<InjuryCoverFact>> {
    return this.ofSites(
      tx,
      projects,
      `SELECT project, from_on AS "from", until_on AS until, event_id AS "eventId" FROM injury_cover_fact WHERE project = ANY($1::uuid[]) ORDER BY until_on, id`,
    );
  }

  reserve(tx: Tx, projects: readonly string[]): Promise<OfSite<ReserveStepFact>> {
    return this.ofSites(
      tx,
      projects,
      `SELECT project, cause, on_day AS "on", balance, event_id AS "eventId" FROM reserve_step_fact WHERE project = ANY($1::uuid[]) ORDER BY project, seq`,
      ['balance'],
    );
  }

  /** The wages of each month, those of all payrolls for the site together, where it has a reserve or had to have one. */
  wages(tx: Tx, projects: readonly string[]): Promise<OfSite<SiteWagesFact>> {
    return this.ofSites(
      tx,
      projects,
      `SELECT project, period, sum(net)::text AS net, max(known_on)::text AS "knownOn", array_agg(event_id ORDER BY id) AS events
       FROM payroll_fact WHERE project = ANY($1::uuid[]) GROUP BY project, period ORDER BY period`,
      ['net'],
    );
  }

  /** Work let on the sites, in the order of entry: a parent stands before its child. */
  async subcontracts(tx: Tx, projects: readonly string[]): Promise<OfSite<SubcontractFact>> {
    const works = await this.ofSites<Omit<SubcontractFact, 'qualifications'>>(
      tx,
      projects,
      `SELECT project, id, subcontractor, scope, parent, event_id AS "eventId" FROM subcontract_fact WHERE project = ANY($1::uuid[]) ORDER BY id`,
    );
    const found = await this.ofSites<QualificationFact & { readonly subcontract: string }>(
      tx,
      projects,
      `SELECT project, subcontract_id AS subcontract, finding, lender, on_day AS "on", known_on AS "knownOn", event_id AS "eventId" FROM qualification_fact
       WHERE project = ANY($1::uuid[]) ORDER BY seq`,
    );
    const of = (project: string, id: string): QualificationFact[] =>
      (found.get(project) ?? []).filter((one) => one.subcontract === id).map(({ subcontract: _subcontract, ...rest }) => rest);
    return new Map([...works].map(([project, own]) => [project, own.map((one) => ({ ...one, qualifications: of(project, one.id) }))]));
  }

  private async ofSites<T>(tx: Tx, projects: readonly string[], sql: string, money: readonly string[] = []): Promise<OfSite<T>> {
    if (!projects.length) return new Map();
    const rows: Row[] = await tx.query(sql, [projects]);
    const bySite = grouped(rows, (row) => row.project!);
    const factOf = ({ project: _project, ...row }: Row): T =>
      present({ ...row, ...Object.fromEntries(money.map((column) => [column, fenOf(row[column]!)])) });
    return new Map([...bySite].map(([project, own]) => [project, own.map(factOf)]));
  }
}
