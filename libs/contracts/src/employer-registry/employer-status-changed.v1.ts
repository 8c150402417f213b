import { defineEvent } from '../event';
import { date, object, oneOf, uscc, uuid, type Infer } from '../schema';

const schema = object({
  changeId: uuid,
  employer: uscc,
  /** 存续 active, 歇业 suspended, 注销 deregistered, 吊销 revoked. */
  status: oneOf('active', 'suspended', 'deregistered', 'revoked'),
  /** First day; of several entries the one that began last stands, of one day the one told last. */
  from: date,
  source: oneOf('market-register', 'inspection', 'employer', 'correction'),
});
export type EmployerStatusChanged = Infer<typeof schema>;

/** An entry of an employer's status (登记状态) was made: it pauses, works again, is deregistered or lost its licence. */
export const employerStatusChanged = defineEvent('anxin.employer-registry.employer-status-changed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.changeId,
});
