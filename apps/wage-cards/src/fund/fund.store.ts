import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';

/** Money that a government put into its fund. */
export interface Appropriation {
  readonly id: string;
  readonly amount: Fen;
  readonly on: LocalDate;
  readonly recordedAt: Date;
}

/** One fund of each region. */
@Injectable()
export class FundStore {
  /** The fund under a row lock, its version counted up; made where there is none. All that changes its money waits here for one another. */
  async locked(tx: Tx, region: string): Promise<{ version: number }> {
    const [row]: { version: number }[] = await tx.query(
      `INSERT INTO revolving_fund (region, version) VALUES ($1, 1) ON CONFLICT (region) DO UPDATE SET version = revolving_fund.version + 1 RETURNING version`,
      [region],
    );
    return row!;
  }

  async appropriate(tx: Tx, region: string, appropriation: Appropriation, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO revolving_fund_appropriation (id, region, amount, came_on, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [appropriation.id, region, String(appropriation.amount), appropriation.on, by, appropriation.recordedAt],
    );
  }

  /** Newest first, one row more than the page holds. */
  async appropriations(tx: Tx, region: string, page: { limit: number; after?: string }): Promise<Appropriation[]> {
    const rows: (Omit<Appropriation, 'amount'> & { amount: string })[] = await tx.query(
      `SELECT id, amount, came_on AS "on", recorded_at AS "recordedAt" FROM revolving_fund_appropriation
       WHERE region = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [region, page.after ?? null, page.limit + 1],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }

  /** What was paid out of it so far, in fen, whether it came back or not. */
  async advanced(tx: Tx, region: string): Promise<Fen> {
    const [row]: { amount: string }[] = await tx.query(
      `SELECT coalesce(sum(amount), 0)::text AS amount FROM advance WHERE region = $1 AND paid_out_on IS NOT NULL`,
      [region],
    );
    return fenOf(row!.amount);
  }
}
