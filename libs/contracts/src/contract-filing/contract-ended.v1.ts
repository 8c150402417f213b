import { defineEvent } from '../event';
import { date, object, optional, string, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  contractId: uuid,
  employer: uscc,
  workerId,
  /** Its last day. */
  endsOn: date,
  /** expiry 期满, agreement 协商一致, resignation 辞职 and so on; further ones may come. */
  reason: string,
  /** The employer's ground, of a dismissal or a redundancy. */
  ground: optional(string),
  /** 解除或终止劳动合同证明 */
  certificateOn: optional(date),
});
export type ContractEnded = Infer<typeof schema>;

/** A contract was dissolved or came to its end (劳动合同解除、终止); told again where its papers followed: the newest stands. */
export const contractEnded = defineEvent('anxin.contract-filing.contract-ended.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.contractId,
});
