import { defineEvent } from '../event';
import { date, money, object, region, uuid, type Infer } from '../schema';

const schema = object({
  appropriationId: uuid,
  region,
  amount: money,
  on: date,
  /** What the fund can advance after it. */
  balance: money,
});
export type RevolvingFundAppropriated = Infer<typeof schema>;

/** A government put money into its emergency revolving fund (欠薪应急周转金). */
export const revolvingFundAppropriated = defineEvent('anxin.wage-cards.revolving-fund-appropriated.v1', schema, {
  key: (data) => data.region,
  subject: (data) => data.region,
});
