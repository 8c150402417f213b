import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { MoneyAnswer, MoneyRequest } from './money-request';

/** A request to the fund, and the advance that was applied for since. */
export interface FundRequest extends MoneyRequest {
  readonly advance: string | null;
}
interface Row extends Omit<FundRequest, 'amount'> {
  readonly amount: string;
}

/** What cases asked for, and what was answered. */
@Injectable()
export class MoneyRequestStore {
  async insert(tx: Tx, { id, caseId, means, employer, project, region, amount, on, at }: MoneyRequest, said: MoneyAnswer): Promise<void> {
    await tx.query(
      `INSERT INTO money_request (id, case_id, means, employer, project, region, amount, asked_on, asked_at, answer, drawn, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, caseId, means, employer, project, region, String(amount), on, at, said.answer, String(said.drawn), said.reason],
    );
  }

  async isKnown(tx: Tx, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT FROM money_request WHERE id = $1`, [id]);
    return rows.length > 0;
  }

  /** What was asked of a region's fund, newest first, one row more than the page holds; answered once an advance of the case was applied for after it. */
  async ofFund(tx: Tx, region: string, page: { readonly limit: number; readonly after?: string }): Promise<FundRequest[]> {
    const rows: Row[] = await tx.query(
      `SELECT r.id, r.case_id AS "caseId", r.means, r.employer, r.project, r.region, r.amount, r.asked_on AS "on", r.asked_at AS at,
         (SELECT a.id FROM advance a WHERE a.region = r.region AND a.case_id = r.case_id AND a.proposed_at >= r.asked_at ORDER BY a.id LIMIT 1) AS advance
       FROM money_request r WHERE r.means = 'fund' AND r.region = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
      [region, page.after ?? null, page.limit + 1],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }
}
