import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { ShowAccounts } from '../special-account/show-accounts.use-case';
import { AccountClosingStore } from './account-closing.store';
import { accountClosingView, type AccountClosingView } from './account-closing.view';

/** Looks up the requests to close an account: whoever sees the account sees them. */
@Injectable()
export class FindClosings {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: ShowAccounts,
    private readonly closings: AccountClosingStore,
  ) {}

  /** @throws NotFoundException if there is no such account for this caller */
  list(id: string, query: PageQuery, caller: Caller): Promise<Page<AccountClosingView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const account = await this.accounts.seen(tx, id, caller);
      return pageOf(await this.closings.list(tx, account.id, { limit: query.limit, after }), query, (row) => [row.id], accountClosingView);
    });
  }

  /** @throws NotFoundException if there is no such account or request for this caller */
  one(id: string, closing: string, caller: Caller): Promise<AccountClosingView> {
    return this.transactions.reading(async (tx) => {
      const account = await this.accounts.seen(tx, id, caller);
      const found = isId(closing) ? await this.closings.find(tx, account.id, closing) : null;
      if (!found) throw new NotFoundException({ detail: 'no such request' });
      return accountClosingView(found);
    });
  }
}
