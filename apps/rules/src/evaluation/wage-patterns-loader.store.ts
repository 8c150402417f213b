import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { ComplaintFact, EmployerFact } from '../catalogue/facts';
import type { EmployerSubject, PostSubject } from '../catalogue/subject';
import type { HeldCardFacts, PaidCard, PayMonth, PayPatternFacts, PostFacts, PostMonth } from '../catalogue/wages-facts';
import { grouped, present } from './rows';
import { SHARED, toldOn } from './wages-loader.store';

type Registered = (codes: readonly string[]) => Promise<Map<string, EmployerFact>>;
interface Told {
  readonly employer: string;
  readonly period: string;
  readonly payday: string;
  readonly knownOn: string;
  readonly eventId: string;
}

/** How many of the newest months of an employer a pattern is looked for in. */
const MONTHS = 6;

/** The newest months of these employers, as far as all lines of a payroll have come. */
const NEWEST = `SELECT p.* FROM unnest($1::text[]) AS s(employer) CROSS JOIN LATERAL (
    SELECT q.*, dense_rank() OVER (ORDER BY q.period DESC) AS newest FROM payroll_fact q WHERE q.employer = s.employer) p
  WHERE p.newest <= ${MONTHS} AND p.lines = (SELECT count(*) FROM payroll_line_fact c WHERE c.payroll_id = p.id)`;
/** Lines as the newest version that counts says, and what of them is for normal work. */
const LINES = `payroll_line_fact l LEFT JOIN LATERAL (SELECT v.gross - v.overtime_pay - v.allowances AS pay, coalesce(v.absences, '[]') AS absences
    FROM line_correction_fact v LEFT JOIN correction_word_fact w USING (payroll_id, correction, worker_id)
    WHERE v.payroll_id = l.payroll_id AND v.line = l.line AND (NOT v.waits OR w.accepted) ORDER BY v.correction DESC LIMIT 1) v ON true`;
const PAY = `coalesce(v.pay, l.gross - l.overtime_pay - l.allowances)`;

/** Loads what spans several months of one employer: how it pays, how a post is paid, whose cards it may keep. */
@Injectable()
export class WagePatternsLoader {
  async payPatterns(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<PayPatternFacts[]> {
    if (!subjects.length) return [];
    const employers = subjects.map((subject) => subject.employer);
    const months = await this.months(tx, employers);
    const rows: { employer: string; period: string; region: string | null; pay: string; lines: number }[] = await tx.query(
      `SELECT p.employer, p.period, j.region, ${PAY} AS pay, count(*)::int AS lines FROM (${NEWEST}) p
       LEFT JOIN project_fact j ON j.id = p.project JOIN ${LINES} ON l.payroll_id = p.id
       WHERE l.back_pay_for IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      [employers],
    );
    const pays = grouped(rows, (row) => `${row.employer}|${row.period}`);
    const known = await registered(employers);
    return subjects.map((subject) => ({
      kind: 'pay-pattern',
      subject,
      employer: known.get(subject.employer),
      months: (months.get(subject.employer) ?? []).map((month): PayMonth => ({
        ...month,
        pays: (pays.get(`${subject.employer}|${month.period}`) ?? []).map(({ pay, region, lines }) => ({
          pay: fenOf(pay),
          lines,
          ...(region !== null && { region }),
        })),
      })),
    }));
  }

  /** Lines of people who worked the whole month: neither absent, nor begun or ended in it. */
  async posts(tx: Tx, subjects: readonly PostSubject[], registered: Registered): Promise<PostFacts[]> {
    if (!subjects.length) return [];
    const employers = [...new Set(subjects.map((subject) => subject.employer))];
    const months = await this.months(tx, employers);
    const rows: { employer: string; period: string; post: string; workerId: string; dispatched: boolean; pay: string }[] = await tx.query(
      `SELECT p.employer, p.period, l.post, l.worker_id AS "workerId", l.kind = 'dispatched' AS dispatched, ${PAY} AS pay FROM (${NEWEST}) p
       JOIN ${LINES} ON l.payroll_id = p.id
       WHERE l.back_pay_for IS NULL AND (l.employer, l.post) IN (SELECT * FROM unnest($2::text[], $3::text[]))
         AND coalesce(v.absences, l.absences, '[]') = '[]' AND NOT EXISTS (SELECT FROM employment_fact e LEFT JOIN employment_end_fact x ON x.employment_id = e.id
           WHERE e.employer = p.employer AND e.worker_id = l.worker_id AND (e.relation <> 'labour' OR to_char(e.starts_on, 'YYYY-MM') = p.period
             OR to_char(x.ends_on, 'YYYY-MM') = p.period))
       ORDER BY 1, 2, 3, 4`,
      [employers, subjects.map((subject) => subject.employer), subjects.map((subject) => subject.post)],
    );
    const pays = grouped(rows, (row) => `${row.employer}|${row.period}|${row.post}`);
    const known = await registered(employers);
    return subjects.map((subject) => ({
      kind: 'post',
      subject,
      employer: known.get(subject.employer),
      months: (months.get(subject.employer) ?? []).map((month): PostMonth => ({
        ...month,
        pays: (pays.get(`${subject.employer}|${month.period}|${subject.post}`) ?? []).map(({ workerId, dispatched, pay }) => ({
          workerId,
          dispatched,
          pay: fenOf(pay),
        })),
      })),
    }));
  }

  async heldCards(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<HeldCardFacts[]> {
    if (!subjects.length) return [];
    const employers = subjects.map((subject) => subject.employer);
    const complaints: (ComplaintFact & { respondent: string; ended: boolean })[] = (
      await tx.query(
        `SELECT c.id, c.respondent, c.category, c.region, c.received_at AS "receivedAt", c.people, c.workers, c.event_id AS "eventId",
           e.complaint_id IS NOT NULL AS ended, coalesce(e.outcome IN ('unsubstantiated', 'withdrawn'), false) AS unsubstantiated
         FROM complaint_fact c LEFT JOIN complaint_end_fact e ON e.complaint_id = c.id
         WHERE c.respondent = ANY($1::text[]) AND c.category = 'wage-card-held' ORDER BY c.received_at, c.id`,
        [employers],
      )
    ).map(present);
    const cards: (PaidCard & { employer: string })[] = await tx.query(
      `WITH paid AS MATERIALIZED (SELECT DISTINCT ON (employer, worker_id) employer, worker_id, paid_on, event_id FROM payment_fact
         WHERE employer = ANY($1::text[]) AND status = 'paid' AND channel = 'card' ORDER BY employer, worker_id, paid_on DESC, reference)
       SELECT f.employer, c.worker_id AS "workerId", array_agg(o.worker_id ORDER BY o.worker_id) AS shares, c.event_id AS "eventId", f.paid_on AS "paidOn",
         f.event_id AS "paymentEvent"
       FROM ${SHARED} c JOIN paid f ON f.worker_id = c.worker_id JOIN paid o ON o.employer = f.employer AND o.worker_id = ANY(c.shares)
       GROUP BY 1, 2, 4, 5, 6 ORDER BY 1, 2`,
      [employers],
    );
    const known = await registered(employers);
    return subjects.map((subject) => ({
      kind: 'held-cards',
      subject,
      employer: known.get(subject.employer),
      complaints: complaints.filter((one) => one.respondent === subject.employer),
      cards: cards.filter((one) => one.employer === subject.employer),
    }));
  }

  /** By employer, its newest months in their order, without what was paid. */
  private async months(tx: Tx, employers: readonly string[]): Promise<Map<string, Omit<PayMonth, 'pays'>[]>> {
    const rows: Told[] = await tx.query(
      `SELECT p.employer, p.period, p.payday, p.known_on AS "knownOn", p.event_id AS "eventId" FROM (${NEWEST}) p ORDER BY p.employer, p.period, p.id`,
      [employers],
    );
    const byEmployer = grouped(rows, (row) => row.employer);
    return new Map(
      [...byEmployer].map(([employer, told]) => [
        employer,
        [...grouped(told, (row) => row.period)].map(([period, of]) => ({
          period,
          toldOn: toldOn(of),
          events: of.map((row) => row.eventId),
        })),
      ]),
    );
  }
}
