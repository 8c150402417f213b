import { defineEvent } from '../event';
import { date, money, object, oneOf, uscc, uuid, type Infer } from '../schema';

const schema = object({
  reserveId: uuid,
  employer: uscc,
  project: uuid,
  cause: oneOf('paid-in', 'withdrawn'),
  amount: money,
  on: date,
  /** What the reserve holds after it. */
  balance: money,
});
export type WageReserveChanged = Infer<typeof schema>;

/** Money came into a site's wage reserve (工资储备金), or left it. */
export const wageReserveChanged = defineEvent('anxin.wage-cards.wage-reserve-changed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.reserveId,
});
