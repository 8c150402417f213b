import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Sealer } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { held, move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { ChangeAccount, type AccountAtHand } from '../special-account/change-account.use-case';
import { SpecialAccountPublisher } from '../special-account/special-account.publisher';
import { SpecialAccountStore } from '../special-account/special-account.store';
import { decisionRefusal } from './account-closing';
import type { DecideClosingInput } from './account-closing.dto';
import { AccountClosingStore, type StoredClosing } from './account-closing.store';
import { accountClosingView, type AccountClosingView } from './account-closing.view';

/** Confirms the closing of a special wage account or refuses it. What is left in a closed one is the general contractor's; nothing goes in or out after it. */
@Injectable()
export class DecideClosing {
  constructor(
    private readonly changeAccount: ChangeAccount,
    private readonly accounts: SpecialAccountStore,
    private readonly closings: AccountClosingStore,
    private readonly wages: OpenWagesStore,
    private readonly ledger: LedgerStore,
    private readonly publisher: SpecialAccountPublisher,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws NotFoundException if there is no such account or request for this caller
   * @throws ConflictException if it is decided, or to approve it while wages of the site are open
   */
  run(id: string, closing: string, { decision, reason }: DecideClosingInput, caller: Caller): Promise<AccountClosingView> {
    return this.changeAccount.run(id, caller, async (at) => {
      const { tx, account, now } = at;
      const found = isId(closing) ? await this.closings.find(tx, id, closing) : null;
      if (!found) throw new NotFoundException({ detail: 'no such request' });
      const refusal = decisionRefusal(found.state, decision, await this.wages.ofProject(tx, account.project));
      if (refusal) throw new ConflictException(refusal);
      const left = held(await this.ledger.balances(tx, 'special-account', id), 'account');
      const returned = decision === 'approve' ? left : 0n;
      const sealed = reason === undefined ? null : this.sealer.seal(reason);
      await this.closings.decide(tx, closing, { decision, reason: sealed, returned, by: caller.client, at: now });
      if (decision === 'approve') await this.close(at, found, returned, caller);
      else await this.accounts.save(tx, { ...account, state: 'open' });
      return accountClosingView((await this.closings.find(tx, id, closing))!);
    });
  }

  private async close({ tx, account, today, now }: AccountAtHand, closing: StoredClosing, returned: bigint, caller: Caller): Promise<void> {
    const closed = { ...account, state: 'closed' as const, closedOn: today };
    await this.accounts.save(tx, closed);
    const posting = { book: 'special-account' as const, owner: account.id, kind: 'returned', on: today, at: now, by: caller.client };
    if (returned > 0n) await this.ledger.post(tx, { ...posting, entries: move(returned, 'account', 'contractor') });
    await this.publisher.closed(tx, closed, closing, returned);
  }
}
