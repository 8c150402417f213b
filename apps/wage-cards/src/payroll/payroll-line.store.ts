import { Injectable } from '@nestjs/common';
import { yuan, fen, type Fen } from '@anxin/money';
import { bulkCopy, fenOf, type Tx } from '@anxin/persistence';
import { placeOf, type LineKind, type OvertimeHours, type PayrollLine } from '@anxin/payroll-form';

/** A line with its place in the payroll and what the receipts on file cover of it, in fen. */
export type StoredLine = PayrollLine & { readonly line: number; readonly paid: Fen };

/** A line of a worker's own, with the payroll it stands in. */
export type OwnLine = StoredLine & {
  readonly payroll: string;
  readonly employer: string;
  readonly project: string | null;
  readonly period: string;
  readonly payday: string;
  readonly submittedAt: Date;
};

export interface PayslipFilter {
  readonly period?: string;
  readonly employer?: string;
  readonly limit: number;
  /** Sort key of the last row shown: submittedAt, payroll, line. */
  readonly after?: readonly string[];
}

/** A line as its table holds it. */
export interface LineRow {
  readonly line: number;
  readonly worker_id: string;
  readonly post: string;
  readonly kind: LineKind;
  readonly gross: string;
  readonly net: string;
  readonly days_worked: string | null;
  readonly normal_hours: string | null;
  readonly absences: { kind: string; days: string }[] | null;
  readonly overtime_hours: OvertimeHours | null;
  readonly overtime_pay: string | null;
  readonly allowances: string | null;
  readonly deductions: { kind: string; amount: string }[] | null;
  readonly back_pay_for: string | null;
  readonly paid: string;
}

type OwnRow = LineRow & {
  payroll_id: string;
  employer: string;
  project: string | null;
  period: string;
  payday: string;
  submitted_at: Date;
};

/** The columns that say what a line says. */
export const LINE_COLUMNS = [
  'payroll_id',
  'line',
  'worker_id',
  'post',
  'kind',
  'gross',
  'net',
  'days_worked',
  'normal_hours',
  'absences',
  'overtime_hours',
  'overtime_pay',
  'allowances',
  'deductions',
  'back_pay_for',
] as const;

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** A line as {@link LINE_COLUMNS} hold it. */
export const cellsOf = (payroll: string, number: number, line: PayrollLine) => [
  payroll,
  number,
  line.workerId,
  line.post,
  line.kind,
  line.gross,
  line.net,
  line.daysWorked,
  line.normalHours,
  json(line.absences),
  json(line.overtimeHours),
  line.overtimePay,
  line.allowances,
  json(line.deductions?.map(({ kind, amount }) => ({ kind, amount: yuan(amount) }))),
  line.backPayFor,
];

@Injectable()
export class PayrollLineStore {
  /** Appends lines behind the first `after` with COPY. */
  async append(tx: Tx, payroll: string, after: number, lines: readonly PayrollLine[]): Promise<void> {
    await bulkCopy(
      tx,
      'payroll_line',
      LINE_COLUMNS,
      lines.map((line, at) => cellsOf(payroll, after + at + 1, line)),
    );
  }

  /** What these payrolls hold of these workers, by payroll and place ({@link placeOf}). */
  async kept(tx: Tx, payrolls: readonly string[], workers: readonly string[]): Promise<Map<string, Map<string, StoredLine>>> {
    const rows: (LineRow & { payroll_id: string })[] = await tx.query(
      `SELECT * FROM payroll_line WHERE payroll_id = ANY($1::uuid[]) AND worker_id = ANY($2::text[])`,
      [payrolls, workers],
    );
    const found = new Map<string, Map<string, StoredLine>>(payrolls.map((id) => [id, new Map<string, StoredLine>()]));
    for (const row of rows) found.get(row.payroll_id)!.set(placeOf({ workerId: row.worker_id, backPayFor: row.back_pay_for }), lineOf(row));
    return found;
  }

  /** Which places of these workers the payroll holds. */
  async places(tx: Tx, payroll: string, workers: readonly string[]): Promise<Set<string>> {
    const rows: { worker_id: string; back_pay_for: string | null }[] = await tx.query(
      `SELECT worker_id, back_pay_for FROM payroll_line WHERE payroll_id = $1 AND worker_id = ANY($2::text[])`,
      [payroll, workers],
    );
    return new Set(rows.map((row) => placeOf({ workerId: row.worker_id, backPayFor: row.back_pay_for })));
  }

  /** The lines behind the first `after`, in order. */
  async page(tx: Tx, payroll: string, after: number, limit: number): Promise<StoredLine[]> {
    const rows: LineRow[] = await tx.query(`SELECT * FROM payroll_line WHERE payroll_id = $1 AND line > $2 ORDER BY line LIMIT $3`, [
      payroll,
      after,
      limit,
    ]);
    return rows.map(lineOf);
  }

  /** A worker's lines in submitted payrolls, newest first, one row more than the page holds. */
  async own(tx: Tx, workerId: string, { period, employer, limit, after }: PayslipFilter): Promise<OwnLine[]> {
    const rows: OwnRow[] = await tx.query(
      `SELECT l.*, p.employer, p.project, p.period, p.payday, p.submitted_at FROM payroll_line l JOIN payroll p ON p.id = l.payroll_id
       WHERE l.worker_id = $1 AND p.state = 'submitted' AND ($2::text IS NULL OR p.period = $2) AND ($3::text IS NULL OR p.employer = $3)
         AND ($4::timestamptz IS NULL OR (p.submitted_at, p.id, l.line) < ($4, $5::uuid, $6::int))
       ORDER BY p.submitted_at DESC, p.id DESC, l.line DESC LIMIT $7`,
      [workerId, period ?? null, employer ?? null, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
    return rows.map(ownLineOf);
  }

  /** One of a worker's lines in a submitted payroll. */
  async ownOne(tx: Tx, workerId: string, payroll: string, line: number): Promise<OwnLine | undefined> {
    const [row]: OwnRow[] = await tx.query(
      `SELECT l.*, p.employer, p.project, p.period, p.payday, p.submitted_at FROM payroll_line l JOIN payroll p ON p.id = l.payroll_id
       WHERE l.payroll_id = $1 AND l.line = $2 AND l.worker_id = $3 AND p.state = 'submitted'`,
      [payroll, line, workerId],
    );
    return row && ownLineOf(row);
  }
}

const ownLineOf = (row: OwnRow): OwnLine => ({
  ...lineOf(row),
  payroll: row.payroll_id,
  employer: row.employer,
  project: row.project,
  period: row.period,
  payday: row.payday,
  submittedAt: row.submitted_at,
});

const plain = (decimal: string | null): string | undefined => decimal?.replace(/\.?0+$/, '') ?? undefined;
const money = (amount: string | null): Fen | undefined => (amount === null ? undefined : fenOf(amount));

export const lineOf = (row: LineRow): StoredLine => ({
  line: row.line,
  workerId: row.worker_id,
  post: row.post,
  kind: row.kind,
  gross: fenOf(row.gross),
  net: fenOf(row.net),
  daysWorked: plain(row.days_worked),
  normalHours: plain(row.normal_hours),
  absences: row.absences ?? undefined,
  overtimeHours: row.overtime_hours ?? undefined,
  overtimePay: money(row.overtime_pay),
  allowances: money(row.allowances),
  deductions: row.deductions?.map((deduction) => ({ kind: deduction.kind, amount: fen(deduction.amount) })),
  backPayFor: row.back_pay_for ?? undefined,
  paid: fenOf(row.paid),
});
