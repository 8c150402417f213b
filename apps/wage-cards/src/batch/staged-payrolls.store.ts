import { Injectable } from '@nestjs/common';
import { copyRows, type Tx } from '@anxin/persistence';
import { partitionOf } from '@anxin/messaging';
import { LINE_COLUMNS } from '../payroll/payroll-line.store';
import type { PlannedEvents, PlannedPayroll, StagedSlice } from './batch-plan';

/** A payroll of the file. */
export interface StagedHead {
  readonly number: number;
  readonly employer: string;
  readonly project: string | null;
}

/** What was stored: payrolls and lines. */
export interface Stored {
  readonly payrolls: number;
  readonly lines: number;
}

const HEAD_COLUMNS = [
  'batch_id',
  'number',
  'payroll_id',
  'employer',
  'project',
  'period',
  'payday',
  'partition',
  'piece_events',
  'whole_event',
] as const;
const HEADS = `batch_id = $1 AND number BETWEEN $2 AND $3`;
const ROWS = `batch_id = $1 AND bucket BETWEEN $2 AND $3`;
const LINE = LINE_COLUMNS.join(', ');
/** What a line says, but for where it stands and whose it is. */
const SAID = LINE_COLUMNS.filter((column) => !['payroll_id', 'line', 'worker_id', 'back_pay_for'].includes(column));

/**
 * What was checked of received files of payrolls, as SQL stores it: `payroll_batch_head` has a row for each payroll, `payroll_batch_row` one for each
 * line. No line comes back into the process; each method is a statement or two, however many payrolls.
 */
@Injectable()
export class StagedPayrolls {
  async plan(tx: Tx, batch: string, payrolls: Iterable<PlannedPayroll & PlannedEvents>): Promise<void> {
    await copyRows(tx, 'payroll_batch_head', HEAD_COLUMNS, headsOf(batch, payrolls));
  }

  heads(tx: Tx, { batch, first, last }: StagedSlice): Promise<StagedHead[]> {
    return tx.query(`SELECT number, employer, project FROM payroll_batch_head WHERE ${HEADS} ORDER BY number`, [batch, first, last]);
  }

  /** Takes payrolls out that are not to be stored. @returns their rows */
  async takeOut(tx: Tx, { batch }: StagedSlice, numbers: readonly number[]): Promise<{ row: number; number: number }[]> {
    await tx.query(`DELETE FROM payroll_batch_head WHERE batch_id = $1 AND number = ANY($2::int[])`, [batch, numbers]);
    const [rows]: [{ row: number; number: number }[], number] = await tx.query(
      `DELETE FROM payroll_batch_row WHERE batch_id = $1 AND bucket = ANY($2::int[]) RETURNING "row", bucket AS number`,
      [batch, numbers],
    );
    return rows;
  }

  /** Those for which a payroll of the same employer, project and month stands already; call it under the lock of their employers. */
  standing(tx: Tx, { batch, first, last }: StagedSlice): Promise<{ number: number; payroll: string }[]> {
    return tx.query(
      `SELECT h.number, p.id AS payroll FROM payroll_batch_head h CROSS JOIN LATERAL (
         SELECT id FROM payroll WHERE employer = h.employer AND project IS NOT DISTINCT FROM h.project AND period = h.period AND state <> 'draft' LIMIT 1
       ) p WHERE ${HEADS}`,
      [batch, first, last],
    );
  }

  /** Rows of these payrolls that don't say what the payroll on file says of the same worker. */
  async differing(tx: Tx, { batch }: StagedSlice, standing: readonly { number: number; payroll: string }[]): Promise<number[]> {
    const rows: { row: number }[] = await tx.query(
      `SELECT s."row" FROM unnest($2::int[], $3::uuid[]) AS n(number, payroll) JOIN payroll_batch_row s ON s.batch_id = $1 AND s.bucket = n.number
       LEFT JOIN payroll_line l ON l.payroll_id = n.payroll AND l.worker_id = s.worker_id AND l.back_pay_for IS NOT DISTINCT FROM s.back_pay_for
         AND (${SAID.map((column) => `l.${column}`).join(', ')}) IS NOT DISTINCT FROM (${SAID.map((column) => `s.${column}`).join(', ')})
       WHERE l.line IS NULL ORDER BY s."row"`,
      [batch, standing.map((one) => one.number), standing.map((one) => one.payroll)],
    );
    return rows.map((one) => one.row);
  }

  /**
   * Takes out the rows that name a worker of their payroll once more, and closes the gaps.
   * @returns them, each with the row that stays
   */
  async takeRepeated(tx: Tx, { batch, first, last }: StagedSlice): Promise<{ row: number; earlier: number }[]> {
    // Nothing is known of how many rows a slice has: the planner would compare each with each.
    await tx.query(`SET LOCAL enable_nestloop = off`);
    const [repeated]: [{ row: number; earlier: number; bucket: number }[], number] = await tx.query(
      `DELETE FROM payroll_batch_row d USING (
         SELECT bucket, "row", min("row") OVER (PARTITION BY bucket, worker_id, back_pay_for) AS earlier FROM payroll_batch_row WHERE ${ROWS}
       ) s WHERE d.batch_id = $1 AND d.bucket = s.bucket AND d."row" = s."row" AND s.earlier < s."row" RETURNING d."row", s.earlier, d.bucket`,
      [batch, first, last],
    );
    await tx.query(
      `UPDATE payroll_batch_row u SET line = s.line FROM (
         SELECT bucket, "row", row_number() OVER (PARTITION BY bucket ORDER BY "row") AS line FROM payroll_batch_row
         WHERE batch_id = $1 AND bucket = ANY($2::int[])
       ) s WHERE u.batch_id = $1 AND u.bucket = s.bucket AND u."row" = s."row" AND u.line <> s.line`,
      [batch, [...new Set(repeated.map((one) => one.bucket))]],
    );
    await tx.query(`SET LOCAL enable_nestloop = on`);
    return repeated.sort((a, b) => a.row - b.row);
  }

  /**
   * Stores the payrolls as submitted, and their lines. Each head is found by its key: joined plainly, by a planner that knows nothing of a slice, each may be
   * compared with each.
   * @throws as `payroll_line_once` says, for a worker who stands twice in one
   */
  async store(tx: Tx, { batch, first, last }: StagedSlice, now: Date): Promise<Stored> {
    const [stored]: Stored[] = await tx.query(
      `WITH summed AS (
         SELECT bucket, count(*)::int AS lines, sum(gross)::bigint AS gross, sum(net)::bigint AS net FROM payroll_batch_row WHERE ${ROWS} GROUP BY bucket
       ), added AS (
         INSERT INTO payroll (id, employer, project, period, payday, state, lines, gross, net, lines_published, parts_published, created_at, submitted_at)
         SELECT h.payroll_id, h.employer, h.project, h.period, h.payday, 'submitted', s.lines, s.gross, s.net, s.lines, cardinality(h.piece_events), $4, $4
         FROM summed s CROSS JOIN LATERAL (SELECT * FROM payroll_batch_head WHERE batch_id = $1 AND number = s.bucket LIMIT 1) h RETURNING lines
       ) SELECT count(*)::int AS payrolls, coalesce(sum(lines), 0)::int AS lines FROM added`,
      [batch, first, last, now],
    );
    await tx.query(`INSERT INTO payroll_line (${LINE}) SELECT ${LINE} FROM payroll_batch_row WHERE ${ROWS}`, [batch, first, last]);
    return stored!;
  }

  /** What is to be settled: the employers' workers with receipts on file that speak of these months or of none, and the months. */
  async paidBefore(tx: Tx, { batch, first, last }: StagedSlice): Promise<{ employer: string; workerId: string; period: string }[]> {
    return tx.query(
      `WITH paid AS MATERIALIZED (
         SELECT number, employer, period FROM payroll_batch_head h
         WHERE ${HEADS} AND EXISTS (SELECT FROM transfer t WHERE t.employer = h.employer AND (t.period IS NULL OR t.period = h.period))
       ) SELECT DISTINCT employer, worker_id AS "workerId", paid.period FROM paid JOIN payroll_batch_row s ON s.batch_id = $1 AND s.bucket = paid.number
       JOIN transfer t USING (employer, worker_id) WHERE t.period IS NULL OR t.period = paid.period`,
      [batch, first, last],
    );
  }

  /** The heads of what was stored are not needed any longer. */
  async stored(tx: Tx, { batch, first, last }: StagedSlice): Promise<void> {
    await tx.query(`DELETE FROM payroll_batch_head WHERE ${HEADS}`, [batch, first, last]);
  }
}

function* headsOf(batch: string, payrolls: Iterable<PlannedPayroll & PlannedEvents>): Generator<string> {
  for (const { number, id, employer, project, period, payday, pieceEvents, wholeEvent } of payrolls)
    yield `${batch}\t${number}\t${id}\t${employer}\t${project ?? '\\N'}\t${period}\t${payday}\t${partitionOf(employer)}\t{${pieceEvents.join()}}\t${wholeEvent}`;
}
