import { Injectable } from '@nestjs/common';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import { allocate, lineName, sharesOf, type DueLine, type Receipt, type Share } from './allocation';

type LineRow = Omit<DueLine, 'net'> & { employer: string; worker_id: string; net: string; paid: string };
type ReceiptRow = Omit<Receipt, 'amount'> & { employer: string; worker_id: string; amount: string; payment: string; own: string };

/** The lines of submitted payrolls, those alone of the given months except for workers with a receipt that names neither payroll nor month. */
const LINES = `WITH asked AS (SELECT DISTINCT employer, worker_id FROM unnest($1::text[], $2::text[]) AS a(employer, worker_id)), unnamed AS (
    SELECT DISTINCT employer, worker_id FROM asked JOIN transfer t USING (employer, worker_id) WHERE t.payroll IS NULL AND t.period IS NULL
  )
  SELECT p.employer, l.worker_id, l.payroll_id AS payroll, l.line, p.period, p.project, p.payday, l.net, l.paid
  FROM asked a JOIN payroll_line l USING (worker_id) JOIN payroll p ON p.id = l.payroll_id AND p.employer = a.employer
  WHERE p.state <> 'draft'
    AND ($3::text[] IS NULL OR p.period = ANY($3::text[]) OR (p.employer, l.worker_id) IN (SELECT employer, worker_id FROM unnamed))`;

/**
 * What counts: a bank's receipt that stands as paid; cash once the worker or an inspector has confirmed it.
 * A submitted payroll that is named says more than the month and project beside it.
 */
const RECEIPTS = `SELECT t.employer, t.worker_id, t.payroll, CASE WHEN p.id IS NULL THEN t.period END AS period, CASE WHEN p.id IS NULL THEN t.project END AS project,
    t.paid_on AS "paidOn", t.reporter || ' ' || t.reference AS reference, t.amount, t.payment_id AS payment, t.reference AS own
  FROM (SELECT DISTINCT employer, worker_id FROM unnest($1::text[], $2::text[]) AS a(employer, worker_id)) a JOIN transfer t USING (employer, worker_id)
  LEFT JOIN payroll p ON p.id = t.payroll AND p.employer = t.employer AND p.state <> 'draft'
  WHERE t.status = 'paid' AND (t.channel <> 'cash' OR t.confirmed)`;

/** A counted receipt behind a share: which report it came with last, and its own reference. */
export interface CountedReceipt {
  readonly payment: string;
  readonly transferReference: string;
  readonly paidOn: string;
  readonly amount: Fen;
}

/** What one worker's receipts do for one employer's lines, now. */
export interface Settled extends Debt {
  readonly shares: readonly Share[];
  /** By a share's reference. */
  readonly receipts: ReadonlyMap<string, CountedReceipt>;
}

/** A worker at an employer. */
export interface Debt {
  readonly employer: string;
  readonly workerId: string;
}

const byDebt = <T extends { employer: string; worker_id: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = `${row.employer}/${row.worker_id}`;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
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
   * {@link lock} for the employers of staged payrolls, always in the same order: two that lock several never wait for each other.
   * @param slice numbers of a batch
   */
  async lockStaged(tx: Tx, slice: { readonly batch: string; readonly first: number; readonly last: number }): Promise<void> {
    await tx.query(
      `SELECT count(pg_advisory_xact_lock(key)) FROM (
         SELECT DISTINCT hashtextextended('settlement/' || employer, 0) AS key FROM payroll_batch_head
         WHERE batch_id = $1 AND number BETWEEN $2 AND $3 ORDER BY 1) keys`,
      [slice.batch, slice.first, slice.last],
    );
  }

  /**
   * Computes again what is covered of these workers' lines; call it under {@link lock}, after the change.
   * @param periods the months that the change can touch; `all` where it concerns a receipt that names neither payroll nor month
   */
  settle(tx: Tx, employer: string, workers: readonly string[], periods: readonly string[] | 'all'): Promise<void> {
    return this.settleAll(
      tx,
      workers.map((workerId) => ({ employer, workerId })),
      periods,
    );
  }

  /** {@link settle} for the workers of many employers, each named once; call it under {@link lockStaged}. */
  async settleAll(tx: Tx, debts: readonly Debt[], periods: readonly string[] | 'all'): Promise<void> {
    const named = [debts.map((debt) => debt.employer), debts.map((debt) => debt.workerId)];
    const lines: LineRow[] = await tx.query(LINES, [...named, periods === 'all' ? null : periods]);
    if (lines.length === 0) return;
    const receipts = byDebt((await tx.query(RECEIPTS, named)) as ReceiptRow[]);
    const changed: { payroll: string; line: number; paid: string }[] = [];
    for (const [debt, own] of byDebt(lines)) {
      const covered = allocate(
        own.map((row) => ({ ...row, net: fenOf(row.net) })),
        (receipts.get(debt) ?? []).map((row) => ({ ...row, amount: fenOf(row.amount) })),
      );
      for (const { payroll, line, paid } of own) {
        const now = covered.get(lineName({ payroll, line })) ?? 0n;
        if (now !== fenOf(paid)) changed.push({ payroll, line, paid: String(now) });
      }
    }
    if (changed.length > 0) await this.keep(tx, changed);
  }

  /** Which receipt on file covers which line of these workers, and what of it is a surplus: as {@link settleAll} counts, for who wants to see it. */
  async settledOf(tx: Tx, debts: readonly Debt[]): Promise<Settled[]> {
    const named = [debts.map((debt) => debt.employer), debts.map((debt) => debt.workerId)];
    const lines = byDebt((await tx.query(LINES, [...named, null])) as LineRow[]);
    return [...byDebt((await tx.query(RECEIPTS, named)) as ReceiptRow[])].map(([debt, own]) => {
      const receipts = own.map((row) => ({ ...row, amount: fenOf(row.amount) }));
      const due = (lines.get(debt) ?? []).map((row) => ({ ...row, net: fenOf(row.net) }));
      return {
        employer: own[0]!.employer,
        workerId: own[0]!.worker_id,
        shares: sharesOf(due, receipts),
        receipts: new Map(
          receipts.map((row) => [
            row.reference,
            { payment: row.payment, transferReference: row.own, paidOn: row.paidOn, amount: row.amount },
          ]),
        ),
      };
    });
  }

  private async keep(tx: Tx, changed: readonly { payroll: string; line: number; paid: string }[]): Promise<void> {
    await tx.query(
      `UPDATE payroll_line l SET paid = c.paid FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS c(payroll, line, paid)
       WHERE l.payroll_id = c.payroll AND l.line = c.line`,
      [changed.map((one) => one.payroll), changed.map((one) => one.line), changed.map((one) => one.paid)],
    );
  }
}
