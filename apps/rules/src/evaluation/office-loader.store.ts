import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { EmployerFact, ProjectFact, WagePeriodFacts } from '../catalogue/facts';
import type {
  ClockFact,
  ConductFact,
  FileFacts,
  FileStepFact,
  OrderFacts,
  OrderReceiptFact,
  OrderStepFact,
  ReferralFact,
  RefusalFacts,
} from '../catalogue/office-facts';
import type { EmployerSubject, FileSubject, RecordSubject, Subject } from '../catalogue/subject';
import { grouped, present } from './rows';

type Row = Record<string, string | null>;
type Placed<T> = T & { readonly record: string; readonly uscc: string; readonly project?: string };

/** What the loader asks of others. */
export interface Known {
  readonly employers: (codes: readonly string[]) => Promise<ReadonlyMap<string, EmployerFact>>;
  readonly projects: (ids: readonly string[]) => Promise<ReadonlyMap<string, ProjectFact>>;
  readonly periods: (subjects: readonly EmployerSubject[]) => Promise<readonly WagePeriodFacts[]>;
}

/** Loads the facts about orders, employers that were ordered to pay, and the clocks of complaints and cases, with a fixed number of statements. */
@Injectable()
export class OfficeLoader {
  async load(tx: Tx, subjects: readonly Subject[], known: Known): Promise<(OrderFacts | RefusalFacts | FileFacts)[]> {
    const orders = subjects.filter((one): one is RecordSubject => one.kind === 'order');
    const refusals = subjects.filter((one): one is EmployerSubject => one.kind === 'refusal');
    const files = subjects.filter((one): one is FileSubject => one.kind === 'file');
    return [
      ...(orders.length ? await this.orders(tx, orders, known) : []),
      ...(refusals.length ? await this.refusals(tx, refusals, known) : []),
      ...(files.length ? await this.files(tx, files, known) : []),
    ];
  }

  private async orders(tx: Tx, subjects: readonly RecordSubject[], known: Known): Promise<OrderFacts[]> {
    const steps = grouped(
      await this.steps(
        tx,
        subjects.map((one) => one.employer),
      ),
      (step) => step.record,
    );
    const receipts = grouped(
      await this.receipts(
        tx,
        subjects.map((one) => one.record),
      ),
      (one) => one.record,
    );
    const projects = await known.projects(subjects.flatMap((one) => one.project ?? []));
    return subjects.map((subject) => ({
      kind: 'order',
      subject,
      project: subject.project ? projects.get(subject.project) : undefined,
      steps: steps.get(subject.record) ?? [],
      receipts: receipts.get(subject.record) ?? [],
    }));
  }

  private async refusals(tx: Tx, subjects: readonly EmployerSubject[], known: Known): Promise<RefusalFacts[]> {
    const employers = subjects.map((one) => one.employer);
    const registered = await known.employers(employers);
    const served = [...grouped(await this.steps(tx, employers), (step) => step.record).values()].map(([step]) => step!);
    const asked = served.map(({ record, uscc, project }): RecordSubject => ({
      kind: 'order',
      employer: uscc,
      ...(project && { project }),
      record,
    }));
    const orders = grouped(asked.length ? await this.orders(tx, asked, known) : [], (one) => one.subject.employer);
    const periods = grouped(await known.periods(await this.lateMonths(tx, [...orders.keys()])), (one) => one.subject.employer);
    const conduct = grouped(await this.conduct(tx, employers), (one) => one.respondent);
    const referrals = grouped(await this.referrals(tx, employers), (one) => one.respondent);
    return subjects.map((subject) => ({
      kind: 'refusal',
      subject,
      employer: registered.get(subject.employer),
      orders: orders.get(subject.employer) ?? [],
      periods: periods.get(subject.employer) ?? [],
      conduct: conduct.get(subject.employer) ?? [],
      referrals: referrals.get(subject.employer) ?? [],
    }));
  }

  private async files(tx: Tx, subjects: readonly FileSubject[], known: Known): Promise<FileFacts[]> {
    const rows: (Row & { clocks: (Omit<ClockFact, 'clock'> & { kind: string })[] })[] = await tx.query(
      `SELECT file, key, region, department, enforcer, clocks, known_on AS "knownOn", event_id AS "eventId" FROM file_step_fact
       WHERE file = ANY($1::text[]) ORDER BY file, seq`,
      [subjects.map((one) => one.record)],
    );
    const steps = grouped(rows, (row) => row.file!);
    const projects = await known.projects(subjects.flatMap((one) => one.project ?? []));
    return subjects.map((subject) => ({
      kind: 'file',
      subject,
      project: subject.project ? projects.get(subject.project) : undefined,
      steps: (steps.get(subject.record) ?? []).map(({ file: _, clocks, ...row }): FileStepFact =>
        present({
          ...row,
          clocks: clocks.map(({ key, kind, startsOn, dueOn, state, endedOn }) =>
            // A complaint's clocks of one kind are told apart by the day on which they began.
            present({ key: key ?? `${kind}/${startsOn}`, clock: kind, startsOn, dueOn, state, endedOn: endedOn ?? null }),
          ),
        }),
      ),
    }));
  }

  /** All steps of the orders served on these employers, in their order. */
  private async steps(tx: Tx, employers: readonly string[]): Promise<Placed<OrderStepFact>[]> {
    const rows: Row[] = await tx.query(
      `SELECT order_id || '/' || addressee AS record, uscc, project, case_id AS "case", key, region, department, enforcer, ordered_on AS "orderedOn",
         starts_on AS "startsOn", due_on AS "dueOn", amount, open, closed, workers, known_on AS "knownOn", event_id AS "eventId"
       FROM order_step_fact WHERE uscc = ANY($1::text[]) ORDER BY uscc, order_id, addressee, seq`,
      [[...new Set(employers)]],
    );
    return rows.map((row) => present({ ...row, amount: fenOf(row.amount!), open: fenOf(row.open!) }));
  }

  /** What receipts show since these orders for the months before them, of the respondent on the site of the case; by value date. */
  private async receipts(tx: Tx, records: readonly string[]): Promise<(OrderReceiptFact & { record: string })[]> {
    const rows: Row[] = await tx.query(
      `WITH o AS (SELECT DISTINCT ON (order_id, addressee) order_id || '/' || addressee AS record, respondent, project, ordered_on FROM order_step_fact
         WHERE order_id = ANY($1::uuid[]) AND respondent IS NOT NULL ORDER BY order_id, addressee, seq), f AS (
         SELECT o.record, f.amount, f.paid_on, o.project, f.by_bank, f.payment_id, f.worker_id FROM o
         JOIN payroll_fact p ON p.employer = o.respondent AND p.project IS NOT DISTINCT FROM o.project AND p.period < to_char(o.ordered_on, 'YYYY-MM')
         JOIN payment_fact f ON f.payroll_id = p.id AND f.employer = p.employer WHERE f.status = 'paid' AND f.paid_on >= o.ordered_on
         UNION ALL
         SELECT o.record, f.amount, f.paid_on, o.project, f.by_bank, f.payment_id, f.worker_id FROM o JOIN payment_fact f ON f.payroll_id IS NULL
           AND f.employer = o.respondent AND f.period < to_char(o.ordered_on, 'YYYY-MM')
         WHERE f.project IS NOT DISTINCT FROM o.project AND f.status = 'paid' AND f.paid_on >= o.ordered_on)
       SELECT f.record, f.paid_on AS "paidOn", sum(f.amount)::bigint AS amount FROM f
       LEFT JOIN cash_confirmation_fact c ON c.payment_id = f.payment_id AND c.worker_id = f.worker_id
       WHERE f.by_bank OR (f.project IS NULL AND coalesce(c.accepted, false)) GROUP BY f.record, f.paid_on ORDER BY f.record, f.paid_on`,
      [[...new Set(records.map((record) => record.split('/')[0]!))]],
    );
    return rows.map(({ record, paidOn, amount }) => ({ record: record!, paidOn: paidOn!, amount: fenOf(amount!) }));
  }

  /** The wage months of these employers of which a line was not covered by its payday. */
  private async lateMonths(tx: Tx, employers: readonly string[]): Promise<EmployerSubject[]> {
    if (!employers.length) return [];
    const rows: Row[] = await tx.query(
      `SELECT DISTINCT p.employer, p.project, p.period FROM payroll_fact p WHERE p.employer = ANY($1::text[]) AND EXISTS (
         SELECT FROM payroll_line_fact l WHERE l.payroll_id = p.id AND l.net > coalesce((SELECT sum(f.amount) FROM payment_fact f
           WHERE f.employer = p.employer AND f.worker_id = l.worker_id AND f.status = 'paid' AND f.paid_on <= p.payday
             AND (f.payroll_id = p.id OR (f.payroll_id IS NULL AND f.period = p.period))), 0))
       ORDER BY p.employer, p.period, p.project`,
      [employers],
    );
    return rows.map(({ employer, project, period }) => ({
      kind: 'wage-period',
      employer: employer!,
      ...(project && { project }),
      period: period!,
    }));
  }

  private async conduct(tx: Tx, employers: readonly string[]): Promise<(ConductFact & { respondent: string })[]> {
    const rows: Row[] = await tx.query(
      `SELECT respondent, record_id AS record, case_id AS "case", conduct, known_on AS "knownOn", event_id AS "eventId" FROM conduct_fact
       WHERE respondent = ANY($1::text[]) ORDER BY known_on, record_id`,
      [employers],
    );
    return rows.map(present) as (ConductFact & { respondent: string })[];
  }

  private referrals(tx: Tx, employers: readonly string[]): Promise<(ReferralFact & { respondent: string })[]> {
    return tx.query(
      `SELECT respondent, case_id AS "case", known_on AS "knownOn", event_id AS "eventId" FROM referral_fact WHERE respondent = ANY($1::text[]) ORDER BY known_on, case_id`,
      [employers],
    );
  }
}
