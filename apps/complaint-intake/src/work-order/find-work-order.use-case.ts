import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { toOffsetString } from '@anxin/calendar';
import { Transactions } from '@anxin/persistence';
import { CallBackStore } from '../call-back/call-back.store';
import { ComplaintStore } from '../complaint/complaint.store';
import { isComplaintId } from '../complaint/complaint-id';
import { WorkOrderStore } from './work-order.store';
import { type FullWorkOrderView, orderTextView } from './work-order.view';

/** Shows the work order behind a complaint: what was written under its number, and what the hotline has acknowledged. */
@Injectable()
export class FindWorkOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintStore,
    private readonly orders: WorkOrderStore,
    private readonly callBacks: CallBackStore,
  ) {}

  /** @throws NotFoundException if there is no such complaint for this caller, or it came by no work order */
  run(complaintId: string, caller: Caller): Promise<FullWorkOrderView> {
    return this.transactions.reading(async (tx) => {
      const complaint = isComplaintId(complaintId) ? await this.complaints.find(tx, complaintId, caller) : null;
      if (!complaint) throw new NotFoundException({ detail: 'no such complaint' });
      const known = await this.orders.ofComplaint(tx, complaintId);
      if (!known) throw new NotFoundException({ detail: 'this complaint came by no work order' });
      const texts = await this.orders.texts(tx, complaintId);
      const told = await this.callBacks.ofComplaint(tx, complaintId);
      const { hotline, orderNumber, urgency } = known;
      return {
        ...{ hotline, orderNumber, urgency },
        texts: texts.map(({ number, at, order }) => orderTextView(number, at, order)),
        callBacks: told.map(({ step, at, acknowledgedAt }) => ({ step, at: toOffsetString(at), acknowledged: acknowledgedAt !== null })),
      };
    });
  }
}
