import { defineEvent } from '../event';
import { date, object, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  accountId: uuid,
  project: uuid,
  /** Who opened it: the general contractor. */
  employer: uscc,
  openedOn: date,
  /** The last day to open one, thirty days from the works contract; left out while its day is unknown. */
  dueOn: optional(date),
});
export type SpecialAccountOpened = Infer<typeof schema>;

/** A project's special wage account (农民工工资专用账户) is on file. */
export const specialAccountOpened = defineEvent('anxin.wage-cards.special-account-opened.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.accountId,
});
