import type { RowFault } from './batch';
import { BatchPlan, type PlannedPayroll } from './batch-plan';
import { headRecord, lineRecord, type StagedLine } from './staged-line';

/** Characters of one part, about. */
const PART = 256 * 1024;

interface Buffered {
  readonly records: string[];
  /** Payrolls whose head is in these records: each part can be read without those before it. */
  readonly heads: Set<PlannedPayroll>;
  characters: number;
  parts: number;
}

/** What has come since the last time and is to be kept. */
export interface Staged {
  readonly parts: readonly { readonly bucket: number; readonly part: number; readonly content: string }[];
  readonly faults: readonly RowFault[];
  readonly rows: number;
  readonly rejected: number;
}

/** Gathers the rows of a file in the buckets of its {@link BatchPlan} until they are taken away in parts. */
export class BatchStaging {
  readonly plan = new BatchPlan();
  /** Rows so far, empty ones not counted. */
  rows = 0;
  /** Characters that wait to be taken. */
  characters = 0;
  private readonly buffers = new Map<number, Buffered>();
  private parts: { bucket: number; part: number; content: string }[] = [];
  private faults: RowFault[] = [];
  private taken = 0;
  private rejected = 0;

  /** A row of which nothing is kept but what is wrong with it. */
  refuse(row: number, faults: readonly { readonly path: string; readonly message: string }[]): void {
    this.rows += 1;
    this.rejected += 1;
    for (const { path, message } of faults) {
      this.faults.push({ row, path, message });
      this.characters += message.length;
    }
  }

  keep(row: number, payroll: PlannedPayroll, line: StagedLine): void {
    this.rows += 1;
    const bucket = this.plan.place(payroll);
    const buffer = this.bufferOf(bucket);
    if (!buffer.heads.has(payroll)) {
      buffer.heads.add(payroll);
      this.put(buffer, headRecord(payroll));
    }
    this.put(buffer, lineRecord(payroll.number, row, line));
    if (buffer.characters >= PART) this.close(bucket, buffer);
  }

  take(): Staged {
    for (const [bucket, buffer] of this.buffers) if (buffer.characters) this.close(bucket, buffer);
    const staged = { parts: this.parts, faults: this.faults, rows: this.rows - this.taken, rejected: this.rejected };
    [this.parts, this.faults, this.taken, this.rejected, this.characters] = [[], [], this.rows, 0, 0];
    return staged;
  }

  private bufferOf(bucket: number): Buffered {
    let buffer = this.buffers.get(bucket);
    if (!buffer) this.buffers.set(bucket, (buffer = { records: [], heads: new Set(), characters: 0, parts: 0 }));
    return buffer;
  }

  private put(buffer: Buffered, record: string): void {
    buffer.records.push(record);
    buffer.characters += record.length;
    this.characters += record.length;
  }

  private close(bucket: number, buffer: Buffered): void {
    buffer.parts += 1;
    this.parts.push({ bucket, part: buffer.parts, content: buffer.records.join('') });
    buffer.records.length = 0;
    buffer.heads.clear();
    buffer.characters = 0;
  }
}
