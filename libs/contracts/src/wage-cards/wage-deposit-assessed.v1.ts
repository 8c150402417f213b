import { defineEvent } from '../event';
import { boolean, date, list, money, object, oneOf, optional, region, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  projectId: uuid,
  /** The general contractor, who deposits. */
  employer: uscc,
  region,
  /** The day whose history counts. */
  signedOn: date,
  required: money,
  /** Per cent of the contract price before the cap, decimal text. */
  rate: string,
  /** Nothing is asked. */
  exempt: boolean,
  /** The last day to deposit; left out while neither permit nor commencement report is known. */
  dueOn: optional(date),
  reasons: list(
    object({
      code: oneOf(
        'base-rate',
        'several-projects',
        'increased-listed',
        'increased-after-arrears',
        'reduced-clean-years',
        'waived-clean-years',
        'exempt-small-project',
        'capped',
      ),
      parameter: string,
      value: string,
      basis: string,
      /** The rate after this step. */
      rate: string,
      /** The day of the fact that brought it about. */
      on: optional(date),
    }),
  ),
});
export type WageDepositAssessed = Infer<typeof schema>;

/** What deposit policy asks of a project was found, or has changed. */
export const wageDepositAssessed = defineEvent('anxin.wage-cards.wage-deposit-assessed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.projectId,
});
