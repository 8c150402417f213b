import { defineEvent } from '../event';
import { count, date, object, uscc, uuid, type Infer } from '../schema';

const schema = object({
  headcountId: uuid,
  employer: uscc,
  asOf: date,
  /** People with its own contract; dispatched ones not included. */
  employees: count,
  dispatched: count,
  insured: count,
});
export type HeadcountReported = Infer<typeof schema>;

/** An employer stated how many people it employs on a day (用工台账). */
export const headcountReported = defineEvent('anxin.employer-registry.headcount-reported.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.headcountId,
});
