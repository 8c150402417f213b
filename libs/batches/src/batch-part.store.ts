import { bulkCopy, type Tx } from '@anxin/persistence';
import type { BatchTables } from './batch-tables';
import type { Part, Slice } from './staging';

/** What is kept of a received file until it is stored. */
export class BatchPartStore {
  private readonly parts: string;
  private readonly slices: string;
  private readonly pending: readonly string[];

  constructor({ name, pending = [] }: BatchTables<string>) {
    [this.parts, this.slices] = [`${name}_part`, `${name}_slice`];
    this.pending = pending;
  }

  async add(tx: Tx, batch: string, parts: readonly Part[]): Promise<void> {
    await bulkCopy(
      tx,
      this.parts,
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

  /** The contents of a slice in order. */
  async contents(tx: Tx, batch: string, { first, last }: Slice): Promise<string[]> {
    const rows: { content: string }[] = await tx.query(
      `SELECT content FROM ${this.parts} WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3 ORDER BY bucket, part`,
      [batch, first, last],
    );
    return rows.map((row) => row.content);
  }

  async sliceDone(tx: Tx, batch: string, { slice, first, last }: Slice): Promise<void> {
    await tx.query(`DELETE FROM ${this.parts} WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3`, [batch, first, last]);
    await tx.query(`DELETE FROM ${this.slices} WHERE batch_id = $1 AND slice = $2`, [batch, slice]);
  }

  /** Drops all that is kept of a file that is given up. */
  async drop(tx: Tx, batch: string): Promise<void> {
    for (const table of [this.parts, this.slices, ...this.pending]) await tx.query(`DELETE FROM ${table} WHERE batch_id = $1`, [batch]);
  }
}
