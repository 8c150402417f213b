import { toOffsetString } from '@anxin/calendar';
import type { MessageState, MessageStep } from './message';
import type { KeptMessage } from './message.store';

/** A text message to who complained (短信): what was told when, and whether it came; neither its text nor to whom. */
export interface MessageView {
  readonly id: string;
  readonly complaint: string;
  readonly receiptNumber: string;
  readonly step: MessageStep;
  /** When the step was taken. */
  readonly at: string;
  readonly state: MessageState;
  readonly attempts: number;
  /** Status of the last answer, the code of the error, or what the gateway reported. */
  readonly lastAnswer: string | null;
  /** Since when it stands so; wall time. */
  readonly changedAt: string;
}

export const messageView = (kept: KeptMessage): MessageView => ({
  id: kept.id,
  complaint: kept.complaintId,
  receiptNumber: kept.receiptNumber,
  step: kept.step,
  at: toOffsetString(kept.at),
  state: kept.state,
  attempts: kept.attempts,
  lastAnswer: kept.lastAnswer,
  changedAt: toOffsetString(kept.changedAt),
});
