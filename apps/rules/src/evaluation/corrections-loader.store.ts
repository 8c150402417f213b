import { Injectable } from '@nestjs/common';
import { fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { LineCorrection, PayrollLineFact } from '../catalogue/facts';
import type { LineItems } from '../catalogue/wages-facts';

/** A line with its place in the payroll. */
export type PlacedLine = PayrollLineFact & { readonly line: number; readonly employer: string };

type Row = Record<string, string | null> & {
  payrollId: string;
  line: number;
  correction: number;
  absences: { kind: string; days: string }[];
  kind: PayrollLineFact['kind'] | null;
  overtimeHours: PayrollLineFact['overtimeHours'] | null;
  deductions: readonly { kind: string; amount: string }[] | null;
  effect: string;
  waits: boolean;
  accepted: boolean;
};
type Version = Row & { readonly parsed: LineCorrection };

/** Lays corrections beside the lines they correct, and adds the lines they add: one statement for many payrolls. */
@Injectable()
export class CorrectionsLoader {
  /** Those of these payrolls, over these lines of theirs. */
  async over(tx: Tx, payrolls: readonly string[], lines: readonly PlacedLine[]): Promise<PlacedLine[]> {
    return payrolls.length ? laid(lines, await this.read(tx, `c.payroll_id = ANY($1::uuid[])`, [payrolls])) : [...lines];
  }

  /** Those of lines that pay back for these months. */
  async overBackPay(tx: Tx, employers: readonly string[], periods: readonly string[], lines: readonly PlacedLine[]): Promise<PlacedLine[]> {
    const months = `(c.employer, c.back_pay_for) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
    return laid(lines, await this.read(tx, months, [employers, periods]));
  }

  private async read(tx: Tx, which: string, parameters: readonly unknown[]): Promise<Version[]> {
    const rows: Row[] = await tx.query(
      `SELECT c.payroll_id AS "payrollId", c.line, c.correction, c.employer, p.project, c.worker_id AS "workerId", c.gross, c.net, c.overtime_pay AS "overtimePay",
         c.allowances, c.days_worked AS "daysWorked", c.normal_hours AS "normalHours", coalesce(c.absences, '[]') AS absences, c.back_pay_for AS "backPayFor",
         c.post, c.kind, c.overtime_hours AS "overtimeHours", c.deductions, c.effect, c.waits, c.known_on AS "knownOn", c.event_id AS "eventId", coalesce(w.accepted, false) AS accepted, w.event_id AS "wordEventId"
       FROM line_correction_fact c JOIN payroll_fact p ON p.id = c.payroll_id
       LEFT JOIN correction_word_fact w ON w.payroll_id = c.payroll_id AND w.correction = c.correction AND w.worker_id = c.worker_id
       WHERE p.lines = (SELECT count(*) FROM payroll_line_fact l WHERE l.payroll_id = p.id) AND ${which} ORDER BY c.payroll_id, c.line, c.correction`,
      [...parameters],
    );
    return rows.map((row) => ({ ...row, parsed: parsed(row) }) as Version);
  }
}

/** Deductions as they are kept, yuan, read into fen; null where a line tells none. */
export const deductionsOf = (kept: unknown): PayrollLineFact['deductions'] | null =>
  (kept as Row['deductions'])?.map(({ kind, amount }) => ({ kind, amount: fen(amount) })) ?? null;

const itemsOf = (row: Row): LineItems => ({
  ...(row.post && { post: row.post }),
  ...(row.kind && { kind: row.kind }),
  ...(row.overtimeHours && { overtimeHours: row.overtimeHours }),
  ...(row.deductions && { deductions: deductionsOf(row.deductions)! }),
});

const parsed = (row: Row): LineCorrection => ({
  correction: row.correction,
  gross: fenOf(row.gross!),
  net: fenOf(row.net!),
  overtimePay: fenOf(row.overtimePay!),
  allowances: fenOf(row.allowances!),
  ...(row.daysWorked !== null && { daysWorked: row.daysWorked }),
  ...(row.normalHours !== null && { normalHours: row.normalHours }),
  absences: row.absences,
  ...itemsOf(row),
  lowers: row.effect === 'lowered',
  waits: row.waits,
  accepted: row.accepted,
  knownOn: row.knownOn!,
  eventId: row.eventId!,
  ...(row.wordEventId && { wordEventId: row.wordEventId }),
});

const laid = (lines: readonly PlacedLine[], versions: readonly Version[]): PlacedLine[] => {
  if (!versions.length) return [...lines];
  const name = (of: { payrollId: string; line: number }): string => `${of.payrollId}/${of.line}`;
  const byLine = new Map<string, Version[]>();
  for (const version of versions) byLine.set(name(version), [...(byLine.get(name(version)) ?? []), version]);
  const corrected = lines.map((line): PlacedLine => {
    const own = byLine.get(name(line));
    byLine.delete(name(line));
    return own ? { ...line, corrections: own.map((version) => version.parsed) } : line;
  });
  return [...corrected, ...[...byLine.values()].map(added)];
};

/** A line that no payroll was submitted with: its first version, corrected by those after it. */
const added = (versions: readonly Version[]): PlacedLine => {
  const [first, ...later] = versions;
  const { parsed: said, payrollId, line, employer, project, workerId, backPayFor } = first!;
  const { gross, net, overtimePay, allowances, daysWorked, normalHours, absences, knownOn, eventId } = said;
  const { post, kind, overtimeHours, deductions } = said;
  return {
    payrollId,
    line,
    employer: employer!,
    ...(project && { project }),
    workerId: workerId!,
    gross,
    net,
    overtimePay,
    allowances,
    ...(daysWorked !== undefined && { daysWorked }),
    ...(normalHours !== undefined && { normalHours }),
    absences,
    ...(post && { post }),
    ...(kind && { kind }),
    ...(overtimeHours && { overtimeHours }),
    ...(deductions && { deductions }),
    ...(backPayFor && { backPayFor }),
    knownOn,
    eventId,
    ...(later.length && { corrections: later.map((version) => version.parsed) }),
  };
};
