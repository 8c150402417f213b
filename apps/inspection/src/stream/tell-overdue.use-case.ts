import { Injectable } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { CaseClockStore } from './case-clock.store';
import type { Told } from './clock.store';
import { NoticeBoard } from './notice-board.use-case';
import { TellClocks } from './tell-clocks.use-case';

/** Tells who works on a case, and the supervisors of its region, on the morning after, that a deadline ran out. */
@Injectable()
export class TellOverdue extends TellClocks {
  protected readonly kinds: readonly Told[] = ['overdue'];

  constructor(transactions: Transactions, clock: StoredClock, policies: Policies, clocks: CaseClockStore, board: NoticeBoard) {
    super(transactions, clock, policies, clocks, board);
  }
}
