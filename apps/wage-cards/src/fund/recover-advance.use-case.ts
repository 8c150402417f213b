import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { StoredClock, Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { LedgerStore } from '../ledger/ledger.store';
import { recoveryParts, recoveryRefusal, stateBy } from './advance';
import { AdvanceAccountsStore, claimOf, writtenOffOf } from './advance-accounts.store';
import { AdvanceStore } from './advance.store';
import type { RecoveryInput } from './fund.dto';
import { FundPublisher } from './fund.publisher';
import { FundStore } from './fund.store';
import type { AdvanceDetailView } from './fund.view';
import { mustSee, ShowFunds } from './show-funds.use-case';

/** Records what the employer paid back of an advance, in one sum or in parts; what comes after a write-off undoes it so far. */
@Injectable()
export class RecoverAdvance {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly funds: FundStore,
    private readonly advances: AdvanceStore,
    private readonly accounts: AdvanceAccountsStore,
    private readonly ledger: LedgerStore,
    private readonly show: ShowFunds,
    private readonly publisher: FundPublisher,
  ) {}

  /**
   * @throws NotFoundException if the region has no such advance, or is not this caller's
   * @throws BadRequestException for an amount of nothing, or a day ahead or before it was paid out
   * @throws ConflictException if it is not paid out, or for more than is claimed
   */
  run(region: string, id: string, { amount: text, on }: RecoveryInput, caller: Caller): Promise<AdvanceDetailView> {
    mustSee(region, caller);
    const amount = fen(text);
    if (amount === 0n) throw invalid('amount', 'must be more than nothing');
    return this.transactions.run(async (tx) => {
      const advance = isId(id) ? await this.advances.locked(tx, region, id) : null;
      if (!advance) throw new NotFoundException({ detail: 'no such advance' });
      await this.funds.locked(tx, region);
      const outstanding = await this.accounts.one(tx, region, id);
      const refusal = recoveryRefusal(advance.state, outstanding, amount);
      if (refusal) throw new ConflictException(refusal);
      if (on > (await this.clock.today(tx))) throw invalid('on', 'must not lie ahead');
      if (on < advance.paidOutOn!) throw invalid('on', `must not lie before the advance was paid out on ${advance.paidOutOn}`);
      const { fromClaim, fromWrittenOff } = recoveryParts(amount, outstanding);
      const posting = {
        book: 'revolving-fund' as const,
        owner: region,
        kind: 'recovered',
        on,
        at: await this.clock.now(tx),
        by: caller.client,
        entries: [
          { account: claimOf(id), amount: -fromClaim },
          { account: writtenOffOf(id), amount: -fromWrittenOff },
          { account: 'fund', amount },
        ].filter((entry) => entry.amount !== 0n),
      };
      await this.ledger.post(tx, posting);
      const left = { claim: outstanding.claim - fromClaim, writtenOff: outstanding.writtenOff - fromWrittenOff };
      const next = { ...advance, state: stateBy(left), version: advance.version + 1 };
      await this.advances.save(tx, next);
      const view = await this.show.detail(tx, next);
      await this.publisher.changed(tx, next, view, 'recovered', on);
      return view;
    });
  }
}
