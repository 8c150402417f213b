import { defineEvent } from '../event';
import { date, integer, money, object, oneOf, optional, string, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  contractId: uuid,
  employer: uscc,
  workerId,
  /** fixed 固定期限, open-ended 无固定期限, task 以完成一定工作任务为期限, simplified 简易劳动合同. */
  term: oneOf('fixed', 'open-ended', 'task', 'simplified'),
  form: oneOf('contract', 'written-agreement'),
  startsOn: date,
  endsOn: optional(date),
  signedOn: date,
  post: string,
  wage: object({ basis: oneOf('monthly', 'daily', 'hourly', 'piece'), amount: money, probationAmount: optional(money) }),
  probationMonths: optional(integer),
  /** Day of the month, 1–31; 29–31 is the last day of a shorter month. */
  payday: integer,
  paydayMonth: oneOf('same', 'next'),
  project: optional(uuid),
  /** The contract whose period it follows (续订). */
  renews: optional(uuid),
});
export type ContractFiled = Infer<typeof schema>;

/** A written labour contract (劳动合同), or on a site a written agreement (用工书面协议), was filed. */
export const contractFiled = defineEvent('anxin.contract-filing.contract-filed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.contractId,
});
