import { defineEvent } from '../event';
import { boolean, list, object, oneOf, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  confirmationId: uuid,
  paymentId: uuid,
  employer: uscc,
  /** The workers whose lines are confirmed or contested. */
  workers: list(workerId, { minItems: 1 }),
  accepted: boolean,
  by: oneOf('worker', 'inspector'),
});
export type CashPaymentConfirmed = Infer<typeof schema>;

/** The worker, or an inspector for the lines named, confirmed (or denied) that cash was received (现金签收). */
export const cashPaymentConfirmed = defineEvent('anxin.wage-cards.cash-payment-confirmed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.paymentId,
});
