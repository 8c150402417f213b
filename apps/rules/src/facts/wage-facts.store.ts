import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { subjectOf } from '../catalogue/subject';
import { recordset } from './facts.store';
import type { Touch } from './touch.store';

/** What only the rules on wages read, as it is kept: attendance, approvals of special working time, cards; and which subjects it speaks of. */
@Injectable()
export class WageFactsStore {
  /** Each event says the whole month of its workers anew. */
  async attendance(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO attendance_fact (employer, project, period, worker_id, days, hours, elsewhere, known_on, event_id)
       SELECT DISTINCT ON (employer, period, project, w."workerId") employer, project, period, w."workerId", w.days, w.hours, coalesce(w.elsewhere, 0),
         (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('employer text, project uuid, period text, workers jsonb, at timestamptz, "eventId" uuid')} p
       CROSS JOIN LATERAL jsonb_to_recordset(p.workers) AS w("workerId" text, days integer, hours text, elsewhere integer)
       ORDER BY employer, period, project, w."workerId", place DESC
       ON CONFLICT (employer, period, project, worker_id) DO UPDATE SET days = excluded.days, hours = excluded.hours, elsewhere = excluded.elsewhere,
         known_on = excluded.known_on, event_id = excluded.event_id`,
      [rows],
    );
  }

  async workingTime(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO working_time_fact (id, employer, kind, posts, valid_from, valid_until, event_id)
       SELECT "approvalId", employer, kind, posts, "validFrom", "validUntil", "eventId"
       FROM ${recordset('"approvalId" uuid, employer text, kind text, posts text[], "validFrom" date, "validUntil" date, "eventId" uuid')}
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  /** The newest card of a worker, whichever is read first. */
  async cards(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO card_fact (worker_id, shares, issued_at, event_id)
       SELECT DISTINCT ON ("workerId") "workerId", "sharesCardWith", at, "eventId"
       FROM ${recordset('"workerId" text, "sharesCardWith" text[], at timestamptz, "eventId" uuid')} ORDER BY "workerId", at DESC, place DESC
       ON CONFLICT (worker_id) DO UPDATE SET shares = excluded.shares, issued_at = excluded.issued_at, event_id = excluded.event_id
       WHERE card_fact.issued_at <= excluded.issued_at`,
      [rows],
    );
  }

  /** Months with a payroll while an approval was valid. */
  async monthsOf(
    tx: Tx,
    approvals: readonly { readonly employer: string; readonly validFrom: string; readonly validUntil: string; readonly at: Date }[],
  ): Promise<Touch[]> {
    const rows: { employer: string; period: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT p.employer, p.period, s.at FROM unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[]) AS s(employer, first, last, at)
       JOIN payroll_fact p ON p.employer = s.employer AND p.period BETWEEN to_char(s.first, 'YYYY-MM') AND to_char(s.last, 'YYYY-MM')`,
      [
        approvals.map((one) => one.employer),
        approvals.map((one) => one.validFrom),
        approvals.map((one) => one.validUntil),
        approvals.map((one) => one.at.toISOString()),
      ],
    );
    return rows.map(({ employer, period, at }) => ({ subject: { kind: 'employer-period', employer, period }, at }));
  }

  /** Employers who by these payments paid people whose card stands for others too. */
  async paidOnSharedCards(tx: Tx, payments: readonly { readonly id: string; readonly at: Date }[]): Promise<Touch[]> {
    const rows: { employer: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT f.employer, s.at FROM unnest($1::uuid[], $2::timestamptz[]) AS s(id, at) JOIN payment_fact f ON f.payment_id = s.id
       JOIN card_fact c ON c.worker_id = f.worker_id WHERE cardinality(c.shares) > 0 AND f.channel = 'card'`,
      [payments.map((one) => one.id), payments.map((one) => one.at.toISOString())],
    );
    return rows.map(({ employer, at }) => ({ subject: { kind: 'held-cards', employer }, at }));
  }

  /** Patterns that stand open of the employers of these payrolls: any month may end them. */
  async ofOpenPatterns(tx: Tx, payrolls: readonly { readonly id: string; readonly at: Date }[]): Promise<Touch[]> {
    const rows: { subject: string; at: Date }[] = await tx.query(
      `SELECT a.subject, max(s.at) AS at FROM unnest($1::uuid[], $2::timestamptz[]) AS s(id, at) JOIN payroll_fact p ON p.id = s.id
       JOIN alert a ON a.employer = p.employer AND a.state = 'open' AND a.rule IN ('all-at-minimum-wage', 'unequal-pay') GROUP BY 1`,
      [payrolls.map((one) => one.id), payrolls.map((one) => one.at.toISOString())],
    );
    return rows.map(({ subject, at }) => ({ subject: subjectOf(subject), at }));
  }

  /** Respondents of complaints that wage cards are held. */
  async ofHeldCards(tx: Tx, complaints: readonly { readonly id: string; readonly at: Date }[]): Promise<Touch[]> {
    const rows: { employer: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT c.respondent AS employer, s.at FROM unnest($1::uuid[], $2::timestamptz[]) AS s(id, at)
       JOIN complaint_fact c ON c.id = s.id WHERE c.category = 'wage-card-held' AND c.respondent IS NOT NULL`,
      [complaints.map((one) => one.id), complaints.map((one) => one.at.toISOString())],
    );
    return rows.map(({ employer, at }) => ({ subject: { kind: 'held-cards', employer }, at }));
  }

  /** Before new cards of these workers are kept: what stands open for a shared card, if one of theirs is. */
  async ofSharedCards(tx: Tx, workers: readonly string[], at: Date): Promise<Touch[]> {
    const open: { subject: string }[] = await tx.query(
      `SELECT subject FROM alert WHERE state = 'open' AND rule IN ('wage-card-held', 'payroll-implausible')
       AND EXISTS (SELECT FROM card_fact WHERE cardinality(shares) > 0 AND (worker_id = ANY($1::text[]) OR shares && $1::text[]))`,
      [workers],
    );
    return open.map(({ subject }) => ({ subject: subjectOf(subject), at }));
  }
}
