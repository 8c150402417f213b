import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { held, move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import type { InflowInput } from './special-account.dto';
import { SpecialAccountPublisher } from './special-account.publisher';
import { SpecialAccountStore } from './special-account.store';
import { inflowView, type InflowView } from './special-account.view';

/** Records labour cost that came into a special wage account. */
@Injectable()
export class FundAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly accounts: SpecialAccountStore,
    private readonly ledger: LedgerStore,
    private readonly publisher: SpecialAccountPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such account for this caller; a developer reads the account, it does not report
   * @throws BadRequestException for an amount of nothing, or a day ahead or before the account was opened
   */
  run(id: string, input: InflowInput, caller: Caller): Promise<InflowView> {
    const amount = fen(input.amount);
    if (amount === 0n) throw invalid('amount', 'must be more than nothing');
    return this.transactions.run(async (tx) => {
      const seen = isId(id) ? await this.accounts.find(tx, id, caller) : null;
      if (!seen || (caller.role === 'employer' && seen.employer !== caller.uscc))
        throw new NotFoundException({ detail: 'no such special account' });
      const account = (await this.accounts.locked(tx, id))!;
      if (input.on > (await this.clock.today(tx))) throw invalid('on', 'must not lie ahead');
      if (input.on < account.openedOn) throw invalid('on', `must not lie before the account was opened on ${account.openedOn}`);
      const at = await this.clock.now(tx);
      const inflow = { id: newId(), amount, on: input.on, reportedAt: at };
      const next = { ...account, version: account.version + 1 };
      await this.accounts.saveVersion(tx, next);
      await this.accounts.addInflow(tx, id, inflow, caller.client);
      const entries = move(amount, 'developer', 'account');
      const posting = { book: 'special-account' as const, owner: id, kind: 'inflow', on: input.on, at, by: caller.client, entries };
      const balances = await this.ledger.post(tx, posting);
      await this.publisher.funded(tx, next, inflow, held(balances, 'account'));
      return inflowView(id, inflow);
    });
  }
}
