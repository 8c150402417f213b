import { defineEvent } from '../event';
import { count, instant, money, object, oneOf, optional, region, string, uscc, uuid, type Infer } from '../schema';
import { COMPLAINT_CATEGORIES } from './complaint-received.v1';

const schema = object({
  complaintId: uuid,
  category: oneOf(...COMPLAINT_CATEGORIES),
  respondent: uscc,
  /** Whom the complaint named until now; left out where only a shop sign was known. */
  formerRespondent: optional(uscc),
  /** As the complainant calls it. */
  respondentName: string,
  region,
  project: optional(uuid),
  workers: optional(count),
  amount: optional(money),
  complainant: optional(string),
  receivedAt: instant,
});
export type RespondentIdentified = Infer<typeof schema>;

/**
 * A person settled which firm a complaint speaks of (确认被投诉单位): the last word on it stands, whatever the complaint's other events name. Keyed by the complaint, so
 * that its words come in their order.
 */
export const respondentIdentified = defineEvent('anxin.complaint-intake.respondent-identified.v1', schema, {
  key: (data) => data.complaintId,
  subject: (data) => data.complaintId,
});
