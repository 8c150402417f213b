import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Batches, batchView, type BatchQuery } from '@anxin/batches';
import { localDateOf } from '@anxin/calendar';
import { invalid, type Page, type UploadedFile } from '@anxin/http';
import { StoredClock, Transactions } from '@anxin/persistence';
import { IncomingReturnFile } from './incoming-return-file.provider';
import { ReadReturnRows, type ReturnRows } from './read-return-rows.use-case';
import type { TermedFile } from './return-file';
import type { ReturnFileTermsQuery } from './return-file.dto';
import { ReturnFileStore } from './return-file.store';
import { returnFileView, type ReturnFileView, type ReturnFileWithErrorsView } from './return-file.view';
import { ReturnMappingStore } from './return-mapping.store';
import { StoreReturnSlice } from './store-return-slice.use-case';

/** Return files of banks (代发回盘): each detail is a line of a report of payments, read by the bank's own format. */
@Injectable()
export class ReturnFiles extends Batches {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly mappings: ReturnMappingStore,
    private readonly files: ReturnFileStore,
    rows: ReadReturnRows,
    slices: StoreReturnSlice,
  ) {
    super(transactions, clock, {
      tables: { name: 'return_file_batch' },
      view: batchView,
      begun: (tx, id, file, caller) => files.begin(tx, id, caller.client, (file as unknown as TermedFile).terms),
      reader: (_, file) => rows.run(file as unknown as TermedFile),
      plan: (tx, id, reader) => files.came(tx, id, (reader as ReturnRows).file),
      store: (tx, batch, contents) => slices.run(tx, batch, contents),
    });
  }

  /**
   * Takes a file in. The same content with the same terms changes nothing.
   * @throws BadRequestException for a mapping that there is none of, and for a file that contradicts its own total
   */
  async take(file: UploadedFile, query: ReturnFileTermsQuery, caller: Caller): Promise<ReturnFileView> {
    const { employer, bank, version } = query;
    const [kept, now] = await this.transactions.reading(
      async (tx) => [await this.mappings.find(tx, bank, version), await this.clock.now(tx)] as const,
    );
    if (!kept) throw invalid('version', '没有该银行该版本的回盘格式：见 GET /payments/return-file-mappings');
    const terms = {
      employer,
      bank,
      version,
      revision: kept.revision,
      channel: kept.mapping.channel,
      payroll: query.payroll ?? null,
      period: query.period ?? null,
      project: query.project ?? null,
      paidOn: query.paidOn ?? null,
    };
    return this.described(await this.receiveRead(new IncomingReturnFile(file, terms, localDateOf(now), kept.mapping), caller));
  }

  /** Newest first, those that the caller may see. */
  async page(query: BatchQuery, caller: Caller): Promise<Page<ReturnFileView>> {
    const { items, nextCursor } = await this.list(query, caller);
    const ids = items.map((one) => one.id);
    const files = new Map((await this.transactions.reading((tx) => this.files.of(tx, ids))).map((file) => [file.id, file]));
    return { items: items.map((one) => returnFileView(one, files.get(one.id)!)), nextCursor };
  }

  /** @throws NotFoundException if there is no such file for this caller */
  async file(id: string, caller: Caller): Promise<ReturnFileWithErrorsView> {
    return this.described(await this.one(id, caller));
  }

  private async described<V extends Parameters<typeof returnFileView>[0]>(batch: V): Promise<V & ReturnFileView> {
    return returnFileView(batch, await this.transactions.reading((tx) => this.files.get(tx, batch.id)));
  }
}
