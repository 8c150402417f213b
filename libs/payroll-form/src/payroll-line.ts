import { fen, sum, type Fen } from '@anxin/money';

export type LineKind = 'direct' | 'dispatched';

/** Overtime in hours, decimal text: workdays, rest days, statutory holidays (工资支付暂行规定 13). */
export interface OvertimeHours {
  readonly workday?: string;
  readonly restday?: string;
  readonly holiday?: string;
}

/** One line of a payroll (工资表) as it is given: money in yuan, "5200.00"; days and hours as decimal text. */
export interface GivenLine {
  readonly idNumber: string;
  readonly post: string;
  readonly kind: LineKind;
  readonly gross: string;
  readonly net: string;
  readonly daysWorked?: string;
  readonly normalHours?: string;
  readonly absences?: readonly { readonly kind: string; readonly days: string }[];
  readonly overtimeHours?: OvertimeHours;
  readonly overtimePay?: string;
  readonly allowances?: string;
  readonly deductions?: readonly { readonly kind: string; readonly amount: string }[];
  /** Wage month that this line pays back for. */
  readonly backPayFor?: string;
}

/** One line of a payroll as it is kept: money in fen, the worker by opaque id. */
export interface PayrollLine {
  readonly workerId: string;
  readonly post: string;
  readonly kind: LineKind;
  /** 应发. */
  readonly gross: Fen;
  /** 实发: what must reach the worker. */
  readonly net: Fen;
  readonly daysWorked?: string;
  readonly normalHours?: string;
  readonly absences?: readonly { readonly kind: string; readonly days: string }[];
  readonly overtimeHours?: OvertimeHours;
  readonly overtimePay?: Fen;
  /** The statutory ones that don't count towards the minimum wage. */
  readonly allowances?: Fen;
  readonly deductions?: readonly { readonly kind: string; readonly amount: Fen }[];
  readonly backPayFor?: string;
}

/** What is wrong with a line, by path. */
export interface LineFault {
  readonly path: string;
  readonly message: string;
}

/** Faults beyond these are not told. */
const FAULTS_TOLD = 100;

/** Days or hours as the payroll keeps them: `021.50` is `21.5`. */
export const plainNumber = (text: string | undefined): string | undefined =>
  text
    ?.replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** Reads a line; its form has been checked. */
export const payrollLine = (given: Omit<GivenLine, 'idNumber'> & { readonly idNumber?: string }, workerId: string): PayrollLine => {
  const { post, kind, daysWorked, normalHours, absences, overtimeHours, backPayFor } = given;
  return {
    workerId,
    post,
    kind,
    gross: fen(given.gross),
    net: fen(given.net),
    daysWorked,
    normalHours,
    absences,
    overtimeHours,
    overtimePay: given.overtimePay === undefined ? undefined : fen(given.overtimePay),
    allowances: given.allowances === undefined ? undefined : fen(given.allowances),
    deductions: given.deductions?.map((deduction) => ({ kind: deduction.kind, amount: fen(deduction.amount) })),
    backPayFor,
  };
};

/** The sums of some lines, in fen. */
export const sumsOf = (lines: readonly PayrollLine[]): { gross: Fen; net: Fen } => ({
  gross: sum(lines.map((line) => line.gross)),
  net: sum(lines.map((line) => line.net)),
});

/** A worker stands once in a payroll, and once more for each earlier month that is paid back. */
export const placeOf = (line: { readonly workerId: string; readonly backPayFor?: string | null }): string =>
  `${line.workerId}/${line.backPayFor ?? ''}`;

/**
 * What is wrong with lines that are to join a payroll, by path (`lines.3.net`), at most 100.
 * @param taken places ({@link placeOf}) that the payroll holds already
 */
export const faultsOf = (lines: readonly PayrollLine[], period: string, taken: ReadonlySet<string> = new Set()): LineFault[] => {
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (faults.length >= FAULTS_TOLD) break;
    const place = placeOf(line);
    const earlier = seen.get(place);
    if (taken.has(place)) faults.push({ path: `lines.${at}.idNumber`, message: 'stands in this payroll already' });
    else if (earlier !== undefined)
      faults.push({
        path: `lines.${at}.idNumber`,
        message: `is the worker of lines.${earlier} once more; only back pay for another month may stand beside`,
      });
    else seen.set(place, at);
    faults.push(...faultsOfLine(line, period).map(({ path, message }) => ({ path: `lines.${at}.${path}`, message })));
  }
  return faults.slice(0, FAULTS_TOLD);
};

/** What is wrong with a line by itself, by path (`net`). */
export const faultsOfLine = (line: PayrollLine, period: string): LineFault[] => {
  const faults: LineFault[] = [];
  if (line.deductions && line.gross - sum(line.deductions.map((deduction) => deduction.amount)) !== line.net)
    faults.push({ path: 'net', message: 'must be gross less the deductions' });
  if (line.backPayFor !== undefined && line.backPayFor >= period)
    faults.push({ path: 'backPayFor', message: 'must be a month before the payroll’s own' });
  return faults;
};
