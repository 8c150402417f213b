import type { Fen } from '@anxin/money';

/** A line of a submitted payroll that waits for its money. */
export interface DueLine {
  readonly payroll: string;
  readonly line: number;
  readonly period: string;
  readonly project: string | null;
  readonly payday: string;
  readonly net: Fen;
}

/** Money that reached the worker: a bank's receipt, or cash that was confirmed. It names what it is for, more or less precisely. */
export interface Receipt {
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
  readonly paidOn: string;
  /** Orders receipts of one day. */
  readonly reference: string;
  readonly amount: Fen;
}

/** The name of a line. */
export const lineName = (line: { readonly payroll: string; readonly line: number }): string => `${line.payroll}/${line.line}`;

/** What one receipt does for one line. */
export interface Share {
  /** The receipt's. */
  readonly reference: string;
  /** Named by {@link lineName}; null: no line on file is meant by this receipt (yet). */
  readonly line: string | null;
  /** Fen, more than zero. */
  readonly amount: Fen;
  /** Of that, what was no longer open: overpaid, or paid twice. */
  readonly surplus: Fen;
}

/**
 * What each of one worker's receipts from one employer covers of each line. The receipts that say most precisely what they are for go first;
 * one that says nothing goes to the oldest debt (民法典 560). What a receipt names and nothing is open for stays on what it named:
 * an overpaid line covers no other. The result depends on what is on file, never on the order in which it came.
 */
export const sharesOf = (lines: readonly DueLine[], receipts: readonly Receipt[]): Share[] => {
  const oldestFirst = [...lines].sort(
    (a, b) => by(a.payday, b.payday) || by(a.period, b.period) || by(a.payroll, b.payroll) || a.line - b.line,
  );
  const payrolls = new Set(lines.map((line) => line.payroll));
  const paid = new Map<string, Fen>();
  const precise = [...receipts].sort(
    (a, b) => vagueness(a, payrolls) - vagueness(b, payrolls) || by(a.paidOn, b.paidOn) || by(a.reference, b.reference),
  );
  return precise.flatMap((receipt) =>
    pour(
      receipt,
      oldestFirst.filter((line) => isMeant(line, receipt, payrolls)),
      paid,
    ),
  );
};

/** What receipts cover of each line, in fen: the sum of {@link sharesOf} by line. */
export const allocate = (lines: readonly DueLine[], receipts: readonly Receipt[]): Map<string, Fen> => {
  const paid = new Map<string, Fen>();
  for (const { line, amount } of sharesOf(lines, receipts)) if (line !== null) paid.set(line, (paid.get(line) ?? 0n) + amount);
  return paid;
};

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const vagueness = ({ payroll, period, project }: Receipt, payrolls: ReadonlySet<string>): number => {
  if (payroll && payrolls.has(payroll)) return 0;
  if (period) return project ? 1 : 2;
  return project ? 3 : 4;
};

const isMeant = (line: DueLine, { payroll, period, project }: Receipt, payrolls: ReadonlySet<string>): boolean => {
  if (payroll && payrolls.has(payroll)) return line.payroll === payroll;
  // It names a payroll that has not been submitted yet and nothing else: it waits for that one.
  if (payroll && !period) return false;
  return (!period || line.period === period) && (!project || line.project === project);
};

/** Pours a receipt over the lines it is for, and adds to what is paid of them. */
const pour = ({ reference, amount }: Receipt, meant: readonly DueLine[], paid: Map<string, Fen>): Share[] => {
  const shares = new Map<string, { amount: Fen; surplus: Fen }>();
  const give = (line: DueLine, part: Fen, surplus: Fen): void => {
    const name = lineName(line);
    const before = shares.get(name);
    shares.set(name, { amount: (before?.amount ?? 0n) + part, surplus });
    paid.set(name, (paid.get(name) ?? 0n) + part);
  };
  let left = amount;
  for (const line of meant) {
    const before = paid.get(lineName(line)) ?? 0n;
    const open = line.net > before ? line.net - before : 0n;
    const part = open < left ? open : left;
    if (part > 0n) give(line, part, 0n);
    left -= part;
  }
  const last = meant.at(-1);
  if (!last) return [{ reference, line: null, amount, surplus: 0n }];
  if (left > 0n) give(last, left, left);
  return [...shares].map(([line, share]) => ({ reference, line, ...share }));
};
