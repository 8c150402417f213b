import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { LINE_COLUMNS, lineOf, type LineRow } from '../payroll/payroll-line.store';
import type { PayrollLine } from '@anxin/payroll-form';
import type { Effect, Standing } from './correction';
import type { Correction, Word } from './correction.store';

/** A correction with how its lines stand. */
export type CountedCorrection = Correction & { readonly waiting: number; readonly refused: number };

export type NumberedLine = PayrollLine & { readonly line: number };

/** A line of a correction beside the version before it. */
export interface LineVersion {
  readonly correction: number;
  readonly effect: Effect | 'submitted';
  readonly standing: Standing;
  readonly after: NumberedLine;
  /** What the employer said of it before; null where it was added. */
  readonly before: NumberedLine | null;
}

type VersionRow = LineRow & { correction: number; effect: Effect | 'submitted'; standing: Standing; before: LineRow | null };

const CORRECTION = `c.payroll_id AS "payrollId", c.number, c.lines, c.reason, c.client, c.filed_at AS "filedAt"`;
const COLUMNS = LINE_COLUMNS.join(', ');

/** Versions with how each stands; `$1` is the payroll. A line is in force by its newest version that needs no word or has it. */
const VERSIONS = `SELECT v.*, coalesce(v.correction = f.correction, false) AS "inForce", w.accepted,
    EXISTS (SELECT FROM payroll_line_version n WHERE n.payroll_id = v.payroll_id AND n.line = v.line AND n.correction > v.correction) AS followed
  FROM payroll_line_version v
  LEFT JOIN LATERAL (SELECT s.correction FROM payroll_line_version s WHERE s.payroll_id = v.payroll_id AND s.line = v.line AND (NOT s.waits OR
    (SELECT c.accepted FROM payroll_correction_confirmation c WHERE c.payroll_id = s.payroll_id AND c.correction = s.correction AND c.worker_id = s.worker_id
      ORDER BY c.word DESC LIMIT 1)) ORDER BY s.correction DESC LIMIT 1) f ON true
  LEFT JOIN LATERAL (SELECT c.accepted FROM payroll_correction_confirmation c WHERE c.payroll_id = v.payroll_id AND c.correction = v.correction
    AND c.worker_id = v.worker_id ORDER BY c.word DESC LIMIT 1) w ON true
  WHERE v.payroll_id = $1`;
const STANDING = `CASE WHEN v."inForce" THEN 'in-force' WHEN v.followed THEN 'superseded' WHEN v.accepted IS FALSE THEN 'refused' ELSE 'waiting' END`;

@Injectable()
export class CorrectionReadingStore {
  /** Newest first, one row more than the page holds; `after` is the number of the last one shown. */
  list(tx: Tx, payroll: string, limit: number, after: number | undefined, number?: number): Promise<CountedCorrection[]> {
    return tx.query(
      `SELECT ${CORRECTION}, s.waiting, s.refused FROM payroll_correction c
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE standing = 'waiting')::int AS waiting, count(*) FILTER (WHERE standing = 'refused')::int AS refused
         FROM (SELECT ${STANDING} AS standing FROM (${VERSIONS} AND v.correction = c.number) v) x) s
       WHERE c.payroll_id = $1 AND ($2::int IS NULL OR c.number < $2) AND ($3::int IS NULL OR c.number = $3) ORDER BY c.number DESC LIMIT $4`,
      [payroll, after ?? null, number ?? null, limit + 1],
    );
  }

  /** The lines of one correction behind the line `after`, each beside what was said before. */
  async changes(tx: Tx, payroll: string, correction: number, after: number, limit: number): Promise<LineVersion[]> {
    return this.versions(tx, `${VERSIONS} AND v.correction = $2 AND v.line > $3 ORDER BY v.line LIMIT $4`, [
      payroll,
      correction,
      after,
      limit,
    ]);
  }

  /** All versions of a worker's line, from the first; none where it was never corrected. */
  async ofLine(tx: Tx, payroll: string, line: number): Promise<LineVersion[]> {
    return this.versions(tx, `${VERSIONS} AND v.line = $2 ORDER BY v.correction`, [payroll, line]);
  }

  /** The lines as the employer had stated them up to a correction, 0: as submitted. */
  async asOf(tx: Tx, payroll: string, correction: number, after: number, limit: number): Promise<NumberedLine[]> {
    const columns = LINE_COLUMNS.map((column) => `l.${column}`).join(', ');
    const rows: LineRow[] = await tx.query(
      `SELECT s.*, 0 AS paid FROM (
         SELECT ${columns} FROM payroll_line l WHERE l.payroll_id = $1 AND l.line > $3
           AND NOT EXISTS (SELECT FROM payroll_line_version v WHERE v.payroll_id = l.payroll_id AND v.line = l.line)
         UNION ALL (SELECT DISTINCT ON (l.line) ${columns} FROM payroll_line_version l WHERE l.payroll_id = $1 AND l.line > $3 AND l.correction <= $2
           ORDER BY l.line, l.correction DESC)) s ORDER BY s.line LIMIT $4`,
      [payroll, correction, after, limit],
    );
    return rows.map(lineOf);
  }

  /** The words on a correction in their order; those of one worker alone where one is named. */
  words(tx: Tx, payroll: string, correction: number, workerId?: string): Promise<Word[]> {
    return tx.query(
      `SELECT id, payroll_id AS "payrollId", correction, word, worker_id AS "workerId", accepted, by, client, note, confirmed_at AS "confirmedAt"
       FROM payroll_correction_confirmation WHERE payroll_id = $1 AND correction = $2 AND ($3::text IS NULL OR worker_id = $3) ORDER BY word LIMIT 1000`,
      [payroll, correction, workerId ?? null],
    );
  }

  /** @param versions selects from the versions; {@link VERSIONS} */
  private async versions(tx: Tx, versions: string, parameters: readonly unknown[]): Promise<LineVersion[]> {
    const rows: VersionRow[] = await tx.query(
      `SELECT v.*, 0 AS paid, ${STANDING} AS standing, (SELECT to_jsonb(b) FROM (SELECT ${COLUMNS.replace('payroll_id, ', '')}, 0 AS paid FROM payroll_line_version p
         WHERE p.payroll_id = v.payroll_id AND p.line = v.line AND p.correction < v.correction ORDER BY p.correction DESC LIMIT 1) b) AS before
       FROM (${versions}) v ORDER BY v.line, v.correction`,
      [...parameters],
    );
    return rows.map((row) => ({
      correction: row.correction,
      effect: row.effect,
      standing: row.standing,
      after: lineOf(row),
      before: row.before && lineOf(textual(row.before)),
    }));
  }
}

/** A row that came as JSON: its numbers as text, as the driver gives them. */
const textual = (row: LineRow): LineRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'number' || name === 'line') return [name, value];
      return [name, name === 'days_worked' || name === 'normal_hours' ? value.toFixed(2) : String(value)];
    }),
  ) as unknown as LineRow;
