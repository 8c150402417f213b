import { defineEvent } from '../event';
import { date, instant, money, object, oneOf, optional, region, uscc, uuid, type Infer } from '../schema';

const schema = object({
  requestId: uuid,
  caseId: uuid,
  /** Out of the wage deposit of a site (支付通知书), or of the emergency revolving fund (应急周转金). */
  means: oneOf('deposit', 'fund'),
  /** Whose deposit it is, or in whose place the fund pays. */
  employer: uscc,
  project: optional(uuid),
  region,
  amount: money,
  /** The day of its approval. */
  on: date,
  at: instant,
});
export type MoneyAsked = Infer<typeof schema>;

/** A case asks, with the head's approval, that its workers be paid out of a wage deposit or the revolving fund. */
export const moneyAsked = defineEvent('anxin.inspection.money-asked.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.requestId,
});
