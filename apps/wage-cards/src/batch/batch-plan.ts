import { PIECE_BYTES, PIECE_LINES } from '../payroll/payroll';

/** Lines and payrolls of one transaction, about: a payroll is never parted, and an employer's lock is held for each. */
const SLICE_LINES = 10_000;
const SLICE_PAYROLLS = 1_000;
/** A character has so many bytes at most. */
const CHARACTER_BYTES = 3;

/** What the rows of one payroll share. */
export interface PayrollHead {
  readonly employer: string;
  readonly period: string;
  /** Of its first row: a payroll has one payday. */
  readonly payday: string;
  readonly project: string | null;
}

/** One payroll of the file. */
export interface PlannedPayroll extends PayrollHead {
  /** Its place among the payrolls of the file, from 1: the bucket of its rows. */
  readonly number: number;
  /** The id that it is stored under. */
  readonly id: string;
  lines: number;
  /** In how many pieces its lines leave. */
  pieces: number;
  /** What the last piece holds by now. */
  pieceLines: number;
  pieceCharacters: number;
}

/** Payrolls that are stored in one transaction. */
export interface Slice {
  readonly slice: number;
  readonly first: number;
  readonly last: number;
  readonly lines: number;
}

/** The payrolls of one transaction, first to last by their numbers. */
export interface StagedSlice {
  readonly batch: string;
  readonly first: number;
  readonly last: number;
}

/** The ids of the events with which a payroll leaves: its lines, piece by piece, and then itself. */
export interface PlannedEvents {
  readonly pieceEvents: readonly string[];
  readonly wholeEvent: string;
}

/** The name of a row's payroll within a file. */
export const headName = (employer: string, period: string, project: string | null): string => `${employer} ${period} ${project ?? ''}`;

/** Knows the payrolls of a file, whose rows may stand in any order, and never their lines: numbers them, and parts them into slices and events. */
export class BatchPlan {
  private readonly byHead = new Map<string, PlannedPayroll>();

  /** How many there are. */
  get size(): number {
    return this.byHead.size;
  }

  /** In the order of their numbers. */
  payrolls(): Iterable<PlannedPayroll> {
    return this.byHead.values();
  }

  known(name: string): PlannedPayroll | undefined {
    return this.byHead.get(name);
  }

  add(name: string, id: string, head: PayrollHead): PlannedPayroll {
    const payroll = { number: this.byHead.size + 1, id, ...head, lines: 0, pieces: 0, pieceLines: 0, pieceCharacters: 0 };
    this.byHead.set(name, payroll);
    return payroll;
  }

  /**
   * Counts one line: `lines` is its place in the payroll then, and `pieces` the piece with which it leaves.
   * @param characters of the line as it is published
   */
  place(payroll: PlannedPayroll, characters: number): void {
    payroll.lines += 1;
    payroll.pieceLines += 1;
    payroll.pieceCharacters += characters;
    if (payroll.pieces && payroll.pieceLines <= PIECE_LINES && payroll.pieceCharacters * CHARACTER_BYTES <= PIECE_BYTES) return;
    payroll.pieces += 1;
    payroll.pieceLines = 1;
    payroll.pieceCharacters = characters;
  }

  /** Neighbours together until they have the lines of one transaction. */
  slices(): Slice[] {
    const slices: { slice: number; first: number; last: number; lines: number }[] = [];
    for (const { number, lines } of this.byHead.values()) {
      const last = slices.at(-1);
      if (last && last.lines + lines <= SLICE_LINES && number - last.first < SLICE_PAYROLLS)
        Object.assign(last, { last: number, lines: last.lines + lines });
      else slices.push({ slice: slices.length + 1, first: number, last: number, lines });
    }
    return slices;
  }
}
