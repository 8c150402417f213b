import { Injectable } from '@nestjs/common';
import { addDays, instantOf, localDateOf, localTimeOf } from '@anxin/calendar';
import { afterCommit, StoredClock, Transactions } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { NoticeBoard } from './notice-board.use-case';
import { NoticeStore } from './notice.store';

/** When the eve of a deadline is told. */
const TOLD_AT = '08:00';
const BATCH = 500;

/** Tells who works on a case, on the morning before, that a deadline falls due. */
@Injectable()
export class TellDeadlines {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly policies: Policies,
    private readonly notices: NoticeStore,
    private readonly board: NoticeBoard,
  ) {}

  /** The next business instant at which a deadline is to be told, or null. */
  async next(): Promise<Date | null> {
    const due = await this.transactions.reading((tx) => this.notices.nextEve(tx));
    return due === null ? null : instantOf(addDays(due, -this.daysBefore(due)), TOLD_AT);
  }

  async count(): Promise<number> {
    const now = await this.clock.now();
    return this.transactions.reading((tx) => this.notices.countEves(tx, this.toldUpTo(now)));
  }

  async run(): Promise<void> {
    for (;;) {
      const told = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        const count = await this.notices.tellEves(tx, this.toldUpTo(now), now, BATCH);
        if (count) afterCommit(tx, () => this.board.wake());
        return count;
      });
      if (told < BATCH) return;
    }
  }

  /** The last due day that is told by now. */
  private toldUpTo(now: Date): string {
    const today = localDateOf(now);
    return addDays(today, this.daysBefore(today) - (localTimeOf(now) < TOLD_AT ? 1 : 0));
  }

  private daysBefore(on: string): number {
    return this.policies.number('case.deadline-warning-days', { region: '000000', on });
  }
}
