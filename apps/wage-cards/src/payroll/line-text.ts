import { fen, yuan, type Fen } from '@anxin/money';
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

/** The fields in the order in which {@link lineOfFields} takes them. */
export const fieldsOf = (line: LineText): string[] => [
  line.workerId,
  line.post,
  line.kind,
  line.gross,
  line.net,
  line.daysWorked,
  line.normalHours,
  line.absences,
  line.overtimeHours,
  line.overtimePay,
  line.allowances,
  line.deductions,
  line.backPayFor,
];

/** @param first where in the list the fields begin */
export const lineOfFields = (fields: readonly string[], first: number): LineText => ({
  workerId: fields[first]!,
  post: fields[first + 1]!,
  kind: fields[first + 2] as LineKind,
  gross: fields[first + 3]!,
  net: fields[first + 4]!,
  daysWorked: fields[first + 5]!,
  normalHours: fields[first + 6]!,
  absences: fields[first + 7]!,
  overtimeHours: fields[first + 8]!,
  overtimePay: fields[first + 9]!,
  allowances: fields[first + 10]!,
  deductions: fields[first + 11]!,
  backPayFor: fields[first + 12]!,
});

/** Whether two lines say the same. */
export const saySame = (a: LineText, b: LineText): boolean => {
  const other = fieldsOf(b);
  return fieldsOf(a).every((field, at) => field === other[at]);
};

/** The line as JSON, as `payroll-lines-recorded` has it. @param number its place in the payroll, from 1 */
export const publishedText = (line: LineText, number: number): string => {
  let text = `{"line":${number},"workerId":"${line.workerId}","post":${JSON.stringify(line.post)},"kind":"${line.kind}","gross":"${line.gross}","net":"${line.net}"`;
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

/** The sums of some lines, in fen. */
export const sumsOfTexts = (lines: readonly LineText[]): { gross: Fen; net: Fen } => {
  let [gross, net] = [0n, 0n];
  for (const line of lines) {
    gross += BigInt(digits(line.gross));
    net += BigInt(digits(line.net));
  }
  return { gross, net };
};
