import { Injectable } from '@nestjs/common';
import { departmentFilter, regionFilter, type Caller } from '@anxin/access';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';

/** A line of a submitted payroll on which more was paid than was due. */
export interface OverpaidLine {
  readonly payroll: string;
  readonly line: number;
  readonly employer: string;
  readonly workerId: string;
  readonly period: string;
  readonly project: string | null;
  readonly net: Fen;
  readonly paid: Fen;
}

/** Money that reached a worker and is for no line of a submitted payroll. */
export interface UnmatchedReceipt {
  readonly payment: string;
  readonly reporter: string;
  readonly reference: string;
  readonly employer: string;
  readonly workerId: string;
  readonly amount: Fen;
  readonly paidOn: string;
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
}

export interface SurplusFilter {
  readonly employer: string;
  readonly payroll?: string;
  readonly limit: number;
  /** Sort key of the last row shown. */
  readonly after?: readonly string[];
}

/** A receipt that counts and that no line of a submitted payroll is meant by: the twin of `isMeant` in `payroll/allocation.ts`. */
const UNMATCHED = `FROM transfer t LEFT JOIN payroll named ON named.id = t.payroll AND named.employer = t.employer AND named.state <> 'draft'
  JOIN payment_place place ON place.payment_id = t.payment_id
  WHERE t.employer = $1 AND t.status = 'paid' AND (t.channel <> 'cash' OR t.confirmed) AND NOT EXISTS (
    SELECT FROM payroll p JOIN payroll_line l ON l.payroll_id = p.id AND l.worker_id = t.worker_id
    WHERE p.employer = t.employer AND p.state <> 'draft' AND CASE
      WHEN named.id IS NOT NULL THEN p.id = named.id
      WHEN t.payroll IS NOT NULL AND t.period IS NULL THEN false
      ELSE (t.period IS NULL OR p.period = t.period) AND (t.project IS NULL OR p.project = t.project) END)`;

/** Finds money that is more than was due (多付、重复发放), or for nothing on file (未对上). */
@Injectable()
export class SurplusStore {
  /** Newest payroll first, one row more than the page holds. */
  async overpaid(tx: Tx, filter: SurplusFilter, caller: Caller): Promise<OverpaidLine[]> {
    const seen = within(caller, 'p', 7);
    const rows: (Omit<OverpaidLine, 'net' | 'paid'> & { net: string; paid: string })[] = await tx.query(
      `SELECT p.id AS payroll, l.line, p.employer, l.worker_id AS "workerId", p.period, p.project, l.net, l.paid
       FROM payroll p JOIN payroll_line l ON l.payroll_id = p.id AND l.paid > l.net JOIN payroll_place place ON place.payroll_id = p.id
       WHERE p.employer = $1 AND p.state <> 'draft' AND ($2::uuid IS NULL OR p.id = $2)
         AND ($3::text IS NULL OR (p.period, p.id, -l.line) < ($3, $4::uuid, -$5::int)) AND ${seen.sql}
       ORDER BY p.period DESC, p.id DESC, l.line LIMIT $6`,
      [filter.employer, filter.payroll ?? null, ...cursor(filter.after, 3), filter.limit + 1, ...seen.parameters],
    );
    return rows.map((row) => ({ ...row, net: fenOf(row.net), paid: fenOf(row.paid) }));
  }

  /** Newest value date first, one row more than the page holds. A bank sees what it reported. */
  async unmatched(tx: Tx, filter: SurplusFilter, caller: Caller): Promise<UnmatchedReceipt[]> {
    const seen =
      caller.role === 'bank' ? { sql: `t.channel <> 'cash' AND t.reporter = $7`, parameters: [caller.client] } : within(caller, 't', 7);
    const rows: (Omit<UnmatchedReceipt, 'amount'> & { amount: string })[] = await tx.query(
      `SELECT t.payment_id AS payment, t.reporter, t.reference, t.employer, t.worker_id AS "workerId", t.amount, t.paid_on AS "paidOn", t.payroll, t.period, t.project
       ${UNMATCHED} AND ($2::uuid IS NULL OR t.payroll = $2)
         AND ($3::date IS NULL OR (t.paid_on, t.reporter, t.reference) < ($3::date, $4::text, $5::text)) AND ${seen.sql}
       ORDER BY t.paid_on DESC, t.reporter DESC, t.reference DESC LIMIT $6`,
      [filter.employer, filter.payroll ?? null, ...cursor(filter.after, 3), filter.limit + 1, ...seen.parameters],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }
}

const cursor = (after: readonly string[] | undefined, keys: number): (string | null)[] =>
  Array.from({ length: keys }, (_, at) => after?.[at] ?? null);

/** An employer sees its own, offices their regions and departments. */
const within = (caller: Caller, table: string, from: number): { sql: string; parameters: readonly unknown[] } => {
  if (caller.role === 'employer') return { sql: `${table}.employer = $${from}`, parameters: [caller.uscc] };
  const region = regionFilter(caller, 'place.region', from);
  const department = departmentFilter(caller, 'place.department', 'place.enforcer', from + region.parameters.length);
  return { sql: `(${region.sql}) AND (${department.sql})`, parameters: [...region.parameters, ...department.parameters] };
};
