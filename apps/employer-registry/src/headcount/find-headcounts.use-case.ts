import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import type { HeadcountQuery } from './headcount.dto';
import { HeadcountStore } from './headcount.store';
import { headcountView, type HeadcountView } from './headcount.view';

/** Looks headcounts up; who sees the employer sees them. */
@Injectable()
export class FindHeadcounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly employers: EmployerStore,
    private readonly headcounts: HeadcountStore,
  ) {}

  /** @throws NotFoundException if there is no such employer or headcount for this caller */
  async one(uscc: string, id: string, caller: Caller): Promise<HeadcountView> {
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, uscc, caller);
      const headcount = await this.headcounts.find(tx, uscc, id);
      if (!headcount) throw new NotFoundException({ detail: 'no such headcount' });
      return headcountView(headcount);
    });
  }

  /** @throws NotFoundException if there is no such employer for this caller */
  async list(uscc: string, query: HeadcountQuery, caller: Caller): Promise<Page<HeadcountView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, uscc, caller);
      const rows = await this.headcounts.list(tx, uscc, { limit: query.limit, after });
      return pageOf(rows, query, (row) => [row.id], headcountView);
    });
  }

  private async mustSee(tx: Tx, uscc: string, caller: Caller): Promise<void> {
    if (!(await this.employers.find(tx, uscc, caller))) throw new NotFoundException({ detail: 'no such employer' });
  }
}
