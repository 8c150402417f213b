import { defineEvent } from '../event';
import { boolean, count, instant, list, money, month, object, oneOf, optional, region, string, uscc, uuid, type Infer } from '../schema';

export const COMPLAINT_CATEGORIES = [
  'wage-arrears',
  'below-minimum-wage',
  'no-contract',
  'deposit',
  'wage-card-held',
  'dispatch',
  'overtime',
  'social-insurance',
  'other',
] as const;
export const COMPLAINT_CHANNELS = ['12333', '12345', 'window', 'web', 'transfer', 'open311'] as const;

const schema = object({
  complaintId: uuid,
  channel: oneOf(...COMPLAINT_CHANNELS),
  category: oneOf(...COMPLAINT_CATEGORIES),
  /** Left out where only a shop sign is known. */
  respondent: optional(uscc),
  respondentName: string,
  region,
  project: optional(uuid),
  /** How many people the complaint speaks of. */
  workers: optional(count),
  amount: optional(money),
  periodFrom: optional(month),
  periodTo: optional(month),
  /** A pseudonym of the complainant, of complaint-intake's own key: the same person has the same one, and it is no worker id. */
  complainant: optional(string),
  /** Pseudonyms of further people named, where there are any. */
  named: optional(list(string)),
  anonymous: boolean,
  receivedAt: instant,
});
export type ComplaintReceived = Infer<typeof schema>;

/** A complaint or tip (投诉、举报) was received; neither its text nor who complained is in the event. */
export const complaintReceived = defineEvent('anxin.complaint-intake.complaint-received.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.complaintId,
});
