import { defineEvent } from '../event';
import { boolean, count, date, list, money, month, object, oneOf, optional, string, uscc, uuid, workerId, type Infer } from '../schema';

const line = object({
  line: count,
  workerId,
  amount: money,
  /** Unique per bank (or, for cash, per employer) and employer; a later status of the same reference replaces the earlier. */
  reference: string,
  status: oneOf('paid', 'failed', 'returned'),
});

const schema = object({
  paymentId: uuid,
  employer: uscc,
  /** Pseudonym of who reported: a reference is unique within it. */
  reporter: string,
  /** Reported by a bank; false: the employer's own cash sheet, which covers nothing until the worker or an inspector confirms it. */
  byBank: boolean,
  payroll: optional(uuid),
  period: optional(month),
  project: optional(uuid),
  /** Value date (到账日). */
  paidOn: date,
  channel: oneOf('card', 'transfer', 'cash'),
  lines: list(line, { minItems: 1, maxItems: 500 }),
});
export type PaymentReported = Infer<typeof schema>;

/** Wage payments (发放回单) were reported, line by line; at most 500 lines an event. */
export const paymentReported = defineEvent('anxin.wage-cards.payment-reported.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.paymentId,
});
