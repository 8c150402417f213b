import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { yuan } from '@anxin/money';
import { Transactions } from '@anxin/persistence';
import { mustSee } from '../fund/show-funds.use-case';
import { MoneyRequestStore } from './money-request.store';

export interface FundRequestView {
  readonly id: string;
  readonly case: string;
  readonly employer: string;
  readonly project: string | null;
  readonly amount: string;
  readonly askedOn: string;
  /** The advance that was applied for since; null while nobody did. */
  readonly advance: string | null;
}

/** What cases ask of a region's fund. */
@Injectable()
export class ShowRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: MoneyRequestStore,
  ) {}

  /** @throws NotFoundException for what is no region of this caller's */
  list(region: string, query: PageQuery, caller: Caller): Promise<Page<FundRequestView>> {
    mustSee(region, caller);
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) =>
      pageOf(
        await this.requests.ofFund(tx, region, { limit: query.limit, ...(after && { after }) }),
        query,
        (row) => [row.id],
        ({ id, caseId, employer, project, amount, on, advance }): FundRequestView => ({
          id,
          case: caseId,
          employer,
          project,
          amount: yuan(amount),
          askedOn: on,
          advance,
        }),
      ),
    );
  }
}
