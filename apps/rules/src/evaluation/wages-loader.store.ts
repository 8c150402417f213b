import { Injectable } from '@nestjs/common';
import { maxDate, type LocalDate } from '@anxin/calendar';
import { fenOf, type Tx } from '@anxin/persistence';
import type { EmployerPeriodFacts, WagePeriodFacts } from '../catalogue/facts';
import type { AttendanceFact, ProbationFact, SharedCardFact, WorkingTimeFact } from '../catalogue/wages-facts';
import { grouped, present } from './rows';

type Placed<T> = T & { readonly employer: string; readonly period: string };

/** Those of each worker's cards that share their number by the newest card of everybody concerned; who got a later card shares the older one no more. */
export const SHARED = `(SELECT c.worker_id, c.event_id, s.shares FROM card_fact c
  CROSS JOIN LATERAL (SELECT array_agg(o ORDER BY o) AS shares FROM unnest(c.shares) AS o
    WHERE NOT EXISTS (SELECT FROM card_fact d WHERE d.worker_id = o AND d.issued_at > c.issued_at)) s
  WHERE cardinality(c.shares) > 0 AND s.shares IS NOT NULL)`;

/** Lays what only the rules on wages read beside the facts of months and payrolls: each a fixed number of statements, whatever their number. */
@Injectable()
export class WagesLoader {
  /** Attendance on the site, and people on the payroll who share a card. */
  async besideWages(tx: Tx, of: readonly WagePeriodFacts[]): Promise<WagePeriodFacts[]> {
    const sites = of.filter(({ subject }) => subject.project !== undefined);
    const attended = grouped(
      await this.attendance(
        tx,
        sites.map(({ subject }) => subject),
      ),
      (one) => `${one.employer}|${one.period}|${one.project}`,
    );
    const cards = grouped(await this.sharedCards(tx, of), (one) => one.payroll);
    return of.map((facts) => ({
      ...facts,
      attendance: attended.get(`${facts.subject.employer}|${facts.subject.period}|${facts.subject.project}`) ?? [],
      sharedCards: (facts.payroll && cards.get(facts.payroll.id)) ?? [],
    }));
  }

  /** Approvals of special working time, attendance over all sites, and probations. */
  async besideMonths(tx: Tx, of: readonly EmployerPeriodFacts[]): Promise<EmployerPeriodFacts[]> {
    const employers = [...new Set(of.map(({ subject }) => subject.employer))];
    const approvals = grouped(await this.workingTime(tx, employers), (one) => one.employer);
    const attended = grouped(
      await this.attendance(
        tx,
        of.map(({ subject: { employer, period } }) => ({ employer, period })),
      ),
      (one) => `${one.employer}|${one.period}`,
    );
    const probations = await this.probations(tx, employers);
    return of.map((facts) => ({
      ...facts,
      workingTime: approvals.get(facts.subject.employer) ?? [],
      attendance: attended.get(`${facts.subject.employer}|${facts.subject.period}`) ?? [],
      probations,
    }));
  }

  private async workingTime(tx: Tx, employers: readonly string[]): Promise<(WorkingTimeFact & { employer: string })[]> {
    return tx.query(
      `SELECT employer, kind, posts, valid_from AS "validFrom", valid_until AS "validUntil", event_id AS "eventId"
       FROM working_time_fact WHERE employer = ANY($1::text[]) ORDER BY valid_from, id`,
      [employers],
    );
  }

  /** Of the sites of the subjects; of all sites where a subject names none. */
  private async attendance(
    tx: Tx,
    subjects: readonly { readonly employer: string; readonly period?: string; readonly project?: string }[],
  ): Promise<Placed<AttendanceFact>[]> {
    if (!subjects.length) return [];
    const rows: object[] = await tx.query(
      `SELECT a.employer, a.period, a.project, a.worker_id AS "workerId", a.days, a.hours, a.elsewhere, a.known_on AS "knownOn", a.event_id AS "eventId",
         EXISTS (SELECT FROM payroll_line_fact l JOIN payroll_fact p ON p.id = l.payroll_id WHERE l.employer = a.employer AND l.worker_id = a.worker_id
           AND p.period = a.period) AS listed
       FROM unnest($1::text[], $2::text[], $3::uuid[]) AS s(employer, period, project)
       JOIN attendance_fact a ON a.employer = s.employer AND a.period = s.period AND (s.project IS NULL OR a.project = s.project)
       WHERE a.days > 0 ORDER BY a.worker_id, a.project`,
      [
        subjects.map((subject) => subject.employer),
        subjects.map((subject) => subject.period),
        subjects.map((subject) => subject.project ?? null),
      ],
    );
    return rows.map((row) => present(row));
  }

  private async sharedCards(tx: Tx, of: readonly WagePeriodFacts[]): Promise<(SharedCardFact & { payroll: string })[]> {
    const payrolls = of.flatMap(({ payroll }) => payroll?.id ?? []);
    if (!payrolls.length) return [];
    return tx.query(
      `SELECT l.payroll_id AS payroll, c.worker_id AS "workerId", c.shares, c.event_id AS "eventId" FROM ${SHARED} c
       JOIN payroll_line_fact l ON l.worker_id = c.worker_id AND l.employer = ANY($2::text[])
       WHERE l.payroll_id = ANY($1::uuid[]) AND l.back_pay_for IS NULL ORDER BY l.payroll_id, c.worker_id`,
      [payrolls, [...new Set(of.map(({ subject }) => subject.employer))]],
    );
  }

  private async probations(tx: Tx, employers: readonly string[]): Promise<Map<string, ProbationFact>> {
    const rows: { id: string; months: number; wage: string | null }[] = await tx.query(
      `SELECT c.id, p.months, p.wage FROM contract_fact c JOIN probation_fact p ON p.contract_id = c.id AND p.version = 1 AND p.months > 0 WHERE c.employer = ANY($1::text[])`,
      [employers],
    );
    return new Map(rows.map(({ id, months, wage }) => [id, { months, ...(wage !== null && { wage: fenOf(wage) }) }]));
  }
}

/** The later of the named payday and the day on which the payroll came. */
export const toldOn = (payrolls: readonly { readonly payday: LocalDate; readonly knownOn: LocalDate }[]): LocalDate =>
  payrolls.map(({ payday, knownOn }) => maxDate(payday, knownOn)).reduce((a, b) => maxDate(a, b));
