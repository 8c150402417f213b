import { defineEvent } from '../event';
import { date, object, uscc, uuid, type Infer } from '../schema';

const schema = object({
  agreementId: uuid,
  employer: uscc,
  /** The first day on which it is in force. */
  validFrom: date,
  /** The last day on which it is in force. */
  validUntil: date,
});
export type WageAgreementFiled = Infer<typeof schema>;

/** A wage agreement (工资专项集体合同) between an employer and its union was put on file; earlier ones stay. */
export const wageAgreementFiled = defineEvent('anxin.employer-registry.wage-agreement-filed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.agreementId,
});
