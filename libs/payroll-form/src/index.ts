/** A payroll's line (工资表明细) as it is given: its form and what is checked of it, the same where a payroll is submitted and where it is previewed. Used by wage-cards and rules. */
export {
  faultsOf,
  faultsOfLine,
  payrollLine,
  placeOf,
  plainNumber,
  sumsOf,
  type GivenLine,
  type LineFault,
  type LineKind,
  type OvertimeHours,
  type PayrollLine,
} from './payroll-line';
export { AbsenceInput, DeductionInput, LINE_KINDS, OvertimeHoursInput, PayrollLineInput } from './payroll-line.dto';
