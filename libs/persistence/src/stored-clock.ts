import { Injectable } from '@nestjs/common';
import { BusinessClock, localDateOf, type LocalDate } from '@anxin/calendar';
import { DataSource } from 'typeorm';
import type { Tx } from './transactions';

/** The business clock as the service's database keeps it: its own clock plus a stored shift (zero outside demo mode). */
@Injectable()
export class StoredClock extends BusinessClock {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** The business instant; inside a transaction the instant of this statement, not of the transaction's start. */
  async now(tx: Tx = this.dataSource.manager): Promise<Date> {
    const [row] = await tx.query(`SELECT business_now() AS now`);
    return row.now;
  }

  override async today(tx?: Tx): Promise<LocalDate> {
    return localDateOf(await this.now(tx));
  }

  /** Sets the business clock; it runs on from there. */
  async set(to: Date): Promise<void> {
    await this.dataSource.query(`UPDATE business_clock SET shift = $1::timestamptz - clock_timestamp()`, [to.toISOString()]);
  }
}
