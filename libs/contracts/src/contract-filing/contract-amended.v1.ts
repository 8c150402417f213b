import { defineEvent } from '../event';
import { date, integer, money, object, oneOf, optional, string, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  contractId: uuid,
  employer: uscc,
  workerId,
  /** Its place in the contract's history; of two amendments from one day the greater holds. */
  version: integer,
  /** The first day on which it holds. */
  from: date,
  signedOn: date,
  /** What was amended; what is left out is as before. A wage stands whole. */
  wage: optional(object({ basis: oneOf('monthly', 'daily', 'hourly', 'piece'), amount: money, probationAmount: optional(money) })),
  post: optional(string),
  endsOn: optional(date),
  probationMonths: optional(integer),
  payday: optional(integer),
  paydayMonth: optional(oneOf('same', 'next')),
});
export type ContractAmended = Infer<typeof schema>;

/** Employer and worker agreed to change a contract from a day on (劳动合同变更). */
export const contractAmended = defineEvent('anxin.contract-filing.contract-amended.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.contractId,
});
