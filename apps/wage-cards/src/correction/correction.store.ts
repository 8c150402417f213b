import { Injectable } from '@nestjs/common';
import { bulkCopy, type Tx } from '@anxin/persistence';
import { cellsOf, LINE_COLUMNS } from '../payroll/payroll-line.store';
import type { CorrectedLine } from './correction';

/** One correction of a payroll (工资表更正). */
export interface Correction {
  readonly payrollId: string;
  /** From 1. */
  readonly number: number;
  readonly lines: number;
  /** Sealed. */
  readonly reason: string;
  /** Pseudonymous client that filed it. */
  readonly client: string;
  readonly filedAt: Date;
}

/** One word on a line that waits. */
export interface Word {
  readonly id: string;
  readonly payrollId: string;
  readonly correction: number;
  /** Counts up over the payroll with its corrections: the later of two counts. */
  readonly word: number;
  readonly workerId: string;
  readonly accepted: boolean;
  readonly by: 'worker' | 'inspector';
  readonly client: string;
  /** Sealed. */
  readonly note: string | null;
  readonly confirmedAt: Date;
}

const SAID = LINE_COLUMNS.filter((column) => column !== 'payroll_id' && column !== 'line');

/** The latest word on a version `v`. */
const WORD = `LEFT JOIN LATERAL (SELECT c.accepted FROM payroll_correction_confirmation c
  WHERE c.payroll_id = v.payroll_id AND c.correction = v.correction AND c.worker_id = v.worker_id ORDER BY c.word DESC LIMIT 1) w ON v.waits`;

/** Corrections and the versions of lines they bring. Its writes are for a payroll whose row the transaction holds, a fixed number of statements each. */
@Injectable()
export class CorrectionStore {
  /** The number of the next correction, and the version of the payroll that the next correction or word makes. */
  async next(tx: Tx, payroll: string): Promise<{ number: number; version: number }> {
    const [row] = await tx.query(
      `SELECT (SELECT count(*)::int FROM payroll_correction WHERE payroll_id = $1) AS corrections,
         (SELECT count(*)::int FROM payroll_correction_confirmation WHERE payroll_id = $1) AS words`,
      [payroll],
    );
    return { number: row.corrections + 1, version: row.corrections + row.words + 2 };
  }

  /** Those of these workers' lines that have a version after the one in force. */
  async pending(tx: Tx, payroll: string, workers: readonly string[]): Promise<Set<number>> {
    const rows: { line: number }[] = await tx.query(
      `SELECT line FROM (SELECT DISTINCT ON (v.line) v.line, v.waits AND NOT coalesce(w.accepted, false) AS pending
         FROM payroll_line_version v ${WORD} WHERE v.payroll_id = $1 AND v.worker_id = ANY($2::text[]) ORDER BY v.line, v.correction DESC) n WHERE pending`,
      [payroll, workers],
    );
    return new Set(rows.map((row) => row.line));
  }

  /** Keeps a correction with its lines; of a line that is corrected for the first time also what was submitted. */
  async append(
    tx: Tx,
    { payrollId, number, lines, reason, client, filedAt }: Correction,
    corrected: readonly CorrectedLine[],
  ): Promise<void> {
    await tx.query(`INSERT INTO payroll_correction (payroll_id, number, lines, reason, client, filed_at) VALUES ($1, $2, $3, $4, $5, $6)`, [
      payrollId,
      number,
      lines,
      reason,
      client,
      filedAt,
    ]);
    await tx.query(
      `INSERT INTO payroll_line_version (${LINE_COLUMNS.join(', ')}, correction, effect, waits)
       SELECT ${LINE_COLUMNS.map((column) => `l.${column}`).join(', ')}, 0, 'submitted', false FROM payroll_line l
       WHERE l.payroll_id = $1 AND l.line = ANY($2::int[])
         AND NOT EXISTS (SELECT FROM payroll_line_version v WHERE v.payroll_id = l.payroll_id AND v.line = l.line)`,
      [payrollId, corrected.filter((one) => one.effect !== 'added').map((one) => one.line)],
    );
    await bulkCopy(
      tx,
      'payroll_line_version',
      [...LINE_COLUMNS, 'correction', 'effect', 'waits'],
      corrected.map((one) => [...cellsOf(payrollId, one.line, one.after), number, one.effect, one.waits]),
    );
  }

  async say(tx: Tx, { id, payrollId, correction, word, workerId, accepted, by, client, note, confirmedAt }: Word): Promise<void> {
    await tx.query(
      `INSERT INTO payroll_correction_confirmation (id, payroll_id, correction, word, worker_id, accepted, by, client, note, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, payrollId, correction, word, workerId, accepted, by, client, note, confirmedAt],
    );
  }

  /** Puts the newest version that stands into force on these lines, adds lines that are new, and sums the payroll again. */
  async bringIntoForce(tx: Tx, payroll: string, lines: readonly number[]): Promise<void> {
    const standing = `SELECT DISTINCT ON (v.line) v.* FROM payroll_line_version v ${WORD}
      WHERE v.payroll_id = $1 AND v.line = ANY($2::int[]) AND (NOT v.waits OR w.accepted) ORDER BY v.line, v.correction DESC`;
    await tx.query(
      `UPDATE payroll_line l SET ${SAID.map((column) => `${column} = s.${column}`).join(', ')} FROM (${standing}) s WHERE l.payroll_id = $1 AND l.line = s.line`,
      [payroll, lines],
    );
    await tx.query(
      `INSERT INTO payroll_line (${LINE_COLUMNS.join(', ')}) SELECT ${LINE_COLUMNS.map((column) => `s.${column}`).join(', ')} FROM (${standing}) s
       ON CONFLICT (payroll_id, line) DO NOTHING`,
      [payroll, lines],
    );
    await tx.query(
      `UPDATE payroll p SET lines = s.lines, lines_published = s.lines, gross = s.gross, net = s.net
       FROM (SELECT count(*)::int AS lines, sum(gross) AS gross, sum(net) AS net FROM payroll_line WHERE payroll_id = $1) s WHERE p.id = $1`,
      [payroll],
    );
  }

  async exists(tx: Tx, payroll: string, correction: number): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT 1 FROM payroll_correction WHERE payroll_id = $1 AND number = $2`, [payroll, correction]);
    return rows.length > 0;
  }

  /** The employer of a payroll in which a line of this worker was corrected. */
  async employerOfOwn(tx: Tx, payroll: string, workerId: string): Promise<string | undefined> {
    const [row]: { employer: string }[] = await tx.query(
      `SELECT employer FROM payroll p WHERE id = $1 AND EXISTS (SELECT FROM payroll_line_version v WHERE v.payroll_id = p.id AND v.worker_id = $2)`,
      [payroll, workerId],
    );
    return row?.employer;
  }

  /** A worker's lines in a correction: which wait, and whether a later correction has followed. */
  versionsOf(
    tx: Tx,
    payroll: string,
    correction: number,
    workerId: string,
  ): Promise<{ line: number; waits: boolean; isNewest: boolean }[]> {
    return tx.query(
      `SELECT v.line, v.waits, NOT EXISTS (SELECT FROM payroll_line_version n WHERE n.payroll_id = v.payroll_id AND n.line = v.line AND n.correction > v.correction) AS "isNewest"
       FROM payroll_line_version v WHERE v.payroll_id = $1 AND v.correction = $2 AND v.worker_id = $3 ORDER BY v.line`,
      [payroll, correction, workerId],
    );
  }
}
