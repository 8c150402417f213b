import { defineEvent } from '../event';
import { date, list, object, oneOf, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  approvalId: uuid,
  employer: uscc,
  /** comprehensive: 综合计算工时工作制; flexible: 不定时工作制. */
  kind: oneOf('comprehensive', 'flexible'),
  /** The posts that it covers. */
  posts: list(string, { minItems: 1, maxItems: 200 }),
  validFrom: date,
  /** The last day on which it is valid. */
  validUntil: date,
  /** The decision's number (批复文号). */
  number: string,
});
export type WorkingTimeApprovalRegistered = Infer<typeof schema>;

/** 特殊工时制度审批: an approval of special working time was put on file. */
export const workingTimeApprovalRegistered = defineEvent('anxin.employer-registry.working-time-approval-registered.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.approvalId,
});
