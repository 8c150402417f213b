import { Injectable } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { ComplaintClockStore } from './complaint-clock.store';
import type { Told } from './clock.store';
import { NoticeBoard } from './notice-board.use-case';
import { TellClocks } from './tell-clocks.use-case';

/** Tells, on the morning before and on the morning after its last day, that a clock of a complaint or of its hotline order falls due, or ran out. */
@Injectable()
export class TellComplaintClocks extends TellClocks {
  protected readonly kinds: readonly Told[] = ['deadline', 'overdue'];

  constructor(transactions: Transactions, clock: StoredClock, policies: Policies, clocks: ComplaintClockStore, board: NoticeBoard) {
    super(transactions, clock, policies, clocks, board);
  }
}
