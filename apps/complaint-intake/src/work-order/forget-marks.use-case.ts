import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { WALL_CLOCK, type WallClock } from '../progress/wall-clock';
import { WorkOrderStore } from './work-order.store';

/** Drops the marks of messages that are too old to come again. */
@Injectable()
export class ForgetMarks {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: WorkOrderStore,
    @Inject(WALL_CLOCK) private readonly wallClock: WallClock,
  ) {}

  run(): Promise<void> {
    return this.transactions.run((tx) => this.orders.forgetMarks(tx, this.wallClock()));
  }
}
