import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';

const rows = (columns: string): string =>
  `jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(item, place) CROSS JOIN LATERAL jsonb_to_record(e.item) AS r(${columns})`;

/** The registers' facts as the measures count them; each method stores a run of events in one statement or two, the newest stands. */
@Injectable()
export class MeasureFactsStore {
  async employers(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_employer (uscc, region, mobile, unionised)
       SELECT DISTINCT ON (uscc) uscc, region, mobile, coalesce(unionised, false) FROM ${rows('uscc text, region text, mobile boolean, unionised boolean')}
       ORDER BY uscc, place DESC
       ON CONFLICT (uscc) DO UPDATE SET region = excluded.region, mobile = excluded.mobile, unionised = excluded.unionised`,
      [data],
    );
    // An agreement that was followed by another one held all the same while it was in force.
    await tx.query(
      `INSERT INTO measure_agreement (uscc, valid_from, valid_until)
       SELECT DISTINCT ON (uscc, a."validFrom") uscc, a."validFrom", a."validUntil"
       FROM ${rows('uscc text, "wageAgreement" jsonb')} CROSS JOIN LATERAL jsonb_to_record(r."wageAgreement") AS a("validFrom" date, "validUntil" date)
       WHERE r."wageAgreement" IS NOT NULL ORDER BY uscc, a."validFrom", place DESC
       ON CONFLICT (uscc, valid_from) DO UPDATE SET valid_until = excluded.valid_until`,
      [data],
    );
  }

  async projects(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_project (id, region, contractor)
       SELECT DISTINCT ON ("projectId") "projectId", region, "generalContractor" FROM ${rows('"projectId" uuid, region text, "generalContractor" text')}
       ORDER BY "projectId", place DESC
       ON CONFLICT (id) DO UPDATE SET region = excluded.region, contractor = excluded.contractor`,
      [data],
    );
  }

  async employments(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_employment (id, employer, worker_id, project, counts_from)
       SELECT "employmentId", coalesce("dispatchedBy", employer), "workerId", project, "countsFrom"
       FROM ${rows('"employmentId" uuid, employer text, "dispatchedBy" text, "workerId" text, project uuid, "countsFrom" date')}
       ON CONFLICT (id) DO NOTHING`,
      [data],
    );
  }

  async employmentEnds(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `UPDATE measure_employment m SET ends_on = e.ends_on
       FROM (SELECT DISTINCT ON ("employmentId") "employmentId" AS id, "endsOn" AS ends_on FROM ${rows('"employmentId" uuid, "endsOn" date')}
         ORDER BY "employmentId", place DESC) e WHERE m.id = e.id`,
      [data],
    );
  }

  async contracts(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_contract (id, employer, worker_id, signed_on, starts_on, ends_on)
       SELECT "contractId", employer, "workerId", "signedOn", "startsOn", "endsOn"
       FROM ${rows('"contractId" uuid, employer text, "workerId" text, "signedOn" date, "startsOn" date, "endsOn" date')}
       ON CONFLICT (id) DO NOTHING`,
      [data],
    );
  }

  /** Another last day: agreed in an amendment, or the contract's end. */
  async contractEnds(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `UPDATE measure_contract m SET ends_on = e.ends_on
       FROM (SELECT DISTINCT ON ("contractId") "contractId" AS id, "endsOn" AS ends_on FROM ${rows('"contractId" uuid, "endsOn" date')}
         WHERE "endsOn" IS NOT NULL ORDER BY "contractId", place DESC) e WHERE m.id = e.id`,
      [data],
    );
  }

  /** A later report of a reference takes the place of the earlier; a site it leaves unsaid stays as it was. */
  async payments(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_payment (employer, reporter, reference, paid_on, by_card, paid, project)
       SELECT DISTINCT ON (employer, reporter, l.reference) employer, reporter, l.reference, "paidOn", channel = 'card' AND "byBank", l.status = 'paid', project
       FROM ${rows('employer text, reporter text, "byBank" boolean, project uuid, "paidOn" date, channel text, lines jsonb')}
       CROSS JOIN LATERAL jsonb_to_recordset(r.lines) AS l(line integer, reference text, status text)
       ORDER BY employer, reporter, l.reference, place DESC, l.line DESC
       ON CONFLICT (employer, reporter, reference) DO UPDATE SET paid_on = excluded.paid_on, by_card = excluded.by_card, paid = excluded.paid,
         project = coalesce(excluded.project, measure_payment.project)`,
      [data],
    );
  }

  async depositsAsked(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_deposit_asked (project, employer, signed_on, required, due_on)
       SELECT DISTINCT ON ("projectId") "projectId", employer, "signedOn", CASE WHEN exempt THEN 0 ELSE (required::numeric * 100)::bigint END, "dueOn"
       FROM ${rows('"projectId" uuid, employer text, "signedOn" date, required text, exempt boolean, "dueOn" date')} ORDER BY "projectId", place DESC
       ON CONFLICT (project) DO UPDATE SET employer = excluded.employer, signed_on = excluded.signed_on, required = excluded.required, due_on = excluded.due_on`,
      [data],
    );
  }

  async deposits(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO measure_deposit (id, on_day, employer, project, region, held, valid_until)
       SELECT DISTINCT ON ("depositId", "on") "depositId", "on", employer, project, region,
         CASE state WHEN 'released' THEN 0 ELSE (held::numeric * 100)::bigint END, "validUntil"
       FROM ${rows('"depositId" uuid, "on" date, employer text, project uuid, region text, state text, held text, "validUntil" date')}
       ORDER BY "depositId", "on", place DESC
       ON CONFLICT (id, on_day) DO UPDATE SET held = excluded.held, valid_until = excluded.valid_until`,
      [data],
    );
  }
}
