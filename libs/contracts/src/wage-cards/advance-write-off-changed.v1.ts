import { defineEvent } from '../event';
import { date, money, object, oneOf, optional, region, uscc, uuid, type Infer } from '../schema';

const schema = object({
  writeOffId: uuid,
  advanceId: uuid,
  region,
  case: uuid,
  /** Who owes it still: the debt stays on record. */
  employer: uscc,
  project: optional(uuid),
  step: oneOf('proposed', 'approved', 'refused'),
  /** The day of the step. */
  on: date,
  amount: money,
  /** What the fund still claims of the employer. */
  claim: money,
  /** What of the advance is written off in all. */
  writtenOff: money,
});
export type AdvanceWriteOffChanged = Infer<typeof schema>;

/** The write-off (核销) of what of an advance can't be recovered was proposed, approved or refused. What the workers still claim is not touched. */
export const advanceWriteOffChanged = defineEvent('anxin.wage-cards.advance-write-off-changed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.advanceId,
});
