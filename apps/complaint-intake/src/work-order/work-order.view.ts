import { toOffsetString } from '@anxin/calendar';
import type { Category, ComplaintState } from '../complaint/complaint';
import type { CallBackStep } from '../call-back/call-back';
import type { Urgency } from './city-field';
import type { WorkOrder } from './hotline-form';

/** What a hotline is answered to a work order. */
export interface WorkOrderView {
  /** The complaint's. */
  readonly id: string;
  readonly orderNumber: string;
  /** 回执号. */
  readonly receiptNumber: string;
  readonly state: ComplaintState;
  /** 0 for the order itself; 1 and up for what was sent later under the same number (补充). */
  readonly supplement: number;
}

/** What was written under an order's number, without the caller. */
export interface OrderTextView {
  /** 0 for the order itself. */
  readonly supplement: number;
  readonly at: string;
  readonly content: string;
  readonly category: Category;
  readonly respondent: { readonly uscc: string | null; readonly name: string };
  readonly workers: number | null;
  readonly amount: string | null;
}

/** The work order behind a complaint, and how far the hotline has heard of what became of it. */
export interface FullWorkOrderView {
  readonly hotline: string;
  readonly orderNumber: string;
  readonly urgency: Urgency;
  readonly texts: readonly OrderTextView[];
  readonly callBacks: readonly { readonly step: CallBackStep; readonly at: string; readonly acknowledged: boolean }[];
}

export const orderTextView = (number: number, at: Date, order: WorkOrder): OrderTextView => ({
  supplement: number - 1,
  at: toOffsetString(at),
  content: order.content,
  category: order.category,
  respondent: { uscc: order.respondentUscc ?? null, name: order.respondentName },
  workers: order.workers ?? null,
  amount: order.amount ?? null,
});
