import type { RowFault } from './batch';

/** Characters of one part, about. */
const PART = 256 * 1024;
/** Rows of one transaction, about. */
const SLICE_ROWS = 2_000;

/** A text of records of one bucket. */
export interface Part {
  readonly bucket: number;
  readonly part: number;
  readonly content: string;
}

/** Buckets that are stored in one transaction. */
export interface Slice {
  readonly slice: number;
  readonly first: number;
  readonly last: number;
  readonly lines: number;
}

/** What has come since the last time and is to be kept. */
export interface Staged {
  readonly parts: readonly Part[];
  /** Rows as COPY reads them. */
  readonly rowBytes: readonly Uint8Array[];
  readonly faults: readonly RowFault[];
  readonly rows: number;
  readonly rejected: number;
}

interface Buffered {
  readonly records: string[];
  characters: number;
  parts: number;
}

/** Gathers the records of a file in buckets until they are taken away in parts. */
export class Staging {
  /** Rows so far, empty ones not counted. */
  rows = 0;
  /** Characters that wait to be taken. */
  characters = 0;
  private readonly buffers = new Map<number, Buffered>();
  private parts: Part[] = [];
  private readonly rowBytes = new RowBytes();
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

  /** A row that passed, as the text that is kept of it. */
  keep(bucket: number, record: string): void {
    this.rows += 1;
    const buffer = this.bufferOf(bucket);
    buffer.records.push(record);
    buffer.characters += record.length;
    this.characters += record.length;
    if (buffer.characters >= PART) this.close(bucket, buffer);
  }

  /** A row that passed, as COPY reads it: the cells of its table from `batch_id` and `bucket` on, between tabs. */
  keepRow(cells: string): void {
    this.rows += 1;
    this.rowBytes.add(cells);
    this.characters += cells.length;
  }

  take(): Staged {
    for (const [bucket, buffer] of this.buffers) if (buffer.characters) this.close(bucket, buffer);
    const staged = {
      parts: this.parts,
      rowBytes: this.rowBytes.take(),
      faults: this.faults,
      rows: this.rows - this.taken,
      rejected: this.rejected,
    };
    [this.parts, this.faults, this.taken, this.rejected, this.characters] = [[], [], this.rows, 0, 0];
    return staged;
  }

  private bufferOf(bucket: number): Buffered {
    let buffer = this.buffers.get(bucket);
    if (!buffer) this.buffers.set(bucket, (buffer = { records: [], characters: 0, parts: 0 }));
    return buffer;
  }

  private close(bucket: number, buffer: Buffered): void {
    buffer.parts += 1;
    this.parts.push({ bucket, part: buffer.parts, content: buffer.records.join('') });
    buffer.records.length = 0;
    buffer.characters = 0;
  }
}

const CHUNK = 256 * 1024;
/** A character of a string has so many bytes at most. */
const CHARACTER_BYTES = 3;

/** Rows as bytes: as strings, a million of them would keep the collector busy. */
class RowBytes {
  private full: Uint8Array[] = [];
  private chunk = Buffer.allocUnsafe(CHUNK);
  private length = 0;

  add(row: string): void {
    const most = row.length * CHARACTER_BYTES + 1;
    if (this.length + most > this.chunk.length) this.next(most);
    this.length += this.chunk.write(row, this.length);
    this.chunk[this.length++] = 10;
  }

  take(): Uint8Array[] {
    this.next(0);
    const full = this.full;
    this.full = [];
    return full;
  }

  private next(room: number): void {
    if (this.length) this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = Buffer.allocUnsafe(Math.max(CHUNK, room));
    this.length = 0;
  }
}

/** Parts a file whose rows stand each for itself: rows that follow one another make a slice. */
export class RowSlices {
  private kept = 0;

  /** The bucket of the next row. */
  next(): number {
    return Math.floor(this.kept++ / SLICE_ROWS);
  }

  slices(): Slice[] {
    return Array.from({ length: Math.ceil(this.kept / SLICE_ROWS) }, (_, bucket) => ({
      slice: bucket + 1,
      first: bucket,
      last: bucket,
      lines: Math.min(SLICE_ROWS, this.kept - bucket * SLICE_ROWS),
    }));
  }
}

/** A record that no line break parts: the row's number and what is kept of it. */
export const recordOf = (row: number, kept: unknown): string => `${row} ${JSON.stringify(kept)}\n`;

/** Reads what {@link recordOf} wrote, parts in their order. */
export const recordsIn = <T>(parts: readonly string[]): { row: number; kept: T }[] =>
  parts.flatMap((part) =>
    part
      .split('\n')
      .filter((record) => record !== '')
      .map((record) => {
        const gap = record.indexOf(' ');
        return { row: Number(record.slice(0, gap)), kept: JSON.parse(record.slice(gap + 1)) as T };
      }),
  );
