import { bulkCopy, copyBytes, type Tx } from '@anxin/persistence';
import type { BatchTables } from './batch-tables';
import type { Slice, Staged } from './staging';

/** What is kept of a received file until it is stored. */
export class BatchPartStore {
  private readonly kept: string;
  private readonly columns: readonly string[] | undefined;
  private readonly slices: string;
  private readonly pending: readonly string[];

  constructor({ name, pending = [], rowColumns }: BatchTables<string>) {
    [this.kept, this.slices] = [rowColumns ? `${name}_row` : `${name}_part`, `${name}_slice`];
    this.columns = rowColumns;
    this.pending = pending;
  }

  async add(tx: Tx, batch: string, { parts, rowBytes }: Pick<Staged, 'parts' | 'rowBytes'>): Promise<void> {
    if (rowBytes.length && this.columns) await copyBytes(tx, this.kept, ['batch_id', 'bucket', ...this.columns], rowBytes);
    if (parts.length)
      await bulkCopy(
        tx,
        this.kept,
        ['batch_id', 'bucket', 'part', 'content'],
        parts.map(({ bucket, part, content }) => [batch, bucket, part, content]),
      );
  }

  async plan(tx: Tx, batch: string, slices: readonly Slice[]): Promise<void> {
    await bulkCopy(
      tx,
      this.slices,
      ['batch_id', 'slice', 'first_bucket', 'last_bucket', 'lines'],
      slices.map(({ slice, first, last, lines }) => [batch, slice, first, last, lines]),
    );
  }

  /** The next slice that nobody works on, locked to the end of the transaction. */
  async nextSlice(tx: Tx, batch: string): Promise<Slice | undefined> {
    const [row]: Slice[] = await tx.query(
      `SELECT slice, first_bucket AS first, last_bucket AS last, lines FROM ${this.slices} WHERE batch_id = $1
       ORDER BY slice LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [batch],
    );
    return row;
  }

  /** The texts of a slice in order; none where rows are kept. */
  async contents(tx: Tx, batch: string, { first, last }: Slice): Promise<string[]> {
    if (this.columns) return [];
    const rows: { content: string }[] = await tx.query(
      `SELECT content FROM ${this.kept} WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3 ORDER BY bucket, part`,
      [batch, first, last],
    );
    return rows.map((row) => row.content);
  }

  async sliceDone(tx: Tx, batch: string, { slice, first, last }: Slice): Promise<void> {
    await tx.query(`DELETE FROM ${this.kept} WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3`, [batch, first, last]);
    await tx.query(`DELETE FROM ${this.slices} WHERE batch_id = $1 AND slice = $2`, [batch, slice]);
  }

  /** Drops all that is kept of a file that is given up. */
  async drop(tx: Tx, batch: string): Promise<void> {
    for (const table of [this.kept, this.slices, ...this.pending]) await tx.query(`DELETE FROM ${table} WHERE batch_id = $1`, [batch]);
  }
}
