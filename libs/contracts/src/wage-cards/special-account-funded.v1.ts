import { defineEvent } from '../event';
import { date, money, object, uscc, uuid, type Infer } from '../schema';

const schema = object({
  inflowId: uuid,
  accountId: uuid,
  project: uuid,
  employer: uscc,
  amount: money,
  /** Value date. */
  on: date,
  /** All that has come into the account so far. */
  received: money,
});
export type SpecialAccountFunded = Infer<typeof schema>;

/** Labour cost (人工费用) came into a project's special wage account. */
export const specialAccountFunded = defineEvent('anxin.wage-cards.special-account-funded.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.accountId,
});
