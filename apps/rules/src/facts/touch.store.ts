import { Injectable } from '@nestjs/common';
import { localDateOf, monthOf, monthsFrom, previousMonth, type LocalDate, type YearMonth } from '@anxin/calendar';
import { partitionOf } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { keyOf, subjectKey, subjectOf, type Subject } from '../catalogue/subject';

export interface Touch {
  readonly subject: Subject;
  /** Business time of the fact. */
  readonly at: Date;
}

interface PeriodRow {
  readonly employer: string;
  readonly project: string | null;
  readonly period: YearMonth;
  readonly at: Date;
}

/**
 * Months judged when somebody's employment becomes known: the one before, and the running one, or the first of one that is still to come; older ones were
 * not the register's to see.
 */
export const openMonths = (startsOn: LocalDate, knownOn: LocalDate): YearMonth[] => {
  const first = previousMonth(monthOf(knownOn));
  const last = monthOf(startsOn) > monthOf(knownOn) ? monthOf(startsOn) : monthOf(knownOn);
  return monthsFrom(monthOf(startsOn) > first ? monthOf(startsOn) : first, last);
};

const wagePeriod = ({ employer, project, period, at }: PeriodRow): Touch => ({
  subject: { kind: 'wage-period', employer, ...(project && { project }), period },
  at,
});
const employerPeriod = ({ employer, period, at }: PeriodRow): Touch => ({ subject: { kind: 'employer-period', employer, period }, at });
const staff = ({ employer, at }: PeriodRow): Touch => ({ subject: { kind: 'staff', employer }, at });
const both = (row: PeriodRow): Touch[] => [wagePeriod(row), employerPeriod(row)];

/** Which subjects a fact speaks of; they wait in `touched` until they are judged. */
@Injectable()
export class TouchStore {
  async add(tx: Tx, touches: readonly Touch[]): Promise<void> {
    if (!touches.length) return;
    // Each day on which a fact came is judged at its own end, so one row a day.
    const latest = new Map<string, Touch>();
    for (const touch of touches) {
      const key = `${subjectKey(touch.subject)}|${localDateOf(touch.at)}`;
      const known = latest.get(key);
      if (!known || known.at < touch.at) latest.set(key, touch);
    }
    const rows = [...latest.values()];
    await tx.query(`INSERT INTO touched (partition, subject, at) SELECT * FROM unnest($1::smallint[], $2::text[], $3::timestamptz[])`, [
      rows.map((touch) => partitionOf(keyOf(touch.subject))),
      rows.map((touch) => subjectKey(touch.subject)),
      rows.map((touch) => touch.at.toISOString()),
    ]);
  }

  /** The months for which these workers stand on a payroll of these employers already. */
  async payrollMonths(tx: Tx, people: readonly { employer: string; workerId: string; at: Date }[]): Promise<Touch[]> {
    if (!people.length) return [];
    const rows: PeriodRow[] = await tx.query(
      `SELECT DISTINCT p.employer, p.project, p.period, who.at
       FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS who(employer, worker_id, at)
       CROSS JOIN LATERAL (SELECT payroll_id FROM payroll_line_fact WHERE employer = who.employer AND worker_id = who.worker_id
         UNION ALL SELECT payroll_id FROM line_correction_fact WHERE employer = who.employer AND worker_id = who.worker_id AND effect = 'added') l
       JOIN payroll_fact p ON p.id = l.payroll_id`,
      [people.map((one) => one.employer), people.map((one) => one.workerId), people.map((one) => one.at.toISOString())],
    );
    return rows.flatMap(both);
  }

  /**
   * The subjects of payrolls by id, and the months their lines pay back for; the month's other payrolls, since a payment that names none belongs to the
   * only one there is; and the staff, whose last wage they tell.
   */
  async ofPayrolls(tx: Tx, payrolls: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: (PeriodRow & { back: YearMonth | null })[] = await tx.query(
      `SELECT DISTINCT p.employer, p.project, p.period, l.back_pay_for AS back, who.at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at) JOIN payroll_fact q ON q.id = who.id
       JOIN payroll_fact p ON p.employer = q.employer AND p.period = q.period
       LEFT JOIN LATERAL (SELECT back_pay_for FROM payroll_line_fact WHERE payroll_id = q.id AND back_pay_for IS NOT NULL
         UNION SELECT back_pay_for FROM line_correction_fact WHERE payroll_id = q.id AND back_pay_for IS NOT NULL) l ON true`,
      [payrolls.map((one) => one.id), payrolls.map((one) => one.at.toISOString())],
    );
    return rows.flatMap((row) => [...both(row), staff(row), ...(row.back ? [employerPeriod({ ...row, period: row.back })] : [])]);
  }

  /** The wage months that payments speak of: the payroll they name; else the month, on the site they name or on any that has a payroll. */
  async ofPayments(tx: Tx, payments: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: PeriodRow[] = await tx.query(
      `WITH paid AS (SELECT DISTINCT f.employer, f.payroll_id, f.period, f.project, who.at
         FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at) JOIN payment_fact f ON f.payment_id = who.id)
       SELECT p.employer, p.project, p.period, paid.at FROM paid JOIN payroll_fact p ON p.id = paid.payroll_id
       UNION SELECT employer, project, period, at FROM paid WHERE payroll_id IS NULL
       UNION SELECT p.employer, p.project, p.period, paid.at FROM paid JOIN payroll_fact p ON p.employer = paid.employer AND p.period = paid.period
         WHERE paid.payroll_id IS NULL AND paid.project IS NULL
       UNION SELECT a.employer, a.project, a.period, paid.at FROM paid JOIN alert a ON a.employer = paid.employer AND a.period = paid.period
         WHERE paid.payroll_id IS NULL AND paid.project IS NULL AND a.rule = 'wage-arrears' AND a.state = 'open'`,
      [payments.map((one) => one.id), payments.map((one) => one.at.toISOString())],
    );
    return rows.map(wagePeriod);
  }

  /** The wage months of deferrals, over all the employer's projects. */
  async ofDeferrals(tx: Tx, deferrals: readonly { employer: string; period: YearMonth; at: Date }[]): Promise<Touch[]> {
    const rows: PeriodRow[] = await tx.query(
      `SELECT DISTINCT who.employer, x.project, who.period, who.at
       FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS who(employer, period, at)
       CROSS JOIN LATERAL (SELECT project FROM payroll_fact WHERE employer = who.employer AND period = who.period
         UNION SELECT project FROM employment_fact WHERE employer = who.employer UNION SELECT NULL) AS x`,
      [deferrals.map((one) => one.employer), deferrals.map((one) => one.period), deferrals.map((one) => one.at.toISOString())],
    );
    return rows.map(wagePeriod);
  }

  /** What was decided, or put off, for want of a project or employer that is known now. */
  async ofNewlyKnown(tx: Tx, known: { projects?: readonly string[]; employers?: readonly string[] }, at: Date): Promise<Touch[]> {
    const rows: { subject: string }[] = await tx.query(
      `SELECT subject FROM alert WHERE project = ANY($1::uuid[]) OR (employer = ANY($2::text[]) AND (unconfirmed OR state = 'open'))`,
      [known.projects ?? [], known.employers ?? []],
    );
    await tx.query(`UPDATE due SET fire_at = least(fire_at, $2), waits_for = NULL WHERE fired_at IS NULL AND waits_for = ANY($1::text[])`, [
      [...(known.projects ?? []).map((id) => `project:${id}`), ...(known.employers ?? []).map((uscc) => `employer:${uscc}`)],
      at.toISOString(),
    ]);
    return rows.map(({ subject }) => ({ subject: subjectOf(subject), at }));
  }

  /** Complaints' matters. */
  async ofComplaints(tx: Tx, complaints: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: { respondent: string; project: string | null; at: Date }[] = await tx.query(
      `SELECT DISTINCT c.respondent, c.project, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at) JOIN complaint_fact c ON c.id = who.id
       WHERE c.respondent IS NOT NULL`,
      [complaints.map((one) => one.id), complaints.map((one) => one.at.toISOString())],
    );
    return rows.map((row) => ({
      subject: { kind: 'incident', employer: row.respondent, ...(row.project && { project: row.project }) },
      at: row.at,
    }));
  }
}
