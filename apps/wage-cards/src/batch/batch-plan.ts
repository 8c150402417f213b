/** Lines of one transaction, about; and how many payrolls share a bucket at most. */
const SLICE_LINES = 2_000;
const BUCKET_PAYROLLS = 16;
/** A payroll's lines beyond so many go to a bucket of their own, which is stored piece by piece. */
export const LONG_PAYROLL = 2_000;

/** One payroll of the file: the head that its rows share. */
export interface PlannedPayroll {
  readonly number: number;
  readonly employer: string;
  readonly period: string;
  /** Of its first row: a payroll has one payday. */
  readonly payday: string;
  readonly project: string | null;
  /** Where its lines go. */
  bucket: number;
  lines: number;
  /** The last part that its head was written to. */
  headIn?: { readonly bucket: number; readonly part: number };
}

/** Buckets that are stored in one transaction. */
export interface Slice {
  readonly slice: number;
  readonly first: number;
  readonly last: number;
  readonly lines: number;
}

/** A payroll whose lines beyond the first are in a bucket of their own. */
export interface LongPayroll {
  readonly payroll: PlannedPayroll;
  readonly bucket: number;
}

/** The name of a row's payroll within a file. */
export const headName = (employer: string, period: string, project: string | null): string => `${employer} ${period} ${project ?? ''}`;

/**
 * Parts the rows of a file, which may stand in any order, into buckets such that all of a payroll is in one (a long one in two), and the buckets
 * into slices of a few thousand lines. It knows the payrolls, never their lines.
 */
export class BatchPlan {
  private readonly byHead = new Map<string, PlannedPayroll>();
  private readonly bucketLines: number[] = [];
  private readonly longOnes = new Map<number, LongPayroll>();
  private open = -1;
  private openPayrolls = 0;

  get payrolls(): number {
    return this.byHead.size;
  }

  known(name: string): PlannedPayroll | undefined {
    return this.byHead.get(name);
  }

  add(name: string, head: { employer: string; period: string; payday: string; project: string | null }): PlannedPayroll {
    if (this.open < 0 || this.openPayrolls === BUCKET_PAYROLLS || this.bucketLines[this.open]! >= SLICE_LINES) {
      this.open = this.newBucket();
      this.openPayrolls = 0;
    }
    this.openPayrolls += 1;
    const payroll: PlannedPayroll = { number: this.byHead.size + 1, ...head, bucket: this.open, lines: 0 };
    this.byHead.set(name, payroll);
    return payroll;
  }

  /** Counts one line and says which bucket it goes to. */
  place(payroll: PlannedPayroll): number {
    payroll.lines += 1;
    if (payroll.lines === LONG_PAYROLL + 1) {
      const bucket = this.newBucket();
      this.longOnes.set(bucket, { payroll, bucket });
      payroll.bucket = bucket;
    }
    this.bucketLines[payroll.bucket]! += 1;
    return payroll.bucket;
  }

  long(): LongPayroll[] {
    return [...this.longOnes.values()];
  }

  /** The buckets of whole payrolls, neighbours together until they have the lines of one transaction. */
  slices(): Slice[] {
    const slices: { slice: number; first: number; last: number; lines: number }[] = [];
    for (const [bucket, lines] of this.bucketLines.entries()) {
      if (this.longOnes.has(bucket)) continue;
      const last = slices.at(-1);
      if (last?.last === bucket - 1 && last.lines + lines <= SLICE_LINES) Object.assign(last, { last: bucket, lines: last.lines + lines });
      else slices.push({ slice: slices.length + 1, first: bucket, last: bucket, lines });
    }
    return slices;
  }

  private newBucket(): number {
    return this.bucketLines.push(0) - 1;
  }
}
