import { defineEvent } from '../event';
import { date, money, object, oneOf, uscc, uuid, type Infer } from '../schema';

const schema = object({
  guaranteeId: uuid,
  projectId: uuid,
  generalContractor: uscc,
  /** bank: 银行保函; company: 担保公司保函; insurance: 保证保险. */
  form: oneOf('bank', 'company', 'insurance'),
  amount: money,
  /** The last day on which it is valid. */
  validUntil: date,
});
export type PaymentGuaranteeRegistered = Infer<typeof schema>;

/** 工程款支付担保: a payment guarantee was put on file. */
export const paymentGuaranteeRegistered = defineEvent('anxin.employer-registry.payment-guarantee-registered.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.guaranteeId,
});
