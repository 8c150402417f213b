import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { recordset } from './facts.store';

const ON = `(at AT TIME ZONE 'Asia/Shanghai')::date`;

/** The facts about agencies, insurance, filings and complaints as the rules keep them: a run of events in one statement. */
@Injectable()
export class EmployersFactsStore {
  async licences(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO dispatch_licence_fact (id, employer, valid_from, valid_until, event_id)
       SELECT "licenceId", employer, "validFrom", "validUntil", "eventId"
       FROM ${recordset('"licenceId" uuid, employer text, "validFrom" date, "validUntil" date, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async dispatched(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO dispatch_fact (employment_id, agency, employer, worker_id, post, post_kind, starts_on, known_on, event_id)
       SELECT "employmentId", "dispatchedBy", employer, "workerId", post, CASE WHEN "noLawfulPostKind" THEN 'none' ELSE "postKind" END, "startsOn", ${ON}, "eventId"
       FROM ${recordset('"employmentId" uuid, employer text, kind text, "dispatchedBy" text, "workerId" text, post text, "postKind" text, "noLawfulPostKind" boolean, "startsOn" date, at timestamptz, "eventId" uuid')}
       WHERE kind = 'dispatched' AND "dispatchedBy" IS NOT NULL
       ON CONFLICT (employment_id) DO NOTHING`,
      [rows],
    );
  }

  /** The newest report stands. */
  async insured(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO insurance_fact (employment_id, insured_from, event_id)
       SELECT DISTINCT ON ("employmentId") "employmentId", "insuredFrom", "eventId"
       FROM ${recordset('"employmentId" uuid, "insuredFrom" date, "eventId" uuid')} WHERE "insuredFrom" IS NOT NULL ORDER BY "employmentId", place DESC
       ON CONFLICT (employment_id) DO UPDATE SET insured_from = excluded.insured_from, event_id = excluded.event_id`,
      [rows],
    );
  }

  /** What an entry of the register says of union and agreement, and since when there has been one. */
  async employers(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO employer_since_fact AS f (employer, known_on, event_id)
       SELECT DISTINCT ON (uscc) uscc, ${ON}, "eventId" FROM ${recordset('uscc text, at timestamptz, "eventId" uuid')} ORDER BY uscc, at, place
       ON CONFLICT (employer) DO UPDATE SET known_on = excluded.known_on, event_id = excluded.event_id WHERE excluded.known_on < f.known_on`,
      [rows],
    );
    await tx.query(
      `INSERT INTO union_fact (employer, known_on, unionised, event_id)
       SELECT DISTINCT ON (uscc, ${ON}) uscc, ${ON}, unionised, "eventId" FROM ${recordset('uscc text, unionised boolean, at timestamptz, "eventId" uuid')}
       WHERE unionised IS NOT NULL ORDER BY uscc, ${ON}, place DESC
       ON CONFLICT (employer, known_on) DO UPDATE SET unionised = excluded.unionised, event_id = excluded.event_id`,
      [rows],
    );
    await tx.query(
      `INSERT INTO wage_agreement_fact (employer, valid_from, valid_until, event_id)
       SELECT DISTINCT ON (uscc, "wageAgreement"->>'validFrom', "wageAgreement"->>'validUntil')
         uscc, ("wageAgreement"->>'validFrom')::date, ("wageAgreement"->>'validUntil')::date, "eventId"
       FROM ${recordset('uscc text, "wageAgreement" jsonb, "eventId" uuid')} WHERE "wageAgreement" IS NOT NULL
       ORDER BY uscc, "wageAgreement"->>'validFrom', "wageAgreement"->>'validUntil', place
       ON CONFLICT (employer, valid_from, valid_until) DO NOTHING`,
      [rows],
    );
  }

  async agreements(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO wage_agreement_fact (employer, valid_from, valid_until, event_id)
       SELECT DISTINCT ON (employer, "validFrom", "validUntil") employer, "validFrom", "validUntil", "eventId"
       FROM ${recordset('employer text, "validFrom" date, "validUntil" date, "eventId" uuid')} ORDER BY employer, "validFrom", "validUntil", place
       ON CONFLICT (employer, valid_from, valid_until) DO NOTHING`,
      [rows],
    );
  }

  async wageSystems(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO wage_system_fact (id, employer, system, filed_on, event_id)
       SELECT "systemId", employer, kind, "filedOn", "eventId" FROM ${recordset('"systemId" uuid, employer text, kind text, "filedOn" date, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async statuses(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO employer_status_fact (id, employer, status, from_on, told_at, event_id)
       SELECT "changeId", employer, status, "from", at, "eventId"
       FROM ${recordset('"changeId" uuid, employer text, status text, "from" date, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async complaintCases(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO complaint_case_fact (complaint_id, case_id)
       SELECT DISTINCT ON (c.id) c.id::uuid, "caseId" FROM ${recordset('"caseId" uuid, complaints text[]')} p CROSS JOIN LATERAL unnest(p.complaints) AS c(id)
       ORDER BY c.id, p.place DESC
       ON CONFLICT (complaint_id) DO UPDATE SET case_id = excluded.case_id`,
      [rows],
    );
  }
}
