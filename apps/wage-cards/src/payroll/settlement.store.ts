import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import { allocate, lineName, type DueLine, type Receipt } from './allocation';

type LineRow = Omit<DueLine, 'net'> & { worker_id: string; net: string; paid: string };
type ReceiptRow = Omit<Receipt, 'amount'> & { worker_id: string; amount: string };

/** The lines of submitted payrolls, those alone of the given months except for workers with a receipt that names neither payroll nor month. */
const LINES = `WITH unnamed AS (
    SELECT DISTINCT worker_id FROM transfer WHERE employer = $1 AND worker_id = ANY($2::text[]) AND payroll IS NULL AND period IS NULL
  )
  SELECT l.worker_id, l.payroll_id AS payroll, l.line, p.period, p.project, p.payday, l.net, l.paid
  FROM payroll_line l JOIN payroll p ON p.id = l.payroll_id
  WHERE p.employer = $1 AND p.state <> 'draft' AND l.worker_id = ANY($2::text[])
    AND ($3::text[] IS NULL OR p.period = ANY($3::text[]) OR l.worker_id IN (SELECT worker_id FROM unnamed))`;

/**
 * What counts: a bank's receipt that stands as paid; cash once the worker or an inspector has confirmed it.
 * A submitted payroll that is named says more than the month and project beside it.
 */
const RECEIPTS = `SELECT t.worker_id, t.payroll, CASE WHEN p.id IS NULL THEN t.period END AS period, CASE WHEN p.id IS NULL THEN t.project END AS project,
    t.paid_on AS "paidOn", t.reporter || ' ' || t.reference AS reference, t.amount
  FROM transfer t LEFT JOIN payroll p ON p.id = t.payroll AND p.employer = t.employer AND p.state <> 'draft'
  WHERE t.employer = $1 AND t.worker_id = ANY($2::text[]) AND t.status = 'paid' AND (t.channel <> 'cash' OR t.confirmed)`;

const byWorker = <T extends { worker_id: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.worker_id, [...(groups.get(row.worker_id) ?? []), row]);
  return groups;
};

/** Keeps on every due line what the receipts on file cover of it. */
@Injectable()
export class SettlementStore {
  /** One change at a time of what is due and what is paid at an employer: two at once would each miss the other's. Held to the end of the transaction. */
  async lock(tx: Tx, employer: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`settlement/${employer}`]);
  }

  /** The months that receipts name which also name this payroll: until it was submitted they went by the month. */
  async periodsNamedWith(tx: Tx, employer: string, payroll: string): Promise<string[]> {
    const rows: { period: string }[] = await tx.query(
      `SELECT DISTINCT period FROM transfer WHERE employer = $1 AND payroll = $2 AND period IS NOT NULL`,
      [employer, payroll],
    );
    return rows.map((row) => row.period);
  }

  /**
   * Computes again what is covered of these workers' lines; call it under {@link lock}, after the change.
   * @param periods the months that the change can touch; `all` where it concerns a receipt that names neither payroll nor month
   */
  async settle(tx: Tx, employer: string, workers: readonly string[], periods: readonly string[] | 'all'): Promise<void> {
    const lines: LineRow[] = await tx.query(LINES, [employer, workers, periods === 'all' ? null : periods]);
    if (lines.length === 0) return;
    const receipts = byWorker((await tx.query(RECEIPTS, [employer, workers])) as ReceiptRow[]);
    const changed: { payroll: string; line: number; paid: string }[] = [];
    for (const [worker, own] of byWorker(lines)) {
      const covered = allocate(
        own.map((row) => ({ ...row, net: fenOf(row.net) })),
        (receipts.get(worker) ?? []).map((row) => ({ ...row, amount: fenOf(row.amount) })),
      );
      for (const { payroll, line, paid } of own) {
        const now = covered.get(lineName({ payroll, line })) ?? 0n;
        if (now !== fenOf(paid)) changed.push({ payroll, line, paid: String(now) });
      }
    }
    if (changed.length === 0) return;
    await tx.query(
      `UPDATE payroll_line l SET paid = c.paid FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS c(payroll, line, paid)
       WHERE l.payroll_id = c.payroll AND l.line = c.line`,
      [changed.map((one) => one.payroll), changed.map((one) => one.line), changed.map((one) => one.paid)],
    );
  }
}
