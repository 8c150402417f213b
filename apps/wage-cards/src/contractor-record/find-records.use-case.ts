import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { RecordQuery } from './contractor-record.dto';
import { ContractorRecordStore } from './contractor-record.store';
import { contractorRecordView, type ContractorRecordView } from './contractor-record.view';

/** Looks up what was stated of contractors, within what the caller may see. */
@Injectable()
export class FindRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: ContractorRecordStore,
  ) {}

  /** @throws NotFoundException if there is no such record for this caller */
  async one(id: string, caller: Caller): Promise<ContractorRecordView> {
    const record = isId(id) ? await this.transactions.reading((tx) => this.records.find(tx, id, caller)) : null;
    if (!record) throw new NotFoundException({ detail: 'no such record' });
    return contractorRecordView(record);
  }

  async list(query: RecordQuery, caller: Caller): Promise<Page<ContractorRecordView>> {
    const after = idCursorOf(query);
    const rows = await this.transactions.reading((tx) => this.records.list(tx, { ...query, after }, caller));
    return pageOf(rows, query, (row) => [row.id], contractorRecordView);
  }
}
