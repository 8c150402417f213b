import { decimal, list, money, month, object, oneOf, optional, string, workerId } from '../schema';

/** What a payroll's line (工资表明细) says wherever it is published. */
export const payrollLine = {
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
};
