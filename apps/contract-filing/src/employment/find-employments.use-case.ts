import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import type { EmploymentQuery } from './employment.dto';
import { EmploymentStore } from './employment.store';
import type { EmploymentView } from './employment.view';
import { ShowEmployments } from './show-employments.use-case';

/** Looks employments up, within what the caller may see. */
@Injectable()
export class FindEmployments {
  constructor(
    private readonly transactions: Transactions,
    private readonly employments: EmploymentStore,
    private readonly show: ShowEmployments,
  ) {}

  /** @throws NotFoundException if there is no such employment for this caller */
  async one(id: string, caller: Caller): Promise<EmploymentView> {
    return this.transactions.reading(async (tx) => {
      const employment = await this.employments.find(tx, id, caller);
      if (!employment) throw new NotFoundException({ detail: 'no such employment' });
      return this.show.one(tx, employment);
    });
  }

  async list(query: EmploymentQuery, caller: Caller): Promise<Page<EmploymentView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const rows = await this.employments.list(tx, { ...query, after }, caller);
      return pageOf(rows, query, (row) => [row.id], await this.show.viewOf(tx, rows));
    });
  }
}
