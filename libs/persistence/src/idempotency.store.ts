import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly answer: unknown;
}

/** Days for which the first answer to an idempotency key is kept. */
export const ANSWERS_KEPT_DAYS = 7;

/** The answers kept for idempotency keys, by client. */
@Injectable()
export class KeptAnswers {
  constructor(private readonly dataSource: DataSource) {}

  async find(client: string, key: string): Promise<KeptAnswer | undefined> {
    const [row] = await this.dataSource.query(
      `SELECT request_hash AS "requestHash", status, answer FROM idempotency_key WHERE client = $1 AND key = $2`,
      [client, key],
    );
    return row;
  }

  /** Drops the answers whose time is over. */
  async purge(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - make_interval(days => $1)`, [
      ANSWERS_KEPT_DAYS,
    ]);
  }
}
