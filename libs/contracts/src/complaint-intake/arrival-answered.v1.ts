import { defineEvent } from '../event';
import { instant, money, object, oneOf, optional, uscc, uuid, type Infer } from '../schema';

/** `unreachable`: there is nobody to ask, since no phone number was left. */
export const ARRIVAL_ANSWERS = ['arrived', 'partly', 'not-arrived', 'unreachable'] as const;

const schema = object({
  /** Of this answer; a later one to the same question takes its place. */
  answerId: uuid,
  caseId: uuid,
  complaintId: uuid,
  respondent: optional(uscc),
  answer: oneOf(...ARRIVAL_ANSWERS),
  /** Yuan that arrived, of an answer `partly`. */
  amount: optional(money),
  answeredAt: instant,
});
export type ArrivalAnswered = Infer<typeof schema>;

/** Who complained says whether the wages arrived (工资是否到账); nothing of the person is in it. */
export const arrivalAnswered = defineEvent('anxin.complaint-intake.arrival-answered.v1', schema, {
  key: (data) => data.respondent ?? data.complaintId,
  subject: (data) => data.answerId,
});
