import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { PayrollState } from './payroll';
import type { PayrollEntity } from './payroll.entity';
import type { LineKind, OvertimeHours } from '@anxin/payroll-form';
import type { OwnLine, StoredLine } from './payroll-line.store';
import type { SettledSums } from './payroll.store';

/** A payroll as callers see it. */
export interface PayrollView {
  readonly id: string;
  readonly employer: string;
  readonly project: string | null;
  readonly period: string;
  readonly payday: string;
  readonly state: PayrollState;
  readonly lines: number;
  readonly gross: string;
  readonly net: string;
  readonly createdAt: string;
  readonly submittedAt: string | null;
}

/** With what was paid and what is open, line by line: an overpaid line covers no other. */
export interface SettledPayrollView extends PayrollView {
  readonly paid: string;
  readonly open: string;
  readonly openLines: number;
  /** Paid beyond the net due, line by line (多付): which receipts did it is told at `GET /payments/overpayments`. */
  readonly overpaid: string;
  readonly overpaidLines: number;
  /** Corrections filed so far. */
  readonly corrections: number;
  /** How its days compare with the attendance of the site (信息比对); null where none is on file for the month. */
  readonly attendance: AttendanceComparisonView | null;
}

/** Payroll and attendance side by side: what differs is for a person to look into, and accuses nobody. */
export interface AttendanceComparisonView {
  /** People with attendance on the site in the month. */
  readonly workers: number;
  /** Of these, people who have no line. */
  readonly unlisted: number;
  /** Lines whose days worked are others than the days attended. */
  readonly differing: number;
}

export interface OvertimeHoursView {
  readonly workday?: number;
  readonly restday?: number;
  readonly holiday?: number;
}

export interface PayrollLineView {
  readonly line: number;
  readonly workerId: string;
  readonly post: string;
  readonly kind: LineKind;
  readonly gross: string;
  readonly net: string;
  readonly daysWorked?: number;
  readonly normalHours?: number;
  readonly absences?: readonly { readonly kind: string; readonly days: number }[];
  readonly overtimeHours?: OvertimeHoursView;
  readonly overtimePay?: string;
  readonly allowances?: string;
  readonly deductions?: readonly { readonly kind: string; readonly amount: string }[];
  readonly backPayFor?: string;
  readonly paid: string;
  readonly open: string;
  readonly overpaid: string;
}

/** A payroll's line beside the attendance. */
export interface ComparedLineView extends PayrollLineView {
  /** Days that the worker attended on the site in the month; left out where no attendance of the month is on file. */
  readonly attendedDays?: number;
  /** Days worked less days attended; left out where the line says no days. */
  readonly daysDifference?: number;
}

/** @param attended days on the attendance; undefined where none is on file for the site's month */
export const comparedLineView = (line: StoredLine, attended: number | undefined): ComparedLineView => ({
  ...payrollLineView(line),
  ...(attended !== undefined && { attendedDays: attended }),
  ...(attended !== undefined &&
    line.daysWorked !== undefined && { daysDifference: Math.round((Number(line.daysWorked) - attended) * 100) / 100 }),
});

/** A worker's own line (工资条). */
export interface PayslipView extends PayrollLineView {
  readonly id: string;
  readonly payroll: string;
  readonly employer: string;
  readonly project: string | null;
  readonly period: string;
  readonly payday: string;
  readonly submittedAt: string;
}

export const payrollView = (payroll: PayrollEntity): PayrollView => ({
  id: payroll.id,
  employer: payroll.employer,
  project: payroll.project,
  period: payroll.period,
  payday: payroll.payday,
  state: payroll.state,
  lines: payroll.lines,
  gross: yuan(payroll.gross),
  net: yuan(payroll.net),
  createdAt: toOffsetString(payroll.createdAt),
  submittedAt: payroll.submittedAt && toOffsetString(payroll.submittedAt),
});

export const settledPayrollView = (
  payroll: PayrollEntity,
  { paid, open, openLines, overpaid, overpaidLines, corrections }: SettledSums,
  attendance: AttendanceComparisonView | null,
): SettledPayrollView => ({
  ...payrollView(payroll),
  paid: yuan(paid),
  open: yuan(open),
  openLines,
  corrections,
  attendance,
  overpaid: yuan(overpaid),
  overpaidLines,
});

const number = (decimal: string | undefined): number | undefined => (decimal === undefined ? undefined : Number(decimal));
const hours = ({ workday, restday, holiday }: OvertimeHours): OvertimeHoursView => ({
  ...(workday !== undefined && { workday: Number(workday) }),
  ...(restday !== undefined && { restday: Number(restday) }),
  ...(holiday !== undefined && { holiday: Number(holiday) }),
});

export const payrollLineView = (line: StoredLine): PayrollLineView => ({
  line: line.line,
  workerId: line.workerId,
  post: line.post,
  kind: line.kind,
  gross: yuan(line.gross),
  net: yuan(line.net),
  daysWorked: number(line.daysWorked),
  normalHours: number(line.normalHours),
  absences: line.absences?.map(({ kind, days }) => ({ kind, days: Number(days) })),
  overtimeHours: line.overtimeHours && hours(line.overtimeHours),
  overtimePay: line.overtimePay === undefined ? undefined : yuan(line.overtimePay),
  allowances: line.allowances === undefined ? undefined : yuan(line.allowances),
  deductions: line.deductions?.map(({ kind, amount }) => ({ kind, amount: yuan(amount) })),
  backPayFor: line.backPayFor,
  paid: yuan(line.paid),
  open: yuan(line.net > line.paid ? line.net - line.paid : 0n),
  overpaid: yuan(line.paid > line.net ? line.paid - line.net : 0n),
});

export const payslipView = (line: OwnLine): PayslipView => ({
  id: `${line.payroll}.${line.line}`,
  payroll: line.payroll,
  employer: line.employer,
  project: line.project,
  period: line.period,
  payday: line.payday,
  submittedAt: toOffsetString(line.submittedAt),
  ...payrollLineView(line),
});
