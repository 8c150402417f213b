import { Injectable, NotFoundException } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { firstDayOf, lastDayOf } from '@anxin/calendar';
import { regionByCode, regionPrefix } from '@anxin/codes';
import { yuan } from '@anxin/money';
import { Transactions } from '@anxin/persistence';
import type { BulletinQuery } from './bulletin.dto';
import { BulletinStore, type AlertCount, type CaseCount } from './bulletin.store';

/** The monthly bulletin (月度通报) of a region: what was raised, resolved and stood open, by county. */
export interface BulletinView {
  readonly region: string;
  readonly month: string;
  readonly alerts: readonly (Omit<AlertCount, 'openAmount'> & { readonly regionName: string; readonly openAmount: string })[];
  readonly cases: readonly (Omit<CaseCount, 'recovered'> & { readonly regionName: string; readonly recovered: string })[];
}

@Injectable()
export class ReadBulletin {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: BulletinStore,
  ) {}

  /** @throws NotFoundException for a region that is not the caller's */
  async run({ region, month }: BulletinQuery, caller: Caller): Promise<BulletinView> {
    if (!seesRegion(caller, region)) throw new NotFoundException({ detail: 'no such region' });
    const where = { prefix: regionPrefix(region), from: firstDayOf(month), to: lastDayOf(month) };
    return this.transactions.reading(async (tx) => ({
      region,
      month,
      alerts: (await this.store.countAlerts(tx, where)).map((row) => ({
        ...row,
        regionName: nameOf(row.region),
        openAmount: yuan(BigInt(row.openAmount)),
      })),
      cases: (await this.store.countCases(tx, where)).map((row) => ({
        ...row,
        regionName: nameOf(row.region),
        recovered: yuan(BigInt(row.recovered)),
      })),
    }));
  }
}

const nameOf = (region: string): string => regionByCode(region)?.name ?? region;
