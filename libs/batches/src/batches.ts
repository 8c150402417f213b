import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { Page, UploadedFile } from '@anxin/http';
import type { StoredClock, Transactions } from '@anxin/persistence';
import type { BackgroundWork } from './background-schedule';
import type { BatchKind } from './batch-kind';
import { BatchPartStore } from './batch-part.store';
import type { BatchQuery, TemplateQuery } from './batch.dto';
import { BatchStore } from './batch.store';
import { csvRow, type BatchErrorView, type BatchView } from './batch.view';
import { FindBatches } from './find-batches';
import type { Columns } from './columns';
import { incomingBatch, XLSX, type IncomingBatch } from './incoming-batch';
import { ReceiveBatch } from './receive-batch';
import { StoreBatches } from './store-batches';
import { templateWorkbook } from './workbook/template';

/** All that a service does with one kind of batch; a service derives one class for each of its kinds, so that each can be injected by name. */
export class Batches<V extends BatchView = BatchView, C extends string = never> implements BackgroundWork {
  private readonly storing: StoreBatches<V, C>;
  private readonly receiving: ReceiveBatch<V, C>;
  private readonly finding: FindBatches<V, C>;

  constructor(
    transactions: Transactions,
    clock: StoredClock,
    private readonly kind: BatchKind<V, C>,
  ) {
    const [batches, parts] = [new BatchStore(kind.tables), new BatchPartStore(kind.tables)];
    this.storing = new StoreBatches(transactions, clock, batches, parts, kind);
    this.receiving = new ReceiveBatch(transactions, clock, batches, parts, kind, () => this.soon());
    this.finding = new FindBatches(transactions, batches, kind.view);
  }

  /** @see ReceiveBatch.run */
  receive(file: UploadedFile, caller: Caller): Promise<V> {
    return this.receiveRead(incomingBatch(file, columnsOf(this.kind)), caller);
  }

  /** {@link receive} of a file that the kind reads in its own way. */
  receiveRead(file: IncomingBatch, caller: Caller): Promise<V> {
    return this.receiving.run(file, caller);
  }

  /** Newest first, those that the caller may see. */
  list(query: BatchQuery, caller: Caller): Promise<Page<V>> {
    return this.finding.list(query, caller);
  }

  /** @throws NotFoundException if there is no such batch for this caller */
  one(id: string, caller: Caller): Promise<V & { readonly errors: readonly BatchErrorView[] }> {
    return this.finding.one(id, caller);
  }

  /** All errors as CSV. @throws NotFoundException if there is no such batch for this caller */
  async errors(id: string, caller: Caller): Promise<StreamableFile> {
    return csvFile(await this.finding.errorsCsv(id, caller), 'errors');
  }

  /** The table to fill in. @param name of the file, without its ending */
  async template({ lang, format }: TemplateQuery, name: string): Promise<StreamableFile> {
    const rows = columnsOf(this.kind).template(lang ?? 'zh');
    if (format === 'xlsx')
      return new StreamableFile(await templateWorkbook(rows), { type: XLSX, disposition: `attachment; filename="${name}.xlsx"` });
    return csvFile([`\ufeff${rows.map(csvRow).join('')}`], name);
  }

  /** Goes on storing in the background. */
  soon(): void {
    this.storing.soon();
  }

  /** Brings every received batch to its end, and gives up uploads that have fallen silent. */
  run(): Promise<void> {
    return this.storing.run();
  }

  stop(): Promise<void> {
    return this.storing.stop();
  }

  count(): Promise<number> {
    return this.storing.count();
  }
}

const columnsOf = ({ columns }: { readonly columns?: Columns }): Columns => {
  if (!columns) throw new Error('this kind of batch has no table of ours');
  return columns;
};

/** Rows of CSV as a file to keep. @param name of the file, without its ending */
export const csvFile = (texts: Iterable<string> | AsyncIterable<string>, name: string): StreamableFile =>
  new StreamableFile(Readable.from(texts), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${name}.csv"` });
