import { Injectable } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { complaintOf } from '../complaint/complaint.store';
import { MergeStore } from './merge.store';
import { type MergedView, mergedView } from './merge.view';

/** Shows what was merged into a complaint, for whoever acted on it: which tickets were answered with it, and which still wait. */
@Injectable()
export class ShowMerged {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly merges: MergeStore,
  ) {}

  of(complaintId: string): Promise<MergedView[]> {
    return this.transactions.reading(async (tx) => {
      const [rows, today] = [await this.merges.mergedInto(tx, complaintId), await this.clock.today(tx)];
      return rows.map((row) => mergedView(complaintOf(row), today));
    });
  }
}
