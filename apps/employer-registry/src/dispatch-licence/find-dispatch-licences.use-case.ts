import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import type { DispatchLicenceQuery } from './dispatch-licence.dto';
import { DispatchLicenceStore } from './dispatch-licence.store';
import { dispatchLicenceView, type DispatchLicenceView } from './dispatch-licence.view';

/** Looks licences up; who sees the employer sees them. */
@Injectable()
export class FindDispatchLicences {
  constructor(
    private readonly transactions: Transactions,
    private readonly employers: EmployerStore,
    private readonly licences: DispatchLicenceStore,
  ) {}

  /** @throws NotFoundException if there is no such employer or licence for this caller */
  async one(uscc: string, id: string, caller: Caller): Promise<DispatchLicenceView> {
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, uscc, caller);
      const licence = await this.licences.find(tx, uscc, id);
      if (!licence) throw new NotFoundException({ detail: 'no such dispatch licence' });
      return dispatchLicenceView(licence);
    });
  }

  /** @throws NotFoundException if there is no such employer for this caller */
  async list(uscc: string, query: DispatchLicenceQuery, caller: Caller): Promise<Page<DispatchLicenceView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, uscc, caller);
      const rows = await this.licences.list(tx, uscc, { limit: query.limit, after });
      return pageOf(rows, query, (row) => [row.id], dispatchLicenceView);
    });
  }

  private async mustSee(tx: Tx, uscc: string, caller: Caller): Promise<void> {
    if (!(await this.employers.find(tx, uscc, caller))) throw new NotFoundException({ detail: 'no such employer' });
  }
}
