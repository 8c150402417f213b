import { defineEvent } from '../event';
import { date, money, object, oneOf, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  requestId: uuid,
  caseId: uuid,
  means: oneOf('deposit', 'fund'),
  employer: uscc,
  /** Noticed: payment notices went to the bank; noted: waits for an application that names the workers; refused: nothing can be drawn. */
  answer: oneOf('noticed', 'noted', 'refused'),
  /** What the notices come to; less than was asked where the deposit holds less. */
  amount: money,
  /** Why nothing, or less than was asked, can be drawn. */
  reason: optional(oneOf('no-deposit', 'holds-less')),
  on: date,
});
export type MoneyAnswered = Infer<typeof schema>;

/** What became of a case's request to pay its workers out of a wage deposit or the revolving fund. */
export const moneyAnswered = defineEvent('anxin.wage-cards.money-answered.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.requestId,
});
