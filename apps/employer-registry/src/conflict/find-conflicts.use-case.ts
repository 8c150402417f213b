import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, invalid, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import type { ConflictQuery } from './conflict.dto';
import { ConflictStore } from './conflict.store';
import { conflictView, type ConflictView } from './conflict.view';

/** What other services name under an employer's code and the register has not known for a day. */
@Injectable()
export class FindConflicts {
  constructor(
    private readonly transactions: Transactions,
    private readonly employers: EmployerStore,
    private readonly conflicts: ConflictStore,
  ) {}

  /** @throws NotFoundException if this caller sees neither such an employer nor anything that names its code */
  async list(uscc: string, query: ConflictQuery, caller: Caller): Promise<Page<ConflictView>> {
    const after = cursorOf(query, 3);
    if (after && Number.isNaN(Date.parse(after[0]!))) throw invalid('cursor', 'is not a cursor of this list');
    return this.transactions.reading(async (tx) => {
      const rows = await this.conflicts.list(tx, uscc, { limit: query.limit, after }, caller);
      if (!rows.length && !(await this.employers.find(tx, uscc, caller))) throw new NotFoundException({ detail: 'no such employer' });
      return pageOf(rows, query, (row) => [row.firstSeen.toISOString(), row.kind, row.id], conflictView);
    });
  }
}
