import { defineEvent } from '../event';
import { date, object, oneOf, optional, region, string, uscc, uuid, money, count, month, type Infer } from '../schema';
import { COMPLAINT_CATEGORIES } from './complaint-received.v1';

const schema = object({
  complaintId: uuid,
  category: oneOf(...COMPLAINT_CATEGORIES),
  respondent: optional(uscc),
  respondentName: string,
  region,
  project: optional(uuid),
  workers: optional(count),
  amount: optional(money),
  periodFrom: optional(month),
  periodTo: optional(month),
  /** The case is filed on this day (若干规定 18). */
  acceptedOn: date,
  /** Pseudonym of the inspector who accepted. */
  acceptedBy: string,
});
export type ComplaintAccepted = Infer<typeof schema>;

/** A complaint was accepted (受理); its case is filed the same day. */
export const complaintAccepted = defineEvent('anxin.complaint-intake.complaint-accepted.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.complaintId,
});
