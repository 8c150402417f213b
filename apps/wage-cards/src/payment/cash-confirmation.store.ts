import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';

/** One word on cash (现金签收): by the worker, or by an inspector for a worker's line. */
export interface CashConfirmation {
  readonly id: string;
  readonly paymentId: string;
  readonly workers: string[];
  readonly accepted: boolean;
  readonly by: 'worker' | 'inspector';
  /** Pseudonymous client that said it. */
  readonly client: string;
  /** Sealed. */
  readonly note: string | null;
  readonly confirmedAt: Date;
}

/** The log of confirmations; nothing in it is changed. */
@Injectable()
export class CashConfirmationStore {
  async append(tx: Tx, { id, paymentId, workers, accepted, by, client, note, confirmedAt }: CashConfirmation): Promise<void> {
    await tx.query(
      `INSERT INTO cash_confirmation (id, payment_id, workers, accepted, by, client, note, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, paymentId, workers, accepted, by, client, note, confirmedAt],
    );
  }

  /** Those of a payment in their order; of one worker alone where one is named. */
  of(tx: Tx, paymentId: string, workerId?: string): Promise<CashConfirmation[]> {
    return tx.query(
      `SELECT id, payment_id AS "paymentId", workers, accepted, by, client, note, confirmed_at AS "confirmedAt" FROM cash_confirmation
       WHERE payment_id = $1 AND ($2::text IS NULL OR $2 = ANY(workers)) ORDER BY confirmed_at, id`,
      [paymentId, workerId ?? null],
    );
  }
}
