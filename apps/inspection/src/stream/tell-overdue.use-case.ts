import { Injectable } from '@nestjs/common';
import { addDays, instantOf, localDateOf, localTimeOf, type LocalDate } from '@anxin/calendar';
import { afterCommit, StoredClock, Transactions } from '@anxin/persistence';
import { NoticeBoard } from './notice-board.use-case';
import { OverdueStore } from './overdue.store';

/** When it is told that a deadline ran out, on the day after its last. */
const TOLD_AT = '08:00';
const BATCH = 500;

/** Tells who works on a case, and the supervisors of its region, on the morning after, that a deadline ran out. */
@Injectable()
export class TellOverdue {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly deadlines: OverdueStore,
    private readonly board: NoticeBoard,
  ) {}

  /** The next business instant at which something is to be told, or null. */
  async next(): Promise<Date | null> {
    const due = await this.transactions.reading((tx) => this.deadlines.next(tx));
    return due === null ? null : instantOf(addDays(due, 1), TOLD_AT);
  }

  async count(): Promise<number> {
    const over = overBy(await this.clock.now());
    return this.transactions.reading((tx) => this.deadlines.count(tx, over));
  }

  async run(): Promise<void> {
    for (;;) {
      const told = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        const count = await this.deadlines.tell(tx, overBy(now), now, BATCH);
        if (count) afterCommit(tx, () => this.board.wake());
        return count;
      });
      if (told < BATCH) return;
    }
  }
}

/** The last day that is over, and of which is told by now. */
const overBy = (now: Date): LocalDate => addDays(localDateOf(now), localTimeOf(now) < TOLD_AT ? -2 : -1);
