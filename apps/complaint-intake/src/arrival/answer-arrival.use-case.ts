import { ConflictException, Injectable } from '@nestjs/common';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { StoredClock, Transactions, withoutKey } from '@anxin/persistence';
import { ComplaintStore } from '../complaint/complaint.store';
import { CheckReceipt } from '../progress/check-receipt.use-case';
import { progressView, type ProgressView } from '../progress/progress.view';
import { amountFault } from './arrival';
import type { ArrivalInput } from './arrival.dto';
import { ArrivalPublisher } from './arrival.publisher';
import { ArrivalStore } from './arrival.store';

/** Takes what who complained says of the wages (工资是否到账), by receipt number and digits as the public query does; it may change until the case is closed. */
@Injectable()
export class AnswerArrival {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly receipts: CheckReceipt,
    private readonly arrivals: ArrivalStore,
    private readonly complaints: ComplaintStore,
    private readonly publisher: ArrivalPublisher,
  ) {}

  /**
   * @throws NotFoundException, HttpException 429 as the public query
   * @throws BadRequestException for a sum that is missing, or too much
   * @throws ConflictException where nobody asked, or the case is closed
   */
  run(input: ArrivalInput, address: string): Promise<ProgressView> {
    return withoutKey(() => this.take(input, address));
  }

  private async take({ answer, amount: stated, ...given }: ArrivalInput, address: string): Promise<ProgressView> {
    const amount = stated === undefined ? undefined : fen(stated);
    const fault = amountFault(answer, amount);
    if (fault) throw invalid('amount', fault);
    const { id } = await this.receipts.run(given, address);
    return this.transactions.run(async (tx) => {
      const asked = await this.arrivals.lock(tx, id);
      if (!asked) throw new ConflictException({ detail: 'nobody asked whether the wages arrived' });
      if (asked.closed) throw new ConflictException({ detail: 'the case is closed: what was said stands' });
      const complaint = await this.complaints.cached(tx, id);
      const said = { answer, amount: amount ?? null, at: await this.clock.now(tx) };
      // The same word again is no news.
      if (asked.answer !== answer || asked.amount !== said.amount) {
        await this.arrivals.keep(tx, id, asked.caseId, said);
        const respondent = complaint.respondentUscc ?? null;
        await this.publisher.answered(tx, { caseId: asked.caseId, complaintId: id, respondent, ...said });
      }
      return progressView(complaint.state, await this.complaints.actions(tx, id), await this.arrivals.of(tx, id));
    });
  }
}
