import { toOffsetString } from '@anxin/calendar';
import type { CallBackStep } from './call-back';
import type { KeptCallBack } from './call-back.store';

/** A call-back to a hotline (工单回传), without its text. */
export interface CallBackView {
  readonly id: string;
  readonly complaint: string;
  readonly hotline: string;
  readonly orderNumber: string;
  readonly region: string;
  readonly step: CallBackStep;
  /** When the step was taken. */
  readonly at: string;
  readonly state: 'waiting' | 'acknowledged';
  readonly tries: number;
  /** Wall time; null once it is acknowledged. */
  readonly nextTryAt: string | null;
  /** Status of the last answer, or the code of the error. */
  readonly lastAnswer: string | null;
  readonly acknowledgedAt: string | null;
}

export const callBackView = (kept: KeptCallBack): CallBackView => ({
  id: kept.id,
  complaint: kept.complaintId,
  hotline: kept.hotline,
  orderNumber: kept.orderNumber,
  region: kept.region,
  step: kept.step,
  at: toOffsetString(kept.at),
  state: kept.acknowledgedAt === null ? 'waiting' : 'acknowledged',
  tries: kept.tries,
  nextTryAt: kept.acknowledgedAt === null ? toOffsetString(kept.nextAt) : null,
  lastAnswer: kept.lastAnswer,
  acknowledgedAt: kept.acknowledgedAt && toOffsetString(kept.acknowledgedAt),
});
