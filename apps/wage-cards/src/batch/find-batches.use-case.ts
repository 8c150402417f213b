import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { instantCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { PayrollBatchQuery } from './batch.dto';
import { BatchStore, type Batch } from './batch.store';
import { batchView, batchWithErrorsView, csvRow, type PayrollBatchView, type PayrollBatchWithErrorsView } from './batch.view';

const FIRST = { row: -1, id: '0' };
const ERRORS_A_READ = 5_000;

/** Looks batches up, within what the caller may see. */
@Injectable()
export class FindBatches {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchStore,
  ) {}

  async list(query: PayrollBatchQuery, caller: Caller): Promise<Page<PayrollBatchView>> {
    const rows = await this.transactions.reading((tx) => this.batches.list(tx, { ...query, after: instantCursorOf(query) }, caller));
    return pageOf(rows, query, (row) => [row.createdAt.toISOString(), row.id], batchView);
  }

  /** @throws NotFoundException if there is no such batch for this caller */
  one(id: string, caller: Caller): Promise<PayrollBatchWithErrorsView> {
    return this.transactions.reading(async (tx) =>
      batchWithErrorsView(await this.seen(tx, id, caller), await this.batches.errors(tx, id, FIRST)),
    );
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

  private async seen(tx: Tx, id: string, caller: Caller): Promise<Batch> {
    const batch = isId(id) ? await this.batches.find(tx, id, caller) : undefined;
    if (!batch) throw new NotFoundException({ detail: 'no such batch' });
    return batch;
  }
}
