import { defineEvent } from '../event';
import { date, object, oneOf, uscc, uuid, type Infer } from '../schema';

const schema = object({
  systemId: uuid,
  employer: uscc,
  /** distribution: 工资分配; growth: 工资增长; minimum-wage: 最低工资标准发放. */
  kind: oneOf('distribution', 'growth', 'minimum-wage'),
  filedOn: date,
});
export type WageSystemFiled = Infer<typeof schema>;

/** 企业工资三项制度备案: a wage-management system was put on file. */
export const wageSystemFiled = defineEvent('anxin.employer-registry.wage-system-filed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.systemId,
});
