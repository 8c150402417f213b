import { Injectable } from '@nestjs/common';
import { instantOf } from '@anxin/calendar';
import { StoredClock, Transactions } from '@anxin/persistence';
import { held, move } from '../ledger/ledger';
import { ChangeDeposit } from './change-deposit.use-case';
import { DepositStore } from './deposit.store';
import { ReleaseDeposit } from './release-deposit.use-case';

/** Lets announced releases take effect when their day comes: the rest goes back to who deposited it. Where wages are open by then it stays. */
@Injectable()
export class CompleteReleases {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly deposits: DepositStore,
    private readonly changeDeposit: ChangeDeposit,
    private readonly releaseDeposit: ReleaseDeposit,
  ) {}

  /** How many are due and have not taken effect. */
  async count(): Promise<number> {
    return (await this.due()).length;
  }

  /** The next day's beginning on which one takes effect. */
  async next(): Promise<Date | null> {
    const day = await this.transactions.reading(async (tx) => this.deposits.nextRelease(tx, await this.clock.today(tx)));
    return day === null ? null : instantOf(day);
  }

  async run(): Promise<void> {
    for (const id of await this.due()) await this.complete(id);
  }

  private due(): Promise<string[]> {
    return this.transactions.reading(async (tx) => this.deposits.releasing(tx, await this.clock.today(tx)));
  }

  private async complete(id: string): Promise<void> {
    await this.changeDeposit
      .run(id, null, async (at) => {
        const { deposit, balances, today } = at;
        // Another process may have been quicker, or a draw has come between.
        if (deposit.state !== 'release-announced' || deposit.releaseOn! > today) throw new Overtaken();
        if (await this.releaseDeposit.refusal(at))
          return {
            cause: 'release-stopped',
            on: today,
            change: { state: 'held' as const, announcedOn: null, noticeUntil: null, releaseOn: null },
          };
        const rest = held(balances, 'held');
        const entries = rest > 0n ? { entries: move(rest, 'held', 'depositor') } : {};
        return { cause: 'released', on: today, change: { state: 'released' as const }, ...entries };
      })
      .catch((error) => {
        if (!(error instanceof Overtaken)) throw error;
      });
  }
}

class Overtaken extends Error {}
