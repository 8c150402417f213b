import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { ReturnMapping } from './return-mapping';

/** A mapping as it is kept. */
export interface KeptMapping {
  readonly bank: string;
  readonly version: string;
  readonly title: string;
  readonly revision: number;
  /** Pseudonymous client. */
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly mapping: ReturnMapping;
}

/** One revision in the trail. */
export interface MappingChange extends KeptMapping {
  readonly reason: string;
}

const SELECTED = `bank, version, title, revision, changed_by AS "changedBy", changed_at AS "changedAt", mapping`;

/** How banks write their return files: configuration, with every revision kept. */
@Injectable()
export class ReturnMappingStore {
  async find(tx: Tx, bank: string, version: string): Promise<KeptMapping | undefined> {
    const [row]: KeptMapping[] = await tx.query(`SELECT ${SELECTED} FROM return_file_mapping WHERE bank = $1 AND version = $2`, [
      bank,
      version,
    ]);
    return row;
  }

  /** One change of one mapping at a time. Held to the end of the transaction. */
  async lock(tx: Tx, bank: string, version: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`return-mapping/${bank}/${version}`]);
  }

  /** In the order of their names, one more than the page holds. */
  list(tx: Tx, limit: number, after?: readonly string[]): Promise<KeptMapping[]> {
    return tx.query(
      `SELECT ${SELECTED} FROM return_file_mapping WHERE $1::text IS NULL OR (bank, version) > ($1, $2::text) ORDER BY bank, version LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** The newest first. */
  changes(tx: Tx, bank: string, version: string): Promise<MappingChange[]> {
    return tx.query(`SELECT ${SELECTED}, reason FROM return_file_mapping_change WHERE bank = $1 AND version = $2 ORDER BY revision DESC`, [
      bank,
      version,
    ]);
  }

  async put(tx: Tx, { bank, version, title, mapping, revision, reason, changedBy, changedAt }: MappingChange): Promise<void> {
    const values = [bank, version, title, JSON.stringify(mapping), revision, changedBy, changedAt];
    await tx.query(
      `INSERT INTO return_file_mapping (bank, version, title, mapping, revision, changed_by, changed_at) VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7)
       ON CONFLICT (bank, version) DO UPDATE SET title = excluded.title, mapping = excluded.mapping, revision = excluded.revision,
         changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      values,
    );
    await tx.query(
      `INSERT INTO return_file_mapping_change (bank, version, title, mapping, revision, changed_by, changed_at, reason)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8)`,
      [...values, reason],
    );
  }
}
