import { defineEvent } from '../event';
import { date, money, object, uscc, uuid, type Infer } from '../schema';

const schema = object({
  accountId: uuid,
  project: uuid,
  employer: uscc,
  /** The day on which the works were completed. */
  completedOn: date,
  closedOn: date,
  /** What was left in it, which is the general contractor's. */
  returned: money,
});
export type SpecialAccountClosed = Infer<typeof schema>;

/** A project's special wage account was closed (专用账户注销): the works are completed, the public notice is over and no wages are open. */
export const specialAccountClosed = defineEvent('anxin.wage-cards.special-account-closed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.accountId,
});
