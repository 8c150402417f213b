import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { ArrivalStore } from '../arrival/arrival.store';
import { ComplaintStore } from '../complaint/complaint.store';
import { CheckReceipt } from './check-receipt.use-case';
import { progressView, type ProgressView } from './progress.view';

/** Shows the progress (办理进度) of a complaint to whoever has its receipt number and the phone's last four digits. */
@Injectable()
export class ShowProgress {
  constructor(
    private readonly transactions: Transactions,
    private readonly receipts: CheckReceipt,
    private readonly complaints: ComplaintStore,
    private readonly arrivals: ArrivalStore,
  ) {}

  /** @throws NotFoundException, HttpException 429 as {@link CheckReceipt} */
  async run(given: { readonly receiptNumber: string; readonly phoneLast4: string }, address: string): Promise<ProgressView> {
    const { id, state } = await this.receipts.run(given, address);
    return this.transactions.reading(async (tx) =>
      progressView(state, await this.complaints.actions(tx, id), await this.arrivals.of(tx, id)),
    );
  }
}
