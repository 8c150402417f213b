import { Injectable } from '@nestjs/common';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { CardHolder, ReturnFileTerms, TermedFile } from './return-file';

/** A return file beside its batch. */
export interface StoredReturnFile extends ReturnFileTerms {
  readonly id: string;
  /** The bank's client. */
  readonly reporter: string;
  /** Hex; null until all of it had come. */
  readonly sha256: string | null;
  /** Fen, over all details that could be read. */
  readonly amount: Fen | null;
  readonly receipt: string | null;
}

type Row = Omit<StoredReturnFile, 'amount'> & { amount: string | null };

const SELECTED = `batch_id AS id, reporter, employer, bank, version, revision, channel, payroll, period, project, paid_on AS "paidOn", sha256, amount, receipt`;

@Injectable()
export class ReturnFileStore {
  async begin(tx: Tx, id: string, reporter: string, terms: ReturnFileTerms): Promise<void> {
    const { employer, bank, version, revision, channel, payroll, period, project, paidOn } = terms;
    await tx.query(
      `INSERT INTO return_file (batch_id, reporter, employer, bank, version, revision, channel, payroll, period, project, paid_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, reporter, employer, bank, version, revision, channel, payroll, period, project, paidOn],
    );
  }

  /** All of it has come. */
  async came(tx: Tx, id: string, { sha256, amount }: Pick<TermedFile, 'sha256' | 'amount'>): Promise<void> {
    await tx.query(`UPDATE return_file SET sha256 = $2, amount = $3 WHERE batch_id = $1`, [id, sha256, String(amount)]);
  }

  /** @throws Error if there is none */
  async get(tx: Tx, id: string): Promise<StoredReturnFile> {
    const [file] = await this.of(tx, [id]);
    if (!file) throw new Error('no such return file');
    return file;
  }

  async of(tx: Tx, ids: readonly string[]): Promise<StoredReturnFile[]> {
    const rows: Row[] = await tx.query(`SELECT ${SELECTED} FROM return_file WHERE batch_id = ANY($1::uuid[])`, [ids]);
    return rows.map((row) => ({ ...row, amount: row.amount === null ? null : fenOf(row.amount) }));
  }

  /** The file under a row lock. */
  async locked(tx: Tx, id: string): Promise<StoredReturnFile> {
    await tx.query(`SELECT FROM return_file WHERE batch_id = $1 FOR UPDATE`, [id]);
    return this.get(tx, id);
  }

  async keepReceipt(tx: Tx, id: string, receipt: string, at: Date): Promise<void> {
    await tx.query(`UPDATE return_file SET receipt = $2, receipt_at = $3 WHERE batch_id = $1`, [id, receipt, at]);
  }

  /** Those of these details that the same file, sent before by the same bank, has brought on file: they are no new word. */
  async broughtBefore(tx: Tx, id: string, rows: readonly number[]): Promise<Set<number>> {
    const before: { row: number }[] = await tx.query(
      `WITH earlier AS (
         SELECT e.id FROM return_file_batch b JOIN return_file_batch e USING (role, sender, digest)
         WHERE b.id = $1 AND e.id <> b.id AND e.state = 'done'
       ) SELECT n.row FROM unnest($2::int[]) AS n(row)
         WHERE EXISTS (SELECT FROM earlier e WHERE NOT EXISTS (SELECT FROM return_file_batch_error f WHERE f.batch_id = e.id AND f."row" = n.row))`,
      [id, rows],
    );
    return new Set(before.map((one) => one.row));
  }

  /** Whom cards of these blind indexes are, or were, filed for. */
  async holders(tx: Tx, indexes: readonly string[]): Promise<Map<string, CardHolder[]>> {
    const rows: CardHolder[] = await tx.query(
      `SELECT DISTINCT card_index AS index, worker_id AS "workerId", replaced_at IS NULL AS live FROM wage_card WHERE card_index = ANY($1::text[])`,
      [[...new Set(indexes)]],
    );
    const byIndex = new Map<string, CardHolder[]>();
    for (const row of rows) byIndex.set(row.index, [...(byIndex.get(row.index) ?? []), row]);
    return byIndex;
  }
}
