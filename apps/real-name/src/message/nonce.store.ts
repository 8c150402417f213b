import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';

/** Remembers nonces over processes and restarts. */
@Injectable()
export class NonceStore {
  /** Wall time, as the database has it: freshness is not the business clock's. */
  async now(tx: Tx): Promise<Date> {
    const [row]: { now: Date }[] = await tx.query(`SELECT clock_timestamp() AS now`);
    return row!.now;
  }

  /** Waits for a transaction that claims the same nonce. @returns whether it is new */
  async claim(tx: Tx, appid: string, nonce: string, until: Date): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO nonce (appid, nonce, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING appid`,
      [appid, nonce, until],
    );
    return rows.length > 0;
  }

  /** Forgets those whose messages would not pass any more. */
  async forget(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM nonce WHERE until < clock_timestamp()`);
  }
}
