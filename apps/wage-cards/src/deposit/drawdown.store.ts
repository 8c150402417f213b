import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { fenOf, type Tx } from '@anxin/persistence';
import type { Drawdown } from './deposit';

/** A draw with what else is on file of it. */
export interface StoredDrawdown extends Drawdown {
  readonly deposit: string;
  readonly case: string | null;
}

interface Row extends Omit<StoredDrawdown, 'amount' | 'toppedUp'> {
  readonly amount: string;
  readonly toppedUp: string;
}

const COLUMNS = `id, deposit_id AS deposit, number, amount, case_id AS "case", noticed_on AS "noticedOn", pay_due_on AS "payDueOn", paid_on AS "paidOn",
  top_up_days AS "topUpDays", topped_up AS "toppedUp", topped_up_on AS "toppedUpOn"`;

/** Draws on deposits, in the order of their notices. */
@Injectable()
export class DrawdownStore {
  async insert(tx: Tx, draw: StoredDrawdown, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO wage_deposit_drawdown (id, deposit_id, number, amount, case_id, noticed_on, noticed_by, pay_due_on, top_up_days)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [draw.id, draw.deposit, draw.number, String(draw.amount), draw.case, draw.noticedOn, by, draw.payDueOn, draw.topUpDays],
    );
  }

  async paid(tx: Tx, id: string, on: LocalDate, reference: string | null): Promise<void> {
    await tx.query(`UPDATE wage_deposit_drawdown SET paid_on = $2, reference = $3 WHERE id = $1`, [id, on, reference]);
  }

  async toppedUp(tx: Tx, draw: Drawdown, part: bigint, on: LocalDate): Promise<void> {
    await tx.query(`UPDATE wage_deposit_drawdown SET topped_up = topped_up + $2, topped_up_on = $3 WHERE id = $1`, [
      draw.id,
      String(part),
      on,
    ]);
  }

  /** The draws on each of these deposits. */
  async of(tx: Tx, deposits: readonly string[]): Promise<Map<string, StoredDrawdown[]>> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM wage_deposit_drawdown WHERE deposit_id = ANY($1::uuid[]) ORDER BY deposit_id, number`,
      [deposits],
    );
    const found = new Map<string, StoredDrawdown[]>(deposits.map((deposit) => [deposit, []]));
    for (const row of rows) found.get(row.deposit)!.push({ ...row, amount: fenOf(row.amount), toppedUp: fenOf(row.toppedUp) });
    return found;
  }
}
