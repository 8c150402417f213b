import { defineEvent } from '../event';
import { object, oneOf, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  complaintId: uuid,
  respondent: optional(uscc),
  /** withdrawn 撤回, unsubstantiated 不属实, answered 已答复. */
  outcome: oneOf('withdrawn', 'unsubstantiated', 'answered'),
});
export type ComplaintEnded = Infer<typeof schema>;

/** A complaint came to its end without, or after, a case. */
export const complaintEnded = defineEvent('anxin.complaint-intake.complaint-ended.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.complaintId,
});
