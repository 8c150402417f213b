import { Injectable } from '@nestjs/common';
import { bulkCopy, type Tx } from '@anxin/persistence';
import type { LongPayroll } from './batch-plan';

/** A long payroll under way. */
export interface Long {
  readonly bucket: number;
  readonly number: number;
  /** Null until its first lines are stored, and for ever where another payroll stands in its place. */
  readonly payrollId: string | null;
}

const LONG = `bucket, number, payroll_id AS "payrollId"`;

/** Payrolls too long for one slice: their lines beyond the first wait in a bucket of their own. */
@Injectable()
export class BatchLongStore {
  async plan(tx: Tx, batch: string, long: readonly LongPayroll[]): Promise<void> {
    await bulkCopy(
      tx,
      'payroll_batch_long',
      ['batch_id', 'bucket', 'number'],
      long.map(({ bucket, payroll }) => [batch, bucket, payroll.number]),
    );
  }

  /** All that are left of a batch. */
  async of(tx: Tx, batch: string): Promise<Long[]> {
    return tx.query(`SELECT ${LONG} FROM payroll_batch_long WHERE batch_id = $1`, [batch]);
  }

  /** Says as which payroll one is stored. */
  async begun(tx: Tx, batch: string, bucket: number, payroll: string): Promise<void> {
    await tx.query(`UPDATE payroll_batch_long SET payroll_id = $3 WHERE batch_id = $1 AND bucket = $2`, [batch, bucket, payroll]);
  }

  /** One that nobody works on and whose first lines are stored, locked; the slices come first. */
  async next(tx: Tx, batch: string): Promise<Long | undefined> {
    const [row]: Long[] = await tx.query(
      `SELECT ${LONG} FROM payroll_batch_long WHERE batch_id = $1
         AND NOT EXISTS (SELECT FROM payroll_batch_slice WHERE batch_id = $1)
       ORDER BY bucket LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [batch],
    );
    return row;
  }

  /** Takes out the first parts of its bucket; none at its end. */
  async takeParts(tx: Tx, batch: string, bucket: number, parts: number): Promise<string[]> {
    const [rows]: [{ part: number; content: string }[], number] = await tx.query(
      `DELETE FROM payroll_batch_part WHERE batch_id = $1 AND bucket = $2 AND part IN (
         SELECT part FROM payroll_batch_part WHERE batch_id = $1 AND bucket = $2 ORDER BY part LIMIT $3) RETURNING part, content`,
      [batch, bucket, parts],
    );
    return rows.sort((a, b) => a.part - b.part).map((row) => row.content);
  }

  async done(tx: Tx, batch: string, bucket: number): Promise<void> {
    await tx.query(`DELETE FROM payroll_batch_long WHERE batch_id = $1 AND bucket = $2`, [batch, bucket]);
  }
}
