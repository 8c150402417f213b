import { defineEvent } from '../event';
import { date, object, oneOf, optional, region, uscc, uuid, type Infer } from '../schema';

const schema = object({
  recordId: uuid,
  employer: uscc,
  /** The area in which it was found. */
  region,
  kind: oneOf('arrears', 'clean-since', 'systems-in-place', 'listed'),
  on: date,
  /** The last day of a listing. */
  until: optional(date),
});
export type ContractorRecorded = Infer<typeof schema>;

/** The authority stated, from a paper, what the deposit of a general contractor's works hangs on: arrears, clean years, systems in place, a listing. */
export const contractorRecorded = defineEvent('anxin.wage-cards.contractor-recorded.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.recordId,
});
