import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { recordset } from './facts.store';

const DAY = `(at AT TIME ZONE 'Asia/Shanghai')::date`;
const fenOf = (column: string): string => `(${column}::numeric * 100)::bigint`;

/** The facts about building sites and the safeguards of their wages. Each method stores a run of events in one statement. */
@Injectable()
export class SafeguardFactsStore {
  /** The newest entry of a site stands; since when its days have been known stays as it was first. */
  async sites(tx: Tx, rows: string): Promise<void> {
    const first = (of: string): string => `min(${DAY}) FILTER (WHERE ${of}) OVER (PARTITION BY "projectId")`;
    await tx.query(
      `INSERT INTO site_terms_fact AS t (project, sector, region, developer, general_contractor, price, starts_on, ends_on, signed_on, permit_on,
         commencement_report_on, unsettled_price, labour_cost_share, known_on, signed_known_on, permit_known_on, event_id)
       SELECT DISTINCT ON ("projectId") "projectId", sector, region, developer, "generalContractor", ${fenOf('"contractAmount"')}, "startsOn", "endsOn",
         "contractSignedOn", "permitOn", "commencementReportOn", ${fenOf('"unsettledPrice"')}, "labourCostShare", ${first('true')},
         ${first('"contractSignedOn" IS NOT NULL')}, ${first('"permitOn" IS NOT NULL OR "commencementReportOn" IS NOT NULL')}, "eventId"
       FROM ${recordset('"projectId" uuid, sector text, region text, developer text, "generalContractor" text, "contractAmount" text, "startsOn" date, "endsOn" date, "contractSignedOn" date, "permitOn" date, "commencementReportOn" date, "unsettledPrice" text, "labourCostShare" text, at timestamptz, "eventId" uuid')}
       ORDER BY "projectId", place DESC
       ON CONFLICT (project) DO UPDATE SET sector = excluded.sector, region = excluded.region, developer = excluded.developer,
         general_contractor = excluded.general_contractor, price = excluded.price, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
         signed_on = excluded.signed_on, permit_on = excluded.permit_on, commencement_report_on = excluded.commencement_report_on,
         unsettled_price = excluded.unsettled_price, labour_cost_share = excluded.labour_cost_share, known_on = least(t.known_on, excluded.known_on),
         signed_known_on = least(t.signed_known_on, excluded.signed_known_on), permit_known_on = least(t.permit_known_on, excluded.permit_known_on),
         event_id = excluded.event_id`,
      [rows],
    );
  }

  async subcontracts(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO subcontract_fact (id, project, subcontractor, scope, parent, event_id)
       SELECT "subcontractId", "projectId", subcontractor, scope, parent, "eventId"
       FROM ${recordset('"subcontractId" uuid, "projectId" uuid, subcontractor text, scope text, parent uuid, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async qualifications(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO qualification_fact (event_id, project, subcontract_id, finding, lender, on_day, known_on)
       SELECT "eventId", "projectId", "subcontractId", finding, lender, "on", ${DAY}
       FROM ${recordset('"projectId" uuid, "subcontractId" uuid, finding text, lender text, "on" date, at timestamptz, "eventId" uuid')}
       ORDER BY place ON CONFLICT (event_id) DO NOTHING`,
      [rows],
    );
  }

  async accounts(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO special_account_fact (id, project, opened_on, known_on, event_id)
       SELECT "accountId", project, "openedOn", ${DAY}, "eventId" FROM ${recordset('"accountId" uuid, project uuid, "openedOn" date, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async accountEnds(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO special_account_end_fact (account_id, completed_on, closed_on, event_id)
       SELECT "accountId", "completedOn", "closedOn", "eventId" FROM ${recordset('"accountId" uuid, "completedOn" date, "closedOn" date, "eventId" uuid')}
       ON CONFLICT (account_id) DO NOTHING`,
      [rows],
    );
  }

  async inflows(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO labour_cost_fact (id, project, amount, on_day, event_id)
       SELECT "inflowId", project, ${fenOf('amount')}, "on", "eventId" FROM ${recordset('"inflowId" uuid, project uuid, amount text, "on" date, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  /** The newest stands; the day on which its sum became known stays where the sum does. */
  async assessments(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO deposit_assessment_fact AS a (project, employer, region, required, rate, signed_on, known_on, event_id)
       SELECT DISTINCT ON ("projectId") "projectId", employer, region, ${fenOf('required')}, rate, "signedOn", ${DAY}, "eventId"
       FROM ${recordset('"projectId" uuid, employer text, region text, required text, rate text, "signedOn" date, at timestamptz, "eventId" uuid')}
       ORDER BY "projectId", place DESC
       ON CONFLICT (project) DO UPDATE SET employer = excluded.employer, region = excluded.region, required = excluded.required, rate = excluded.rate,
         signed_on = excluded.signed_on, event_id = excluded.event_id,
         known_on = CASE WHEN a.required >= excluded.required THEN a.known_on ELSE excluded.known_on END`,
      [rows],
    );
  }

  async deposits(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO deposit_step_fact (event_id, deposit_id, employer, project, form, cause, on_day, known_on, state, held, valid_from, valid_until, draws)
       SELECT "eventId", "depositId", employer, project, form, cause, "on", ${DAY}, state, ${fenOf('held')}, "validFrom", "validUntil", drawdowns
       FROM ${recordset('"depositId" uuid, employer text, project uuid, form text, cause text, "on" date, at timestamptz, state text, held text, "validFrom" date, "validUntil" date, drawdowns jsonb, "eventId" uuid')}
       ORDER BY place ON CONFLICT (event_id) DO NOTHING`,
      [rows],
    );
  }

  async guarantees(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO payment_guarantee_fact (id, project, valid_until, known_on, event_id)
       SELECT "guaranteeId", "projectId", "validUntil", ${DAY}, "eventId"
       FROM ${recordset('"guaranteeId" uuid, "projectId" uuid, "validUntil" date, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async covers(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO injury_cover_fact (id, project, from_on, until_on, event_id)
       SELECT "coverId", "projectId", "from", until, "eventId" FROM ${recordset('"coverId" uuid, "projectId" uuid, "from" date, until date, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async reserves(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO reserve_step_fact (event_id, project, cause, on_day, balance)
       SELECT "eventId", project, cause, "on", ${fenOf('balance')} FROM ${recordset('project uuid, cause text, "on" date, balance text, "eventId" uuid')}
       ORDER BY place ON CONFLICT (event_id) DO NOTHING`,
      [rows],
    );
  }

  /** Steps of advances, and of their write-offs, which leave out what they don't change. */
  async advances(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO advance_step_fact (event_id, advance_id, employer, project, fund, on_day, state, amount, claim, written_off, paid_out_on, lines)
       SELECT "eventId", "advanceId", employer, project, region, "on", state, CASE WHEN state IS NOT NULL THEN ${fenOf('amount')} END, ${fenOf('claim')},
         coalesce(${fenOf('"writtenOff"')}, 0), "paidOutOn", lines
       FROM ${recordset('"advanceId" uuid, employer text, project uuid, region text, "on" date, state text, amount text, claim text, "writtenOff" text, "paidOutOn" date, lines jsonb, "eventId" uuid')}
       ORDER BY place ON CONFLICT (event_id) DO NOTHING`,
      [rows],
    );
  }
}
