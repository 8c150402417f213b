import { Injectable } from '@nestjs/common';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';

/** A receipt on a worker's wages, as it stands. */
export interface PayslipReceipt {
  readonly payment: string;
  readonly paidOn: string;
  readonly channel: string;
  readonly amount: Fen;
  readonly status: string;
  /** Cash only: the latest word. */
  readonly confirmed: boolean | null;
  /** What it says it is for. */
  readonly names: 'payroll' | 'period' | 'nothing';
}

/** Why a correction was filed; sealed. */
export interface SealedReason {
  readonly number: number;
  readonly reason: string;
  readonly filedAt: Date;
}

/** What a worker is owed of one month by one employer for one site. */
export interface OpenMonth {
  readonly workerId: string;
  readonly period: string;
  readonly employer: string;
  readonly project: string | null;
  readonly due: Fen;
  readonly paid: Fen;
  readonly open: Fen;
}

export interface OpenMonthFilter {
  readonly employer?: string;
  readonly period?: string;
  readonly workerId?: string;
  readonly limit: number;
  /** Sort key of the last row shown: period, employer, project, worker. */
  readonly after?: readonly string[];
}

@Injectable()
export class PayslipStore {
  /** The receipts of the worker that speak of this payroll: by name, by its month, or by nothing at all; the newest first. */
  async receipts(
    tx: Tx,
    line: { workerId: string; payroll: string; employer: string; period: string; project: string | null },
  ): Promise<PayslipReceipt[]> {
    const rows: (Omit<PayslipReceipt, 'amount'> & { amount: string })[] = await tx.query(
      `SELECT t.payment_id AS payment, t.paid_on AS "paidOn", t.channel, t.amount, t.status, t.confirmed,
         CASE WHEN t.payroll = $3 THEN 'payroll' WHEN t.period IS NOT NULL THEN 'period' ELSE 'nothing' END AS names
       FROM transfer t WHERE t.employer = $1 AND t.worker_id = $2 AND (t.payroll = $3 OR ((t.period = $4 OR (t.period IS NULL AND t.payroll IS NULL))
         AND (t.project IS NULL OR t.project = $5::uuid)
         AND NOT EXISTS (SELECT FROM payroll p WHERE p.id = t.payroll AND p.employer = t.employer AND p.state <> 'draft')))
       ORDER BY t.paid_on DESC, t.reporter, t.reference LIMIT 100`,
      [line.employer, line.workerId, line.payroll, line.period, line.project],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }

  reasons(tx: Tx, payroll: string, numbers: readonly number[]): Promise<SealedReason[]> {
    return tx.query(
      `SELECT number, reason, filed_at AS "filedAt" FROM payroll_correction WHERE payroll_id = $1 AND number = ANY($2::int[])`,
      [payroll, numbers],
    );
  }

  /** Months in which something is open, newest first, one row more than the page holds; of one worker, or of one employer. */
  async openMonths(tx: Tx, { employer, period, workerId, limit, after }: OpenMonthFilter): Promise<OpenMonth[]> {
    const rows: (Omit<OpenMonth, 'due' | 'paid' | 'open'> & { due: string; paid: string; open: string })[] = await tx.query(
      `SELECT * FROM (SELECT l.worker_id AS "workerId", p.period, p.employer, p.project, sum(l.net)::text AS due, sum(least(l.paid, l.net))::text AS paid,
           sum(l.net - least(l.paid, l.net))::text AS open
         FROM payroll p JOIN payroll_line l ON l.payroll_id = p.id
         WHERE p.state <> 'draft' AND ($1::text IS NULL OR p.employer = $1) AND ($2::text IS NULL OR p.period = $2) AND ($3::text IS NULL OR l.worker_id = $3)
         GROUP BY 1, 2, 3, 4 HAVING sum(l.net - least(l.paid, l.net)) > 0) m
       WHERE $4::text IS NULL OR m.period < $4 OR (m.period = $4 AND (m.employer, coalesce(m.project::text, ''), m."workerId") > ($5, $6, $7))
       ORDER BY m.period DESC, m.employer, coalesce(m.project::text, ''), m."workerId" LIMIT $8`,
      [employer ?? null, period ?? null, workerId ?? null, ...(after ?? [null, null, null, null]), limit + 1],
    );
    return rows.map((row) => ({ ...row, due: fenOf(row.due), paid: fenOf(row.paid), open: fenOf(row.open) }));
  }
}
