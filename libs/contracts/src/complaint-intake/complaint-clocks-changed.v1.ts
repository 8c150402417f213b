import { defineEvent } from '../event';
import { boolean, date, instant, list, object, oneOf, optional, region, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  complaintId: uuid,
  respondent: optional(uscc),
  region,
  project: optional(uuid),
  channel: string,
  /** How the complaint stands, "received", "accepted" … */
  state: string,
  /** All clocks the complaint ever had; of one kind there may be several. */
  clocks: list(
    object({
      /** "acceptance", "correction", "hotline-reply" … */
      kind: string,
      startsOn: date,
      dueOn: date,
      state: oneOf('running', 'met', 'stopped'),
      endedOn: optional(date),
      /** Counted beyond the published calendar. */
      provisional: optional(boolean),
    }),
  ),
  at: instant,
});
export type ComplaintClocksChanged = Infer<typeof schema>;

/** A clock (期限) of a complaint or of its hotline order was started, met, stopped or moved; the event carries all of them as they now stand. */
export const complaintClocksChanged = defineEvent('anxin.complaint-intake.complaint-clocks-changed.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.complaintId,
});
