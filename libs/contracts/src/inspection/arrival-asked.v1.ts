import { defineEvent } from '../event';
import { date, instant, list, object, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  /** Of this asking; a later one on the same case asks again. */
  questionId: uuid,
  caseId: uuid,
  respondent: optional(uscc),
  /** Whose complainants are asked. */
  complaints: list(uuid),
  askedAt: instant,
  /** The last day on which the case waits for an answer. */
  answerBy: date,
});
export type ArrivalAsked = Infer<typeof schema>;

/** Those who complained are asked whether their wages arrived (工资到账核实), before a case is closed as paid. */
export const arrivalAsked = defineEvent('anxin.inspection.arrival-asked.v1', schema, {
  key: (data) => data.respondent ?? data.caseId,
  subject: (data) => data.questionId,
});
