import { defineEvent } from '../event';
import { boolean, count, list, object, oneOf, uscc, uuid, type Infer } from '../schema';
import { payrollLine } from './payroll-line';
import { LINES_TOPIC } from './payroll-lines-recorded.v1';

const line = object({
  /** Place of the line in its payroll; behind the last of the submitted ones where it was added. */
  line: count,
  ...payrollLine,
  /** What it does to what was in force before: `lowered` is to the worker's disadvantage in any measure of the wage. */
  effect: oneOf('added', 'raised', 'changed', 'lowered'),
  /** Lowered after the payday that the payroll names: the line before it stays in force until the worker or an inspector accepts. */
  waits: boolean,
});
export type PayrollLineCorrected = Infer<typeof line>;

const schema = object({
  payrollId: uuid,
  employer: uscc,
  /** Corrections of one payroll count up from 1. */
  correction: count,
  /** At most 500 lines as they read now; of one line the newest correction that is in force counts. */
  lines: list(line, { minItems: 1, maxItems: 500 }),
});
export type PayrollCorrected = Infer<typeof schema>;

/** A submitted payroll (工资表) was corrected (更正): these lines read otherwise, or were added. The lines before them stay on record. */
export const payrollCorrected = defineEvent('anxin.wage-cards.payroll-corrected.v1', schema, {
  topic: LINES_TOPIC,
  key: (data) => data.employer,
  subject: (data) => data.payrollId,
});
