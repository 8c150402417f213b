import { NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { instantCursorOf, pageOf, type Page } from '@anxin/http';
import type { Transactions, Tx } from '@anxin/persistence';
import type { Batch } from './batch';
import type { BatchKind } from './batch-kind';
import type { BatchQuery } from './batch.dto';
import type { BatchStore } from './batch.store';
import { csvRow, type BatchErrorView, type BatchView } from './batch.view';

const FIRST = { row: -1, id: '0' };
const ERRORS_A_READ = 5_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Looks batches up, within what the caller may see. */
export class FindBatches<V extends BatchView, C extends string> {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchStore<C>,
    private readonly view: BatchKind<V, C>['view'],
  ) {}

  async list(query: BatchQuery, caller: Caller): Promise<Page<V>> {
    const rows = await this.transactions.reading((tx) => this.batches.list(tx, { ...query, after: instantCursorOf(query) }, caller));
    return pageOf(rows, query, (row) => [row.createdAt.toISOString(), row.id], this.view);
  }

  /** @throws NotFoundException if there is no such batch for this caller */
  one(id: string, caller: Caller): Promise<V & { readonly errors: readonly BatchErrorView[] }> {
    return this.transactions.reading(async (tx) => {
      const batch = this.view(await this.seen(tx, id, caller));
      const faults = await this.batches.errors(tx, id, FIRST);
      return { ...batch, errors: faults.map(({ row, path, message }) => ({ row, path, message })) };
    });
  }

  /**
   * All errors of a batch as CSV with a byte order mark, for spreadsheets; read as it is sent.
   * @throws NotFoundException if there is no such batch for this caller
   */
  async errorsCsv(id: string, caller: Caller): Promise<AsyncIterable<string>> {
    await this.transactions.reading((tx) => this.seen(tx, id, caller));
    return this.errorRows(id);
  }

  private async *errorRows(id: string): AsyncGenerator<string> {
    yield `\ufeff${csvRow(['行 row', '字段 path', '说明 message'])}`;
    for (let after = FIRST; ;) {
      const errors = await this.transactions.reading((tx) => this.batches.errors(tx, id, after, ERRORS_A_READ));
      if (errors.length) yield errors.map(({ row, path, message }) => csvRow([row, path, message])).join('');
      if (errors.length < ERRORS_A_READ) return;
      after = errors.at(-1)!;
    }
  }

  private async seen(tx: Tx, id: string, caller: Caller): Promise<Batch<C>> {
    const batch = UUID.test(id) ? await this.batches.find(tx, id, caller) : undefined;
    if (!batch) throw new NotFoundException({ detail: 'no such batch' });
    return batch;
  }
}
