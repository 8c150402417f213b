import { fen, yuan } from '@anxin/money';
import { plainNumber, type GivenLine, type LineKind } from '@anxin/payroll-form';

/** A checked line on its way to its payroll: the worker by opaque id, the number is gone. */
export type StagedLine = Omit<GivenLine, 'idNumber'> & { readonly workerId: string };

/**
 * A line of a payroll as text, field by field as it is published, so that a file's lines reach table and event without being read and written anew:
 * money in yuan, lists and overtime as JSON, `''` for what was left out.
 */
export interface LineText {
  readonly workerId: string;
  readonly post: string;
  readonly kind: LineKind;
  readonly gross: string;
  readonly net: string;
  readonly daysWorked: string;
  readonly normalHours: string;
  readonly absences: string;
  readonly overtimeHours: string;
  readonly overtimePay: string;
  readonly allowances: string;
  readonly deductions: string;
  readonly backPayFor: string;
}

/** `05200.00` as `5200.00`. */
const canonical = (amount: string): string => (amount.charCodeAt(0) === 48 && amount.charCodeAt(1) !== 46 ? yuan(fen(amount)) : amount);
const money = (amount: string | undefined): string => (amount === undefined ? '' : canonical(amount));

/** A line that was given or published, in the one form in which it is kept as text. */
export const lineText = (line: StagedLine): LineText => ({
  workerId: line.workerId,
  post: line.post,
  kind: line.kind,
  gross: canonical(line.gross),
  net: canonical(line.net),
  daysWorked: plainNumber(line.daysWorked) ?? '',
  normalHours: plainNumber(line.normalHours) ?? '',
  absences: line.absences ? JSON.stringify(line.absences.map(({ kind, days }) => ({ kind, days }))) : '',
  overtimeHours: line.overtimeHours ? overtimeText(line.overtimeHours) : '',
  overtimePay: money(line.overtimePay),
  allowances: money(line.allowances),
  deductions: line.deductions ? JSON.stringify(line.deductions.map(({ kind, amount }) => ({ kind, amount: canonical(amount) }))) : '',
  backPayFor: line.backPayFor ?? '',
});

const overtimeText = ({ workday, restday, holiday }: NonNullable<StagedLine['overtimeHours']>): string =>
  JSON.stringify({ workday, restday, holiday });

/** What stands behind `{"line":1,` in the line as JSON, as `payroll-lines-recorded` has it: all but its place in the payroll. */
export const publishedFields = (line: LineText): string => {
  let text = `"workerId":"${line.workerId}","post":${JSON.stringify(line.post)},"kind":"${line.kind}","gross":"${line.gross}","net":"${line.net}"`;
  if (line.daysWorked) text += `,"daysWorked":"${line.daysWorked}"`;
  if (line.normalHours) text += `,"normalHours":"${line.normalHours}"`;
  if (line.absences) text += `,"absences":${line.absences}`;
  if (line.overtimeHours) text += `,"overtimeHours":${line.overtimeHours}`;
  if (line.overtimePay) text += `,"overtimePay":"${line.overtimePay}"`;
  if (line.allowances) text += `,"allowances":"${line.allowances}"`;
  if (line.deductions) text += `,"deductions":${line.deductions}`;
  if (line.backPayFor) text += `,"backPayFor":"${line.backPayFor}"`;
  return `${text}}`;
};

/** An amount as fen in digits; zeros may lead. */
const digits = (amount: string): string => amount.slice(0, -3) + amount.slice(-2);
export const fenDigits = (amount: string): string => (amount ? digits(amount) : '\\N');
