import { defineEvent } from '../event';
import { object, oneOf, optional, string, uscc, uuid, type Infer } from '../schema';
import { COMPLAINT_CATEGORIES } from './complaint-received.v1';

const schema = object({
  complaintId: uuid,
  respondent: optional(uscc),
  /** The complaint in which it is handled from now on; left out: it stands alone again. */
  into: optional(
    object({
      complaintId: uuid,
      respondent: optional(uscc),
      project: optional(uuid),
      category: oneOf(...COMPLAINT_CATEGORIES),
    }),
  ),
  /** By which pseudonym its complainant is counted while it is merged: of several that are known to be one person's, one; left out for an anonymous report. */
  complainant: optional(string),
});
export type ComplaintMergingChanged = Infer<typeof schema>;

/** A complaint was merged (并案) into another about the same matter, or was taken out again. Its own ticket, clocks and answer stay. */
export const complaintMergingChanged = defineEvent('anxin.complaint-intake.complaint-merging-changed.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.complaintId,
});
