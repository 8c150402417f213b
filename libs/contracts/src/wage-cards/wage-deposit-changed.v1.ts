import { defineEvent } from '../event';
import { date, list, money, object, oneOf, optional, region, uscc, uuid, type Infer } from '../schema';

const schema = object({
  depositId: uuid,
  /** Who deposited: the general contractor. */
  employer: uscc,
  /** Left out: deposited for all its projects in the region. */
  project: optional(uuid),
  region: optional(region),
  form: oneOf('cash', 'guarantee'),
  /** What happened. */
  cause: oneOf('provided', 'drawn', 'draw-paid', 'topped-up', 'extended', 'release-announced', 'release-stopped', 'released'),
  /** The day on which it happened. */
  on: date,
  state: oneOf('held', 'release-announced', 'released'),
  /** What is left to draw on; of a guarantee up to and with `validUntil`. */
  held: money,
  /** Named in payment notices that the bank has not paid yet. */
  noticed: money,
  validFrom: optional(date),
  validUntil: optional(date),
  /** When the authority reminds of the guarantee's end. */
  remindOn: optional(date),
  /** Every draw so far, in the order of the notices. */
  drawdowns: list(
    object({
      drawdownId: uuid,
      case: optional(uuid),
      amount: money,
      noticedOn: date,
      /** The bank's last day. */
      payDueOn: date,
      paidOn: optional(date),
      /** The contractor's last day; counted from the bank's last day until it has paid. */
      topUpDueOn: date,
      topUpOpen: money,
      toppedUpOn: optional(date),
    }),
  ),
  /** The day on which an announced release takes effect. */
  releaseOn: optional(date),
});
export type WageDepositChanged = Infer<typeof schema>;

/** A wage deposit (工资保证金) was provided, drawn on, topped up, extended or released; the event carries it as it now stands. */
export const wageDepositChanged = defineEvent('anxin.wage-cards.wage-deposit-changed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.depositId,
});
