import { defineEvent } from '../event';
import { date, object, optional, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({ employmentId: uuid, employer: uscc, workerId, endsOn: date, certificateOn: optional(date) });
export type EmploymentEnded = Infer<typeof schema>;

/** An employment ended; `endsOn` is its last day. */
export const employmentEnded = defineEvent('anxin.contract-filing.employment-ended.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.employmentId,
});
