import { defineEvent } from '../event';
import { date, month, object, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  deferralId: uuid,
  employer: uscc,
  /** The wage month whose payment is put off. */
  period: month,
  agreedWith: string,
  signedOn: date,
  until: date,
});
export type DeferralFiled = Infer<typeof schema>;

/** A deferral of wages (延期支付工资), agreed with the union or the staff's representatives, was filed. */
export const deferralFiled = defineEvent('anxin.employer-registry.deferral-filed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.deferralId,
});
