import { defineEvent } from '../event';
import { date, object, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  complaintId: uuid,
  respondent: optional(uscc),
  /** Its clocks run anew from this day. */
  reopenedOn: date,
});
export type ComplaintReopened = Infer<typeof schema>;

/** A complaint that had come to its end was reopened with new evidence (新证据); that happens once. */
export const complaintReopened = defineEvent('anxin.complaint-intake.complaint-reopened.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.complaintId,
});
