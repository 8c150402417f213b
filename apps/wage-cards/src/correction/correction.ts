import { placeOf, type OvertimeHours, type PayrollLine } from '@anxin/payroll-form';

/** What a corrected line does to the one in force before it. */
export type Effect = 'added' | 'raised' | 'changed' | 'lowered';

/** A line of a correction (更正). */
export interface CorrectedLine {
  /** Place in the payroll; behind its last where it is added. */
  readonly line: number;
  readonly effect: Effect;
  /** It lowers a wage that is due: the line before it counts until the worker or an inspector accepts. */
  readonly waits: boolean;
  readonly after: PayrollLine;
}

/** How a version of a line stands: in force, waiting for a word, refused, or followed by a later one. */
export type Standing = 'in-force' | 'waiting' | 'refused' | 'superseded';

/** The payroll's lines that a correction speaks of, as they are in force. */
export interface OnFile {
  /** By place ({@link placeOf}). */
  readonly lines: ReadonlyMap<string, PayrollLine & { readonly line: number }>;
  /** Lines with a later version that waits or was refused. */
  readonly pending: ReadonlySet<number>;
  readonly lastLine: number;
  /** Whether the payday is over: what is due then is lowered by no one side (工资支付暂行规定 7, 保障农民工工资支付条例 14, 15). */
  readonly isDue: boolean;
}

/**
 * What a correction changes. Lines that say what is in force are left out; where a version of theirs waits, they take it back.
 * @returns the lines in their given order, and how many say nothing new
 */
export const correctedLines = (given: readonly PayrollLine[], onFile: OnFile): { lines: CorrectedLine[]; unchanged: number } => {
  const lines: CorrectedLine[] = [];
  let last = onFile.lastLine;
  for (const after of given) {
    const before = onFile.lines.get(placeOf(after));
    if (!before) lines.push({ line: (last += 1), effect: 'added', waits: false, after });
    else {
      const same = saysTheSame(before, after);
      if (same && !onFile.pending.has(before.line)) continue;
      const effect = same ? 'changed' : effectOf(before, after);
      lines.push({ line: before.line, effect, waits: effect === 'lowered' && onFile.isDue, after });
    }
  }
  return { lines, unchanged: given.length - lines.length };
};

/** Whether a line is to the worker's disadvantage, advantage, or neither, against the one before it. */
export const effectOf = (before: PayrollLine, after: PayrollLine): Exclude<Effect, 'added'> => {
  if (isAgainstWorker(before, after)) return 'lowered';
  return after.net > before.net || after.gross > before.gross ? 'raised' : 'changed';
};

/**
 * Against the worker is every measure of the wage that becomes less: net, gross, what counts towards the minimum wage, days and hours that are to be paid,
 * overtime; and absence that becomes more. Silence about days and absence means the whole month; silence about hours takes their measure away.
 */
const isAgainstWorker = (before: PayrollLine, after: PayrollLine): boolean => {
  if (after.net < before.net || after.gross < before.gross || countedPay(after) < countedPay(before)) return true;
  if (isLess(after.daysWorked, before.daysWorked, Infinity) || isLess(after.normalHours, before.normalHours, 0)) return true;
  if (absentDays(after) > absentDays(before) || (after.overtimePay ?? 0n) < (before.overtimePay ?? 0n)) return true;
  return OVERTIME.some((kind) => isLess(after.overtimeHours?.[kind], before.overtimeHours?.[kind], 0));
};

const OVERTIME: readonly (keyof OvertimeHours)[] = ['workday', 'restday', 'holiday'];
const countedPay = (line: PayrollLine): bigint => line.gross - (line.overtimePay ?? 0n) - (line.allowances ?? 0n);
const isLess = (after: string | undefined, before: string | undefined, silence: number): boolean =>
  Number(after ?? silence) < Number(before ?? silence);
/** Hundredths of a day, so that half days add up exactly. */
const absentDays = (line: PayrollLine): number => (line.absences ?? []).reduce((days, one) => days + Math.round(Number(one.days) * 100), 0);

/** Whether two lines say the same, however their numbers are written. */
export const saysTheSame = (a: PayrollLine, b: PayrollLine): boolean => {
  const said = (line: PayrollLine): string =>
    JSON.stringify([
      line.post,
      line.kind,
      String(line.gross),
      String(line.net),
      line.daysWorked === undefined ? null : Number(line.daysWorked),
      line.normalHours === undefined ? null : Number(line.normalHours),
      (line.absences ?? []).map(({ kind, days }) => [kind, Number(days)]),
      OVERTIME.map((kind) => Number(line.overtimeHours?.[kind] ?? 0)),
      String(line.overtimePay ?? 0n),
      String(line.allowances ?? 0n),
      line.deductions?.map(({ kind, amount }) => [kind, String(amount)]) ?? null,
    ]);
  return placeOf(a) === placeOf(b) && said(a) === said(b);
};

/** What stands in the way of a word on a correction, and undefined where nothing does. */
export const wordRefusal = (versions: readonly { readonly waits: boolean; readonly isNewest: boolean }[]): string | undefined => {
  if (!versions.some((version) => version.waits)) return 'the line was in force without anybody’s word: nothing waits for one';
  if (!versions.some((version) => version.waits && version.isNewest))
    return 'a later correction of the line has taken the place of this one';
  return undefined;
};
