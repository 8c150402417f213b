import { defineEvent } from '../event';
import { count, decimal, list, money, month, object, oneOf, optional, string, uscc, uuid, workerId, type Infer } from '../schema';

export const LINES_TOPIC = 'anxin.wage-cards.lines';

const line = object({
  /** Place of the line in its payroll, from 1. */
  line: count,
  workerId,
  post: string,
  kind: oneOf('direct', 'dispatched'),
  gross: money,
  net: money,
  daysWorked: optional(decimal),
  normalHours: optional(decimal),
  absences: optional(list(object({ kind: string, days: decimal }))),
  overtimeHours: optional(object({ workday: optional(decimal), restday: optional(decimal), holiday: optional(decimal) })),
  overtimePay: optional(money),
  /** The statutory ones that don't count towards the minimum wage. */
  allowances: optional(money),
  deductions: optional(list(object({ kind: string, amount: money }))),
  /** The wage month this line pays back for. */
  backPayFor: optional(month),
});
export type PayrollLineRecorded = Infer<typeof line>;

const schema = object({
  payrollId: uuid,
  employer: uscc,
  /** 1 for the payroll as submitted, 2 and up for its corrections. */
  version: count,
  lines: list(line, { minItems: 1, maxItems: 500 }),
});
export type PayrollLinesRecorded = Infer<typeof schema>;

/** At most 500 lines of a submitted payroll (工资表); the payroll is complete when as many lines came as `payroll-submitted` counts. */
export const payrollLinesRecorded = defineEvent('anxin.wage-cards.payroll-lines-recorded.v1', schema, {
  topic: LINES_TOPIC,
  key: (data) => data.employer,
  subject: (data) => data.payrollId,
});
