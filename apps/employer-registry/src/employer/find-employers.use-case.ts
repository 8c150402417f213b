import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, invalid, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import type { EmployerQuery } from './employer.dto';
import { EmployerStore } from './employer.store';
import { employerView, type EmployerView } from './employer.view';

/** Looks employers up, within what the caller may see. */
@Injectable()
export class FindEmployers {
  constructor(
    private readonly transactions: Transactions,
    private readonly employers: EmployerStore,
  ) {}

  /** @throws NotFoundException if there is no such employer for this caller */
  async one(uscc: string, caller: Caller): Promise<EmployerView> {
    const employer = await this.transactions.reading((tx) => this.employers.find(tx, uscc, caller));
    if (!employer) throw new NotFoundException({ detail: 'no such employer' });
    return employerView(employer);
  }

  async list(query: EmployerQuery, caller: Caller): Promise<Page<EmployerView>> {
    const after = cursorOf(query, 2);
    if (after && Number.isNaN(Date.parse(after[0]!))) throw invalid('cursor', 'is not a cursor of this list');
    const rows = await this.transactions.reading((tx) => this.employers.list(tx, { ...query, after }, caller));
    return pageOf(rows, query, (row) => [row.registeredAt.toISOString(), row.uscc], employerView);
  }
}
