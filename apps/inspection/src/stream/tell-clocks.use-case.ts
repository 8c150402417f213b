import { addDays, instantOf, localDateOf, localTimeOf, type LocalDate } from '@anxin/calendar';
import { afterCommit, type StoredClock, type Transactions } from '@anxin/persistence';
import { type Policies } from '@anxin/policy';
import type { ClockStore, Told } from './clock.store';
import { type NoticeBoard } from './notice-board.use-case';

const TOLD_AT = '08:00';
const BATCH = 500;

/** Tells at eight in the morning of clocks: before their last day, or after it. */
export abstract class TellClocks {
  protected abstract readonly kinds: readonly Told[];

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly policies: Policies,
    private readonly clocks: ClockStore,
    private readonly board: NoticeBoard,
  ) {}

  /** The next business instant at which something is to be told, or null. */
  async next(): Promise<Date | null> {
    const instants = await this.transactions.reading(async (tx) => {
      const found: Date[] = [];
      for (const kind of this.kinds) {
        const due = await this.clocks.next(tx, kind);
        if (due !== null) found.push(instantOf(addDays(due, -this.daysBefore(kind, due)), TOLD_AT));
      }
      return found;
    });
    return instants.length ? instants.reduce((a, b) => (a < b ? a : b)) : null;
  }

  async count(): Promise<number> {
    const now = await this.clock.now();
    return this.transactions.reading(async (tx) => {
      let count = 0;
      for (const kind of this.kinds) count += await this.clocks.count(tx, kind, this.upTo(kind, now));
      return count;
    });
  }

  async run(): Promise<void> {
    for (const kind of this.kinds) while ((await this.batch(kind)) === BATCH);
  }

  private batch(kind: Told): Promise<number> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const told = await this.clocks.tell(tx, kind, { upTo: this.upTo(kind, now), at: now, limit: BATCH });
      if (told) afterCommit(tx, () => this.board.wake());
      return told;
    });
  }

  /** The last due day that is told of by now. */
  private upTo(kind: Told, now: Date): LocalDate {
    const today = localDateOf(now);
    return addDays(today, this.daysBefore(kind, today) - (localTimeOf(now) < TOLD_AT ? 1 : 0));
  }

  /** Over is a clock on the day after its last. */
  private daysBefore(kind: Told, on: LocalDate): number {
    return kind === 'overdue' ? -1 : this.policies.number('case.deadline-warning-days', { region: '000000', on });
  }
}
