import { regionFilter, type Caller, type Role } from '@anxin/access';
import { bulkCopy, isDuplicate, type Tx } from '@anxin/persistence';
import { ERRORS_SHOWN, SILENT_SECONDS, type Batch, type BatchState, type OpenBatch, type Progress, type RowFault } from './batch';
import type { BatchTables } from './batch-tables';

/** As whom a caller sends: an employer's people send for the employer, others for their client. */
export const senderOf = (caller: Caller): string => (caller.role === 'employer' ? caller.uscc! : caller.client);

/** The records of one kind of batch, their counts and errors. */
export class BatchStore<C extends string = never> {
  private readonly table: string;
  private readonly counts: readonly string[];
  private readonly selected: string;
  private readonly pending: readonly string[];

  constructor({ name, counts = [], pending = [] }: BatchTables<C>) {
    this.table = name;
    this.counts = ['rows', 'accepted', 'unchanged', 'rejected', ...counts];
    this.pending = [`${name}_slice`, ...pending];
    this.selected = `b.id, b.role, b.sender, b.region, b.media_type AS "mediaType", b.state, ${this.counts.map((count) => `b.${count}`).join(', ')},
      b.failure, b.created_at AS "createdAt", b.finished_at AS "finishedAt"`;
  }

  async begin(tx: Tx, batch: Pick<Batch, 'id' | 'role' | 'sender' | 'region' | 'mediaType' | 'createdAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO ${this.table} (id, role, sender, region, media_type, created_at, state) VALUES ($1, $2, $3, $4, $5, $6, 'receiving')`,
      [batch.id, batch.role, batch.sender, batch.region, batch.mediaType, batch.createdAt],
    );
  }

  /** Adds to the counts of a batch in that state, with a sign of life; false if it is in another state by now. */
  async advance(tx: Tx, id: string, state: BatchState, progress: Progress<C>): Promise<boolean> {
    const more = progress as Readonly<Record<string, number | undefined>>;
    const [found]: [{ id: string }[], number] = await tx.query(
      `UPDATE ${this.table} SET ${this.counts.map((count, at) => `${count} = ${count} + $${at + 3}`).join(', ')},
         seen_at = clock_timestamp() WHERE id = $1 AND state = $2 RETURNING id`,
      [id, state, ...this.counts.map((count) => more[count] ?? 0)],
    );
    return found.length > 0;
  }

  /** Ends the upload; false if it was given up in the meantime. */
  async received(tx: Tx, id: string, digest: string): Promise<boolean> {
    const [found]: [{ id: string }[], number] = await tx.query(
      `UPDATE ${this.table} SET state = 'received', digest = $2 WHERE id = $1 AND state = 'receiving' RETURNING id`,
      [id, digest],
    );
    return found.length > 0;
  }

  /** The batch that the same sender's same content made before, unless it refused rows: those may pass by now. */
  async same(tx: Tx, role: Role, sender: string, digest: string): Promise<Batch<C> | undefined> {
    const [row]: Batch<C>[] = await tx.query(
      `SELECT ${this.selected} FROM ${this.table} b WHERE role = $1 AND sender = $2 AND digest = $3
       AND (state IN ('received', 'running') OR (state = 'done' AND rejected = 0))`,
      [role, sender, digest],
    );
    return row;
  }

  /** Whether an error says that the same content is on file already. */
  isSameContent(error: unknown): boolean {
    return isDuplicate(error, `${this.table}_once`);
  }

  async start(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE ${this.table} SET state = 'running' WHERE id = $1 AND state = 'received'`, [id]);
  }

  /** Ends a batch of which nothing is left to do. */
  async finish(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE ${this.table} b SET state = 'done', finished_at = $2 WHERE id = $1 AND state = 'running'
         ${this.pending.map((table) => `AND NOT EXISTS (SELECT FROM ${table} p WHERE p.batch_id = b.id)`).join(' ')}`,
      [id, at],
    );
  }

  /** Gives a batch up: what was stored of it stays, nothing more will be. */
  async fail(tx: Tx, id: string, failure: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE ${this.table} SET state = 'failed', failure = $2, finished_at = $3 WHERE id = $1 AND state IN ('receiving', 'received', 'running')`,
      [id, failure, at],
    );
  }

  /** Takes back a batch of which nothing was stored. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.table}_error WHERE batch_id = $1`, [id]);
    await tx.query(`DELETE FROM ${this.table} WHERE id = $1`, [id]);
  }

  /** @throws Error if there is none */
  async get(tx: Tx, id: string): Promise<Batch<C>> {
    const [row]: Batch<C>[] = await tx.query(`SELECT ${this.selected} FROM ${this.table} b WHERE b.id = $1`, [id]);
    if (!row) throw new Error('no such batch');
    return row;
  }

  /** Counts a try that failed; gives the number of tries. */
  async failedOnce(tx: Tx, id: string): Promise<number> {
    const [[row]]: [{ attempts: number }[], number] = await tx.query(
      `UPDATE ${this.table} SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts`,
      [id],
    );
    return row?.attempts ?? 0;
  }

  /** Uploads that have said nothing for a while. */
  async silent(tx: Tx): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM ${this.table} WHERE state = 'receiving' AND seen_at < clock_timestamp() - make_interval(secs => $1)`,
      [SILENT_SECONDS],
    );
    return rows.map((row) => row.id);
  }

  /** Batches that wait to be stored, or are. */
  unfinished(tx: Tx): Promise<OpenBatch[]> {
    return tx.query(`SELECT id, role, region FROM ${this.table} WHERE state IN ('received', 'running') ORDER BY created_at, id`);
  }

  async addErrors(tx: Tx, id: string, faults: readonly RowFault[]): Promise<void> {
    if (faults.length === 0) return;
    await bulkCopy(
      tx,
      `${this.table}_error`,
      ['batch_id', '"row"', 'path', 'message'],
      faults.map(({ row, path, message }) => [id, row, path, message]),
    );
  }

  /** Errors by row, those behind the given one; `id` orders the errors of one row. */
  errors(tx: Tx, id: string, after: { row: number; id: string }, limit: number = ERRORS_SHOWN): Promise<(RowFault & { id: string })[]> {
    return tx.query(
      `SELECT "row", path, message, id FROM ${this.table}_error WHERE batch_id = $1 AND ("row", id) > ($2, $3::bigint) ORDER BY "row", id LIMIT $4`,
      [id, after.row, after.id, limit],
    );
  }

  /** The batch, if the caller may see it: its sender, a supervisor those of its region's supervisors. */
  async find(tx: Tx, id: string, caller: Caller): Promise<Batch<C> | undefined> {
    const seen = seenBy(caller, 2);
    const [row]: Batch<C>[] = await tx.query(`SELECT ${this.selected} FROM ${this.table} b WHERE b.id = $1 AND ${seen.sql}`, [
      id,
      ...seen.parameters,
    ]);
    return row;
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: { state?: BatchState; limit: number; after?: readonly string[] }, caller: Caller): Promise<Batch<C>[]> {
    const seen = seenBy(caller, 5);
    return tx.query(
      `SELECT ${this.selected} FROM ${this.table} b WHERE ($1::text IS NULL OR b.state = $1)
         AND ($2::timestamptz IS NULL OR (b.created_at, b.id) < ($2, $3::uuid)) AND ${seen.sql}
       ORDER BY b.created_at DESC, b.id DESC LIMIT $4`,
      [filter.state ?? null, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1, ...seen.parameters],
    );
  }
}

const seenBy = (caller: Caller, from: number): { sql: string; parameters: readonly string[] } => {
  if (caller.role === 'employer' || caller.role === 'bank' || caller.role === 'inspector')
    return { sql: `b.role = $${from} AND b.sender = $${from + 1}`, parameters: [caller.role, senderOf(caller)] };
  const { sql, parameters } = regionFilter(caller, 'b.region', from);
  return { sql: `(${sql})`, parameters };
};
