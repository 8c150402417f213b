import { defineEvent } from '../event';
import { date, list, money, month, object, oneOf, optional, region, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  advanceId: uuid,
  /** Whose fund pays. */
  region,
  case: uuid,
  /** Who owes the wages, and the advance in their place. */
  employer: uscc,
  project: optional(uuid),
  step: oneOf('proposed', 'approved', 'refused', 'paid-out', 'recovered'),
  /** The day of the step. */
  on: date,
  state: oneOf('proposed', 'refused', 'paid-out', 'recovered'),
  amount: money,
  recovered: money,
  /** What the fund still claims of the employer. */
  claim: money,
  /** What of it was written off and has not come back; left out where nothing was. */
  writtenOff: optional(money),
  paidOutOn: optional(date),
  /** By when it is to be recovered. */
  recoverBy: optional(date),
  lines: list(
    object({
      workerId,
      period: month,
      amount: money,
      /** What was owed for the month when it was applied for. */
      owed: money,
      /** What the worker still claims of the employer beside it. */
      remainingClaim: money,
    }),
    { minItems: 1 },
  ),
});
export type AdvanceChanged = Infer<typeof schema>;

/** An advance (垫付) of the emergency revolving fund was applied for, signed, refused, paid out or recovered; the event carries it as it now stands. */
export const advanceChanged = defineEvent('anxin.wage-cards.advance-changed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.advanceId,
});
