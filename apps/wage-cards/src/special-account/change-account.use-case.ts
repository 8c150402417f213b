import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { SpecialAccountEntity } from './special-account.entity';
import { SpecialAccountStore } from './special-account.store';

/** An account under its lock, its version counted up. */
export interface AccountAtHand {
  readonly tx: Tx;
  readonly account: SpecialAccountEntity;
  readonly today: LocalDate;
  readonly now: Date;
}

/** Takes one step of a special wage account under its lock, in one transaction. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly accounts: SpecialAccountStore,
  ) {}

  /**
   * @throws NotFoundException if there is no such account for this caller; a developer reads the account, it does not report
   * @throws ConflictException if it is closed
   */
  run<T>(id: string, caller: Caller, step: (at: AccountAtHand) => Promise<T>): Promise<T> {
    return this.transactions.run(async (tx) => {
      const seen = isId(id) ? await this.accounts.find(tx, id, caller) : null;
      if (!seen || (caller.role === 'employer' && seen.employer !== caller.uscc))
        throw new NotFoundException({ detail: 'no such special account' });
      const locked = (await this.accounts.locked(tx, id))!;
      if (locked.state === 'closed')
        throw new ConflictException({
          detail: `专用账户已于${locked.closedOn}注销（保障农民工工资支付条例 27）。The account is closed`,
          openSteps: [],
        });
      const account = { ...locked, version: locked.version + 1 };
      await this.accounts.save(tx, account);
      return step({ tx, account, today: await this.clock.today(tx), now: await this.clock.now(tx) });
    });
  }
}
