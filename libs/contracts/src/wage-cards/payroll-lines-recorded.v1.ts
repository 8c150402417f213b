import { defineEvent } from '../event';
import { count, list, object, uscc, uuid, type Infer } from '../schema';
import { payrollLine } from './payroll-line';

export const LINES_TOPIC = 'anxin.wage-cards.lines';

const line = object({
  /** Place of the line in its payroll, from 1. */
  line: count,
  ...payrollLine,
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
