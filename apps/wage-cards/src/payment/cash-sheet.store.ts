import { Injectable } from '@nestjs/common';
import { isDuplicate, type Tx } from '@anxin/persistence';

/** A signed sheet as a document (签字表): the scan stays with the employer, its hash says which one it is. */
export interface FiledSheet {
  readonly id: string;
  readonly employer: string;
  readonly payroll: string;
  readonly signedOn: string;
  /** Of the scan, hex. */
  readonly sha256: string;
  readonly pages: number | null;
  /** Pseudonymous client. */
  readonly filedBy: string;
  readonly filedAt: Date;
}

@Injectable()
export class CashSheetStore {
  async insert(tx: Tx, { id, employer, payroll, signedOn, sha256, pages, filedBy, filedAt }: FiledSheet): Promise<void> {
    await tx.query(
      `INSERT INTO cash_sheet (id, employer, payroll, signed_on, sha256, pages, filed_by, filed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, employer, payroll, signedOn, sha256, pages, filedBy, filedAt],
    );
  }

  /** Whether an error says that this employer has filed the same scan before. */
  isSameScan(error: unknown): boolean {
    return isDuplicate(error, 'cash_sheet_employer_sha256_key');
  }

  async find(tx: Tx, id: string): Promise<FiledSheet | undefined> {
    const [row]: FiledSheet[] = await tx.query(
      `SELECT id, employer, payroll, signed_on AS "signedOn", sha256, pages, filed_by AS "filedBy", filed_at AS "filedAt" FROM cash_sheet WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Notes on a report of cash by which sheet it was handed out. */
  async attach(tx: Tx, payment: string, sheet: string): Promise<void> {
    await tx.query(`UPDATE payment SET cash_sheet = $2 WHERE id = $1`, [payment, sheet]);
  }
}
