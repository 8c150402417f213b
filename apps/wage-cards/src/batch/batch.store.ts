import { Injectable } from '@nestjs/common';
import { regionFilter, type Caller, type Role } from '@anxin/access';
import { bulkCopy, isDuplicate, type Tx } from '@anxin/persistence';
import { ERRORS_SHOWN, SILENT_SECONDS, type BatchState, type RowFault } from './batch';

/** A batch as it is kept. */
export interface Batch {
  readonly id: string;
  readonly role: Role;
  readonly sender: string;
  readonly region: string | null;
  readonly mediaType: string;
  readonly state: BatchState;
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly payrolls: number;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** What a piece of work adds to a batch's counts. */
export interface Progress {
  readonly rows?: number;
  readonly accepted?: number;
  readonly unchanged?: number;
  readonly rejected?: number;
  readonly payrolls?: number;
}

const SELECTED = `b.id, b.role, b.sender, b.region, b.media_type AS "mediaType", b.state, b.rows, b.accepted, b.unchanged, b.rejected, b.payrolls,
  b.failure, b.created_at AS "createdAt", b.finished_at AS "finishedAt"`;

/** As whom a caller sends: an employer's people send for the employer, others for their client. */
export const senderOf = (caller: Caller): string => (caller.role === 'employer' ? caller.uscc! : caller.client);

@Injectable()
export class BatchStore {
  async begin(tx: Tx, batch: Pick<Batch, 'id' | 'role' | 'sender' | 'region' | 'mediaType' | 'createdAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO payroll_batch (id, role, sender, region, media_type, created_at, state) VALUES ($1, $2, $3, $4, $5, $6, 'receiving')`,
      [batch.id, batch.role, batch.sender, batch.region, batch.mediaType, batch.createdAt],
    );
  }

  /** Adds to the counts of a batch in that state, with a sign of life; false if it is in another state by now. */
  async advance(tx: Tx, id: string, state: BatchState, { rows, accepted, unchanged, rejected, payrolls }: Progress): Promise<boolean> {
    const [found]: [{ id: string }[], number] = await tx.query(
      `UPDATE payroll_batch SET rows = rows + $3, accepted = accepted + $4, unchanged = unchanged + $5, rejected = rejected + $6,
         payrolls = payrolls + $7, seen_at = clock_timestamp() WHERE id = $1 AND state = $2 RETURNING id`,
      [id, state, rows ?? 0, accepted ?? 0, unchanged ?? 0, rejected ?? 0, payrolls ?? 0],
    );
    return found.length > 0;
  }

  /** Ends the upload; false if it was given up in the meantime. */
  async received(tx: Tx, id: string, digest: string): Promise<boolean> {
    const [found]: [{ id: string }[], number] = await tx.query(
      `UPDATE payroll_batch SET state = 'received', digest = $2 WHERE id = $1 AND state = 'receiving' RETURNING id`,
      [id, digest],
    );
    return found.length > 0;
  }

  /** The batch that the same sender's same content made before, unless it refused rows: those may pass by now. */
  async same(tx: Tx, role: Role, sender: string, digest: string): Promise<Batch | undefined> {
    const [row]: Batch[] = await tx.query(
      `SELECT ${SELECTED} FROM payroll_batch b WHERE role = $1 AND sender = $2 AND digest = $3
       AND (state IN ('received', 'running') OR (state = 'done' AND rejected = 0))`,
      [role, sender, digest],
    );
    return row;
  }

  async start(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE payroll_batch SET state = 'running' WHERE id = $1 AND state = 'received'`, [id]);
  }

  /** Ends a batch of which nothing is left to do. */
  async finish(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE payroll_batch b SET state = 'done', finished_at = $2 WHERE id = $1 AND state = 'running'
         AND NOT EXISTS (SELECT FROM payroll_batch_slice s WHERE s.batch_id = b.id) AND NOT EXISTS (SELECT FROM payroll_batch_long l WHERE l.batch_id = b.id)`,
      [id, at],
    );
  }

  /** Gives a batch up: what was stored of it stays, nothing more will be. */
  async fail(tx: Tx, id: string, failure: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE payroll_batch SET state = 'failed', failure = $2, finished_at = $3 WHERE id = $1 AND state IN ('receiving', 'received', 'running')`,
      [id, failure, at],
    );
  }

  /** Takes back a batch of which nothing was stored. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM payroll_batch_error WHERE batch_id = $1`, [id]);
    await tx.query(`DELETE FROM payroll_batch WHERE id = $1`, [id]);
  }

  /** @throws Error if there is none */
  async get(tx: Tx, id: string): Promise<Batch> {
    const [row]: Batch[] = await tx.query(`SELECT ${SELECTED} FROM payroll_batch b WHERE b.id = $1`, [id]);
    if (!row) throw new Error('no such batch');
    return row;
  }

  /** Counts a try that failed; gives the number of tries. */
  async failedOnce(tx: Tx, id: string): Promise<number> {
    const [[row]]: [{ attempts: number }[], number] = await tx.query(
      `UPDATE payroll_batch SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts`,
      [id],
    );
    return row?.attempts ?? 0;
  }

  /** Uploads that have said nothing for a while. */
  async silent(tx: Tx): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM payroll_batch WHERE state = 'receiving' AND seen_at < clock_timestamp() - make_interval(secs => $1)`,
      [SILENT_SECONDS],
    );
    return rows.map((row) => row.id);
  }

  /** Batches that wait to be stored, or are. */
  unfinished(tx: Tx): Promise<Pick<Batch, 'id' | 'role' | 'region'>[]> {
    return tx.query(`SELECT id, role, region FROM payroll_batch WHERE state IN ('received', 'running') ORDER BY created_at, id`);
  }

  async addErrors(tx: Tx, id: string, faults: readonly RowFault[]): Promise<void> {
    if (faults.length === 0) return;
    await bulkCopy(
      tx,
      'payroll_batch_error',
      ['batch_id', '"row"', 'path', 'message'],
      faults.map(({ row, path, message }) => [id, row, path, message]),
    );
  }

  /** Errors by row, those behind the given one; `id` orders the errors of one row. */
  errors(tx: Tx, id: string, after: { row: number; id: string }, limit: number = ERRORS_SHOWN): Promise<(RowFault & { id: string })[]> {
    return tx.query(
      `SELECT "row", path, message, id FROM payroll_batch_error WHERE batch_id = $1 AND ("row", id) > ($2, $3::bigint) ORDER BY "row", id LIMIT $4`,
      [id, after.row, after.id, limit],
    );
  }

  /** The batch, if the caller may see it: its sender, a supervisor those of its region's supervisors. */
  async find(tx: Tx, id: string, caller: Caller): Promise<Batch | undefined> {
    const seen = seenBy(caller, 2);
    const [row]: Batch[] = await tx.query(`SELECT ${SELECTED} FROM payroll_batch b WHERE b.id = $1 AND ${seen.sql}`, [
      id,
      ...seen.parameters,
    ]);
    return row;
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: { state?: BatchState; limit: number; after?: readonly string[] }, caller: Caller): Promise<Batch[]> {
    const seen = seenBy(caller, 5);
    return tx.query(
      `SELECT ${SELECTED} FROM payroll_batch b WHERE ($1::text IS NULL OR b.state = $1)
         AND ($2::timestamptz IS NULL OR (b.created_at, b.id) < ($2, $3::uuid)) AND ${seen.sql}
       ORDER BY b.created_at DESC, b.id DESC LIMIT $4`,
      [filter.state ?? null, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1, ...seen.parameters],
    );
  }
}

/** Whether an error says that the same content is on file already. */
export const isSameContent = (error: unknown): boolean => isDuplicate(error, 'payroll_batch_once');

const seenBy = (caller: Caller, from: number): { sql: string; parameters: readonly string[] } => {
  if (caller.role === 'employer' || caller.role === 'bank')
    return { sql: `b.role = $${from} AND b.sender = $${from + 1}`, parameters: [caller.role, senderOf(caller)] };
  const { sql, parameters } = regionFilter(caller, 'b.region', from);
  return { sql: `(${sql})`, parameters };
};
