import { Injectable } from '@nestjs/common';
import type { Delivered } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';

/** Rows of a run of events: each event's data with the event's id and business time beside it. */
export const rowsOf = (events: readonly Delivered<object>[]): string =>
  JSON.stringify(events.map((event) => ({ ...event.data, eventId: event.id, at: event.time.toISOString() })));

/**
 * The facts as the rules keep them. Each method stores a run of events in one statement; a newer event of the same aggregate takes the place of the
 * older, and what is read before what it belongs to is kept for it.
 */
@Injectable()
export class FactsStore {
  async employers(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO employer_fact (uscc, region, industry, event_id)
       SELECT DISTINCT ON (uscc) uscc, region, industry, "eventId" FROM ${recordset('uscc text, region text, industry text, "eventId" uuid')} ORDER BY uscc, place DESC
       ON CONFLICT (uscc) DO UPDATE SET region = excluded.region, industry = excluded.industry, event_id = excluded.event_id`,
      [rows],
    );
  }

  async projects(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO project_fact (id, sector, region, developer, general_contractor, starts_on, ends_on, known_on, event_id)
       SELECT DISTINCT ON ("projectId") "projectId", sector, region, developer, "generalContractor", "startsOn", "endsOn",
         (min(at) OVER (PARTITION BY "projectId") AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"projectId" uuid, sector text, region text, developer text, "generalContractor" text, "startsOn" date, "endsOn" date, at timestamptz, "eventId" uuid')}
       ORDER BY "projectId", place DESC
       ON CONFLICT (id) DO UPDATE SET sector = excluded.sector, region = excluded.region, developer = excluded.developer,
         general_contractor = excluded.general_contractor, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
         known_on = least(project_fact.known_on, excluded.known_on), event_id = excluded.event_id`,
      [rows],
    );
  }

  async employments(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO employment_fact (id, employer, employer_of_record, worker_id, starts_on, kind, relation, project, migrant, known_on, event_id)
       SELECT "employmentId", employer, CASE kind WHEN 'dispatched' THEN coalesce("dispatchedBy", employer) ELSE employer END, "workerId", "startsOn", kind,
         relation, project, migrant, (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"employmentId" uuid, employer text, "dispatchedBy" text, "workerId" text, "startsOn" date, kind text, relation text, project uuid, migrant boolean, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async employmentEnds(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO employment_end_fact AS x (employment_id, ends_on, certificate_on, known_on, event_id)
       SELECT DISTINCT ON ("employmentId") "employmentId", "endsOn", "certificateOn", (min(at) OVER (PARTITION BY "employmentId", "endsOn") AT TIME ZONE 'Asia/Shanghai')::date,
         "eventId"
       FROM ${recordset('"employmentId" uuid, "endsOn" date, "certificateOn" date, at timestamptz, "eventId" uuid')} ORDER BY "employmentId", place DESC
       ON CONFLICT (employment_id) DO UPDATE SET ends_on = excluded.ends_on, certificate_on = excluded.certificate_on, event_id = excluded.event_id,
         known_on = CASE WHEN x.ends_on = excluded.ends_on THEN x.known_on ELSE excluded.known_on END`,
      [rows],
    );
  }

  async contracts(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO contract_fact (id, employer, worker_id, form, starts_on, ends_on, signed_on, basis, wage, payday, payday_month, project, known_on,
         event_id)
       SELECT "contractId", employer, "workerId", form, "startsOn", "endsOn", "signedOn", wage->>'basis', ((wage->>'amount')::numeric * 100)::bigint, payday,
         "paydayMonth", project, (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"contractId" uuid, employer text, "workerId" text, form text, "startsOn" date, "endsOn" date, "signedOn" date, wage jsonb, payday smallint, "paydayMonth" text, project uuid, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO UPDATE SET starts_on = excluded.starts_on, ends_on = excluded.ends_on, signed_on = excluded.signed_on, basis = excluded.basis,
         wage = excluded.wage, payday = excluded.payday, payday_month = excluded.payday_month, event_id = excluded.event_id`,
      [rows],
    );
  }

  async contractAmendments(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO contract_amendment_fact (contract_id, version, from_on, ends_on, basis, wage, payday, payday_month, known_on, event_id)
       SELECT "contractId", version, "from", "endsOn", wage->>'basis', ((wage->>'amount')::numeric * 100)::bigint, payday, "paydayMonth",
         (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"contractId" uuid, version integer, "from" date, "endsOn" date, wage jsonb, payday smallint, "paydayMonth" text, at timestamptz, "eventId" uuid')}
       ON CONFLICT (contract_id, version) DO NOTHING`,
      [rows],
    );
  }

  /** Told again with papers that followed, the end stays as it was known first. */
  async contractEnds(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO contract_end_fact (contract_id, ends_on, known_on, event_id)
       SELECT DISTINCT ON ("contractId") "contractId", "endsOn", (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"contractId" uuid, "endsOn" date, at timestamptz, "eventId" uuid')} ORDER BY "contractId", place
       ON CONFLICT (contract_id) DO NOTHING`,
      [rows],
    );
  }

  async deferrals(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO deferral_fact (id, employer, period, signed_on, until, event_id)
       SELECT "deferralId", employer, period, "signedOn", until, "eventId"
       FROM ${recordset('"deferralId" uuid, employer text, period text, "signedOn" date, until date, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async headcounts(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO headcount_fact (id, employer, as_of, employees, dispatched, insured, reported_at, event_id)
       SELECT "headcountId", employer, "asOf", employees, dispatched, insured, at, "eventId"
       FROM ${recordset('"headcountId" uuid, employer text, "asOf" date, employees integer, dispatched integer, insured integer, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async payrolls(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO payroll_fact (id, employer, project, period, payday, lines, net, known_on, event_id)
       SELECT "payrollId", employer, project, period, payday, lines, (net::numeric * 100)::bigint, (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"payrollId" uuid, employer text, project uuid, period text, payday date, lines integer, net text, at timestamptz, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  async payrollLines(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO payroll_line_fact (payroll_id, line, employer, worker_id, gross, net, overtime_pay, allowances, days_worked, normal_hours, absences,
         back_pay_for, post, kind, overtime_hours, deductions, event_id)
       SELECT "payrollId", l.line, employer, l."workerId", (l.gross::numeric * 100)::bigint, (l.net::numeric * 100)::bigint,
         (coalesce(l."overtimePay", '0')::numeric * 100)::bigint, (coalesce(l.allowances, '0')::numeric * 100)::bigint, l."daysWorked", l."normalHours",
         l.absences, l."backPayFor", l.post, l.kind, l."overtimeHours", l.deductions, "eventId"
       FROM ${recordset('"payrollId" uuid, employer text, lines jsonb, "eventId" uuid')} p
       CROSS JOIN LATERAL jsonb_to_recordset(p.lines) AS l(line integer, "workerId" text, gross text, net text, "overtimePay" text, allowances text,
         "daysWorked" text, "normalHours" text, absences jsonb, "backPayFor" text, post text, kind text, "overtimeHours" jsonb, deductions jsonb)
       ON CONFLICT (payroll_id, line) DO NOTHING`,
      [rows],
    );
  }

  /**
   * A later report of the same reference takes the place of the earlier; what it leaves unsaid of payroll, month or project stays as it was. A payment
   * of no stated month is one for the month before its value date.
   */
  async payments(tx: Tx, rows: string): Promise<void> {
    const newest = (column: string): string => `(array_agg(${column} ORDER BY p.place DESC, l.line DESC))[1]`;
    const stated = (column: string): string =>
      `(array_agg(${column} ORDER BY p.place DESC, l.line DESC) FILTER (WHERE ${column} IS NOT NULL))[1]`;
    await tx.query(
      `INSERT INTO payment_fact (employer, reporter, reference, payment_id, worker_id, amount, status, channel, by_bank, paid_on, payroll_id, project, event_id,
         period, period_stated)
       SELECT employer, reporter, l.reference, ${newest('"paymentId"')}, ${newest('l."workerId"')}, (${newest('l.amount')}::numeric * 100)::bigint,
         ${newest('l.status')}, ${newest('channel')}, ${newest('"byBank"')}, ${newest('"paidOn"')}, ${stated('payroll')}, ${stated('project')}, ${newest('"eventId"')},
         coalesce(${stated('period')}, to_char(${newest('"paidOn"')} - interval '1 month', 'YYYY-MM')), ${stated('period')} IS NOT NULL
       FROM ${recordset('"paymentId" uuid, employer text, reporter text, "byBank" boolean, payroll uuid, period text, project uuid, "paidOn" date, channel text, lines jsonb, "eventId" uuid')} p
       CROSS JOIN LATERAL jsonb_to_recordset(p.lines) AS l(line integer, "workerId" text, amount text, reference text, status text)
       GROUP BY employer, reporter, l.reference
       ON CONFLICT (employer, reporter, reference) DO UPDATE SET payment_id = excluded.payment_id, worker_id = excluded.worker_id, amount = excluded.amount,
         status = excluded.status, channel = excluded.channel, by_bank = excluded.by_bank, paid_on = excluded.paid_on,
         payroll_id = coalesce(excluded.payroll_id, payment_fact.payroll_id), project = coalesce(excluded.project, payment_fact.project),
         period = CASE WHEN payment_fact.period_stated AND NOT excluded.period_stated THEN payment_fact.period ELSE excluded.period END,
         period_stated = excluded.period_stated OR payment_fact.period_stated, event_id = excluded.event_id`,
      [rows],
    );
  }

  async cashConfirmations(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO cash_confirmation_fact (payment_id, worker_id, accepted, event_id)
       SELECT DISTINCT ON ("paymentId", w.worker) "paymentId", w.worker, accepted, "eventId"
       FROM ${recordset('"paymentId" uuid, workers text[], accepted boolean, "eventId" uuid')} p CROSS JOIN LATERAL unnest(p.workers) AS w(worker)
       ORDER BY "paymentId", w.worker, p.place DESC
       ON CONFLICT (payment_id, worker_id) DO UPDATE SET accepted = excluded.accepted, event_id = excluded.event_id`,
      [rows],
    );
  }

  async complaints(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO complaint_fact (id, respondent, project, category, region, received_at, people, workers, amount, event_id)
       SELECT "complaintId", respondent, project, category, region, "receivedAt",
         array_remove(coalesce(named, '{}') || complainant, NULL), coalesce(workers, 1), (amount::numeric * 100)::bigint, "eventId"
       FROM ${recordset('"complaintId" uuid, respondent text, project uuid, category text, region text, "receivedAt" timestamptz, complainant text, named text[], workers integer, amount text, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  /** What a person settled stands, whatever else names a respondent, and however late. */
  async respondentsIdentified(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO complaint_fact AS known (id, respondent, project, category, region, received_at, people, workers, amount, event_id)
       SELECT DISTINCT ON ("complaintId") "complaintId", respondent, project, category, region, "receivedAt",
         array_remove(ARRAY[complainant], NULL), coalesce(workers, 1), (amount::numeric * 100)::bigint, "eventId"
       FROM ${recordset('"complaintId" uuid, respondent text, project uuid, category text, region text, "receivedAt" timestamptz, complainant text, workers integer, amount text, "eventId" uuid')}
       ORDER BY "complaintId", place DESC
       ON CONFLICT (id) DO UPDATE SET event_id = excluded.event_id,
         respondent = CASE WHEN known.own IS NULL THEN excluded.respondent ELSE known.respondent END,
         own = CASE WHEN known.own IS NOT NULL THEN jsonb_set(known.own, '{respondent}', to_jsonb(excluded.respondent)) END
         WHERE CASE WHEN known.own IS NULL THEN known.respondent ELSE known.own ->> 'respondent' END IS DISTINCT FROM excluded.respondent`,
      [rows],
    );
    // What is handled with it follows it.
    await tx.query(
      `UPDATE complaint_fact m SET respondent = t.respondent FROM complaint_fact t
       WHERE t.id IN (SELECT "complaintId" FROM ${recordset('"complaintId" uuid')}) AND m.merged_into = t.id AND m.respondent IS DISTINCT FROM t.respondent`,
      [rows],
    );
  }

  async complaintEnds(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO complaint_end_fact (complaint_id, outcome, event_id)
       SELECT DISTINCT ON ("complaintId") "complaintId", outcome, "eventId" FROM ${recordset('"complaintId" uuid, outcome text, "eventId" uuid')} ORDER BY "complaintId", place DESC
       ON CONFLICT (complaint_id) DO UPDATE SET outcome = excluded.outcome, event_id = excluded.event_id`,
      [rows],
    );
  }

  async cases(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO case_fact (id, respondent, project, case_group, closed_at, event_id)
       SELECT DISTINCT ON ("caseId") "caseId", respondent, project, "group", CASE state WHEN 'closed' THEN at END, "eventId"
       FROM ${recordset('"caseId" uuid, respondent text, project uuid, "group" text, state text, at timestamptz, "eventId" uuid')} ORDER BY "caseId", place DESC
       ON CONFLICT (id) DO UPDATE SET closed_at = excluded.closed_at, event_id = excluded.event_id`,
      [rows],
    );
    await tx.query(
      `INSERT INTO alert_case (alert_id, case_id)
       SELECT DISTINCT ON (a.id) a.id::uuid, "caseId" FROM ${recordset('"caseId" uuid, alerts text[], "eventId" uuid')} p CROSS JOIN LATERAL unnest(p.alerts) AS a(id)
       ORDER BY a.id, p.place DESC
       ON CONFLICT (alert_id) DO UPDATE SET case_id = excluded.case_id`,
      [rows],
    );
  }
}

/** The rows of `$1` with their place in the run, so that the newest can win. */
export const recordset = (columns: string): string =>
  `(SELECT r.*, e.place FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(item, place) CROSS JOIN LATERAL jsonb_to_record(e.item) AS r(${columns}))`;
