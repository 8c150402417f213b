import { Injectable } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { CaseClockStore } from './case-clock.store';
import type { Told } from './clock.store';
import { NoticeBoard } from './notice-board.use-case';
import { TellClocks } from './tell-clocks.use-case';

/** Tells who works on a case, on the morning before, that a deadline falls due. */
@Injectable()
export class TellDeadlines extends TellClocks {
  protected readonly kinds: readonly Told[] = ['deadline'];

  constructor(transactions: Transactions, clock: StoredClock, policies: Policies, clocks: CaseClockStore, board: NoticeBoard) {
    super(transactions, clock, policies, clocks, board);
  }
}
