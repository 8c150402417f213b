import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { ImportedClue } from './clue-batch.dto';

export interface KnownClue {
  readonly complaintId: string;
  readonly fingerprint: string;
}

export interface ClueReceipt {
  readonly row: number;
  readonly clueNumber: string;
  readonly complaintId: string;
  readonly receiptNumber: string;
}

const FINGERPRINT = 'imported-clue';

/** Which complaint a clue of the national platform (线索) is, by its number. */
@Injectable()
export class ClueStore {
  constructor(private readonly sealer: Sealer) {}

  /** A keyed hash of what a row says. */
  fingerprintOf(clue: ImportedClue): string {
    const entries = Object.entries(clue).filter(([, value]) => value !== undefined);
    return this.sealer.blindIndex(FINGERPRINT, JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))));
  }

  /** Waits for a transaction that brings the same number; the complaint must follow in this one. @returns whether the number is new */
  async claim(
    tx: Tx,
    clue: {
      readonly clueNumber: string;
      readonly complaintId: string;
      readonly fingerprint: string;
      readonly batch: string;
      readonly row: number;
    },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO imported_clue (clue_number, complaint_id, fingerprint, batch_id, "row") VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING clue_number`,
      [clue.clueNumber, clue.complaintId, clue.fingerprint, clue.batch, clue.row],
    );
    return rows.length > 0;
  }

  async find(tx: Tx, clueNumber: string): Promise<KnownClue | undefined> {
    const rows: KnownClue[] = await tx.query(
      `SELECT complaint_id AS "complaintId", fingerprint FROM imported_clue WHERE clue_number = $1`,
      [clueNumber],
    );
    return rows[0];
  }

  /** The receipt numbers of a file's rows, in its order. */
  async receipts(tx: Tx, batch: string): Promise<ClueReceipt[]> {
    return tx.query(
      `SELECT i."row", i.clue_number AS "clueNumber", c.id AS "complaintId", c.receipt_number AS "receiptNumber"
       FROM imported_clue i JOIN complaint c ON c.id = i.complaint_id WHERE i.batch_id = $1 ORDER BY i."row"`,
      [batch],
    );
  }
}
