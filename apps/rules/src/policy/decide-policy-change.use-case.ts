import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { StoredClock, Transactions } from '@anxin/persistence';
import type { PolicyKey } from '@anxin/policy';
import { PolicyBook } from './policy-book.use-case';
import { decisionRefusal } from './policy-change';
import type { DecidePolicyChangeInput } from './policy-change.dto';
import { PolicyChangePublisher } from './policy-change.publisher';
import { PolicyChangeStore } from './policy-change.store';
import { policyChangeView, type PolicyChangeView } from './policy-change.view';

/** Another administrator approves a change or refuses it; approved, it is told to every service that reads parameters. */
@Injectable()
export class DecidePolicyChange {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly changes: PolicyChangeStore,
    private readonly book: PolicyBook,
    private readonly publisher: PolicyChangePublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such change
   * @throws ConflictException for who proposed it, if it is decided, or if its first day went by without a reason for reaching back
   */
  run(id: string, { decision, reason }: DecidePolicyChangeInput, caller: Caller): Promise<PolicyChangeView> {
    return this.transactions.run(async (tx) => {
      await this.changes.lock(tx);
      const change = await this.changes.find(tx, id);
      if (!change) throw new NotFoundException({ detail: 'no such change' });
      const refusal = decisionRefusal(change, decision, caller.client, await this.clock.today(tx));
      if (refusal) throw new ConflictException(refusal);
      const previous = await this.book.previous(tx, change.key as PolicyKey, change);
      const at = await this.clock.now(tx);
      const number = await this.changes.decide(tx, id, { decision, reason: reason ?? null, previous, client: caller.client, at });
      const view = policyChangeView((await this.changes.find(tx, id))!);
      if (number !== null) await this.publisher.changed(tx, view, number);
      return view;
    });
  }
}
