import { Injectable, NotFoundException } from '@nestjs/common';
import { cursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { returnMappingChangeView, returnMappingView, type ReturnMappingDetailView, type ReturnMappingView } from './return-file.view';
import { ReturnMappingStore } from './return-mapping.store';

/** Shows how banks' return files are read. */
@Injectable()
export class FindReturnMappings {
  constructor(
    private readonly transactions: Transactions,
    private readonly mappings: ReturnMappingStore,
  ) {}

  /** In the order of their names. */
  async list(query: PageQuery): Promise<Page<ReturnMappingView>> {
    const rows = await this.transactions.reading((tx) => this.mappings.list(tx, query.limit, cursorOf(query, 3)?.slice(1)));
    return pageOf(rows, query, (row) => ['by-name', row.bank, row.version], returnMappingView);
  }

  /** With its trail. @throws NotFoundException if there is none of that name */
  one(bank: string, version: string): Promise<ReturnMappingDetailView> {
    return this.transactions.reading(async (tx) => {
      const kept = await this.mappings.find(tx, bank, version);
      if (!kept) throw new NotFoundException({ detail: 'no such return file mapping' });
      return { ...returnMappingView(kept), changes: (await this.mappings.changes(tx, bank, version)).map(returnMappingChangeView) };
    });
  }
}
