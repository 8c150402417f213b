import { defineEvent } from '../event';
import { count, date, money, month, object, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  payrollId: uuid,
  employer: uscc,
  project: optional(uuid),
  period: month,
  /** The payday the payroll names; the agreed one of the contract governs. */
  payday: date,
  version: count,
  lines: count,
  gross: money,
  net: money,
});
export type PayrollSubmitted = Infer<typeof schema>;

/** A payroll was submitted whole: so many lines, so much in all. */
export const payrollSubmitted = defineEvent('anxin.wage-cards.payroll-submitted.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.payrollId,
});
