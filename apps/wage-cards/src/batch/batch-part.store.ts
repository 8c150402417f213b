import { Injectable } from '@nestjs/common';
import { bulkCopy, type Tx } from '@anxin/persistence';
import type { LongPayroll, Slice } from './batch-plan';

/** A text of records of one bucket. */
export interface Part {
  readonly bucket: number;
  readonly part: number;
  readonly content: string;
}

/** A long payroll under way. */
export interface Long {
  readonly bucket: number;
  readonly number: number;
  /** Null until its first lines are stored, and for ever where another payroll stands in its place. */
  readonly payrollId: string | null;
}

/** What is kept of a received file until it is stored as payrolls. */
@Injectable()
export class BatchPartStore {
  async add(tx: Tx, batch: string, parts: readonly Part[]): Promise<void> {
    await bulkCopy(
      tx,
      'payroll_batch_part',
      ['batch_id', 'bucket', 'part', 'content'],
      parts.map(({ bucket, part, content }) => [batch, bucket, part, content]),
    );
  }

  async plan(tx: Tx, batch: string, slices: readonly Slice[], long: readonly LongPayroll[]): Promise<void> {
    await bulkCopy(
      tx,
      'payroll_batch_slice',
      ['batch_id', 'slice', 'first_bucket', 'last_bucket', 'lines'],
      slices.map(({ slice, first, last, lines }) => [batch, slice, first, last, lines]),
    );
    await bulkCopy(
      tx,
      'payroll_batch_long',
      ['batch_id', 'bucket', 'number'],
      long.map(({ bucket, payroll }) => [batch, bucket, payroll.number]),
    );
  }

  /** The next slice that nobody works on, locked to the end of the transaction. */
  async nextSlice(tx: Tx, batch: string): Promise<Slice | undefined> {
    const [row]: Slice[] = await tx.query(
      `SELECT slice, first_bucket AS first, last_bucket AS last, lines FROM payroll_batch_slice WHERE batch_id = $1
       ORDER BY slice LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [batch],
    );
    return row;
  }

  /** The contents of these buckets in order. */
  async contents(tx: Tx, batch: string, first: number, last: number): Promise<string[]> {
    const rows: { content: string }[] = await tx.query(
      `SELECT content FROM payroll_batch_part WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3 ORDER BY bucket, part`,
      [batch, first, last],
    );
    return rows.map((row) => row.content);
  }

  async sliceDone(tx: Tx, batch: string, { slice, first, last }: Slice): Promise<void> {
    await tx.query(`DELETE FROM payroll_batch_part WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3`, [batch, first, last]);
    await tx.query(`DELETE FROM payroll_batch_slice WHERE batch_id = $1 AND slice = $2`, [batch, slice]);
  }

  /** The long payrolls of these numbers. */
  async longOf(tx: Tx, batch: string): Promise<Long[]> {
    return tx.query(`SELECT bucket, number, payroll_id AS "payrollId" FROM payroll_batch_long WHERE batch_id = $1`, [batch]);
  }

  /** Says as which payroll a long one is stored. */
  async longBegun(tx: Tx, batch: string, bucket: number, payroll: string): Promise<void> {
    await tx.query(`UPDATE payroll_batch_long SET payroll_id = $3 WHERE batch_id = $1 AND bucket = $2`, [batch, bucket, payroll]);
  }

  /** A long payroll that nobody works on and whose first lines are stored, locked; the slices come first. */
  async nextLong(tx: Tx, batch: string): Promise<Long | undefined> {
    const [row]: Long[] = await tx.query(
      `SELECT bucket, number, payroll_id AS "payrollId" FROM payroll_batch_long WHERE batch_id = $1
         AND NOT EXISTS (SELECT FROM payroll_batch_slice WHERE batch_id = $1)
       ORDER BY bucket LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [batch],
    );
    return row;
  }

  /** Takes out the first parts of a bucket; none at its end. */
  async takeParts(tx: Tx, batch: string, bucket: number, parts: number): Promise<string[]> {
    const [rows]: [{ part: number; content: string }[], number] = await tx.query(
      `DELETE FROM payroll_batch_part WHERE batch_id = $1 AND bucket = $2 AND part IN (
         SELECT part FROM payroll_batch_part WHERE batch_id = $1 AND bucket = $2 ORDER BY part LIMIT $3) RETURNING part, content`,
      [batch, bucket, parts],
    );
    return rows.sort((a, b) => a.part - b.part).map((row) => row.content);
  }

  async longDone(tx: Tx, batch: string, bucket: number): Promise<void> {
    await tx.query(`DELETE FROM payroll_batch_long WHERE batch_id = $1 AND bucket = $2`, [batch, bucket]);
  }

  /** Drops all that is kept of a file that is given up. */
  async drop(tx: Tx, batch: string): Promise<void> {
    for (const table of ['payroll_batch_part', 'payroll_batch_slice']) await tx.query(`DELETE FROM ${table} WHERE batch_id = $1`, [batch]);
    await tx.query(`DELETE FROM payroll_batch_long WHERE batch_id = $1`, [batch]);
  }
}
