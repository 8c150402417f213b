import type { Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { Batch, OpenBatch, Outcome } from './batch';
import type { BatchTables } from './batch-tables';
import type { BatchView } from './batch.view';
import type { Columns } from './columns';
import type { IncomingBatch } from './incoming-batch';
import type { Slice, Staging } from './staging';

/** Takes the rows of one file: checks each, and stages what is kept of it. */
export interface RowReader {
  readonly staging: Staging;
  /** A row of the file; a promise where it has to wait for the API's check. */
  take(row: number, given: Record<string, unknown>): Promise<void> | undefined;
  /** What is to be stored in one transaction each, once all rows are there. */
  slices(): readonly Slice[];
}

/** What one kind of batch is: its tables, its columns, how a row is checked and how a slice is stored. */
export interface BatchKind<V extends BatchView = BatchView, C extends string = never> {
  readonly tables: BatchTables<C>;
  /** Left out where files are read by another layout than a table of ours. */
  readonly columns?: Columns;
  readonly view: (batch: Batch<C>) => V;
  /** A reader for one file. @param batch the id under which its rows are kept */
  reader(caller: Caller, file: IncomingBatch, batch: string): RowReader;
  /** Writes down what the sender says of the file as a whole; its rows must go with the batch's record (`ON DELETE CASCADE`). */
  begun?(tx: Tx, batch: string, file: IncomingBatch, caller: Caller): Promise<void>;
  /**
   * Stores a slice's records within the transaction that also takes the slice, and what was staged of it, off the list.
   * @param contents the slice's texts; none where rows are kept (`tables.rowColumns`): those of its buckets are found by SQL
   * @returns what is wrong with which row, and what is to be counted: rows accepted, unchanged and rejected are the slice's rows
   */
  store(tx: Tx, batch: OpenBatch, contents: readonly string[], slice: Slice): Promise<Outcome<C>>;
  /** Writes down what is to be done beside the slices (in tables that `tables.pending` names), once all rows are there. */
  plan?(tx: Tx, batch: string, reader: RowReader): Promise<void>;
}
