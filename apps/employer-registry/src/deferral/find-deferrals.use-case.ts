import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import type { DeferralQuery } from './deferral.dto';
import { DeferralStore } from './deferral.store';
import { deferralView, type DeferralView } from './deferral.view';

/** Looks deferrals up; who sees the employer sees them. */
@Injectable()
export class FindDeferrals {
  constructor(
    private readonly transactions: Transactions,
    private readonly employers: EmployerStore,
    private readonly deferrals: DeferralStore,
  ) {}

  /** @throws NotFoundException if there is no such employer or deferral for this caller */
  async one(uscc: string, id: string, caller: Caller): Promise<DeferralView> {
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, uscc, caller);
      const deferral = await this.deferrals.find(tx, uscc, id);
      if (!deferral) throw new NotFoundException({ detail: 'no such deferral' });
      return deferralView(deferral);
    });
  }

  /** @throws NotFoundException if there is no such employer for this caller */
  async list(uscc: string, query: DeferralQuery, caller: Caller): Promise<Page<DeferralView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, uscc, caller);
      const rows = await this.deferrals.list(tx, uscc, { limit: query.limit, after });
      return pageOf(rows, query, (row) => [row.id], deferralView);
    });
  }

  private async mustSee(tx: Tx, uscc: string, caller: Caller): Promise<void> {
    if (!(await this.employers.find(tx, uscc, caller))) throw new NotFoundException({ detail: 'no such employer' });
  }
}
