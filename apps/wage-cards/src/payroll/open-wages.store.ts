import { Injectable } from '@nestjs/common';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';

/** Wages of one worker for one month that payrolls on file say are due and receipts don't cover. */
export interface OpenWages {
  readonly workerId: string;
  readonly period: string;
  readonly employer: string;
  readonly project: string | null;
  /** In fen. */
  readonly open: Fen;
}

const OPEN = `FROM payroll p JOIN payroll_line l ON l.payroll_id = p.id AND l.paid < l.net WHERE p.state <> 'draft'`;

/** What payrolls on file leave open, line by line: an overpaid line covers no other. */
@Injectable()
export class OpenWagesStore {
  /** On a project's payrolls, the general contractor's and its subcontractors', in fen. */
  async ofProject(tx: Tx, project: string): Promise<Fen> {
    const [row] = await tx.query(`SELECT coalesce(sum(l.net - l.paid), 0)::text AS open ${OPEN} AND p.project = $1`, [project]);
    return fenOf(row.open as string);
  }

  /** On the payrolls of all projects of a general contractor, in fen. */
  async ofContractor(tx: Tx, contractor: string): Promise<Fen> {
    const [row] = await tx.query(
      `SELECT coalesce(sum(l.net - l.paid), 0)::text AS open ${OPEN}
         AND (p.project IN (SELECT project FROM project_terms WHERE general_contractor = $1) OR (p.employer = $1 AND p.project IS NOT NULL))`,
      [contractor],
    );
    return fenOf(row.open as string);
  }

  /** Of these workers in these months, by employer and project. */
  async ofWorkers(tx: Tx, workers: readonly string[], periods: readonly string[]): Promise<OpenWages[]> {
    const rows: (Omit<OpenWages, 'open'> & { open: string })[] = await tx.query(
      `SELECT l.worker_id AS "workerId", p.period, p.employer, p.project, sum(l.net - l.paid)::text AS open ${OPEN}
         AND l.worker_id = ANY($1::text[]) AND p.period = ANY($2::text[]) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      [workers, periods],
    );
    return rows.map((row) => ({ ...row, open: fenOf(row.open) }));
  }

  /** Net wages of a project's latest month with a submitted payroll, in fen; null where there is none. */
  async monthOf(tx: Tx, project: string): Promise<{ period: string; net: Fen } | null> {
    const [row]: { period: string; net: string }[] = await tx.query(
      `SELECT period, sum(net)::text AS net FROM payroll WHERE project = $1 AND state <> 'draft' GROUP BY period ORDER BY period DESC LIMIT 1`,
      [project],
    );
    return row ? { period: row.period, net: fenOf(row.net) } : null;
  }
}
