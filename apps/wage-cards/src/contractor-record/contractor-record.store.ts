import { Injectable } from '@nestjs/common';
import { named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { RecordKind } from './contractor-record';
import { ContractorRecordEntity } from './contractor-record.entity';

@Injectable()
export class ContractorRecordStore {
  async insert(tx: Tx, record: ContractorRecordEntity): Promise<void> {
    await tx.insert(ContractorRecordEntity, record);
  }

  find(tx: Tx, id: string, caller: Caller): Promise<ContractorRecordEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(ContractorRecordEntity, 'record')).andWhere('record.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(
    tx: Tx,
    filter: { employer?: string; kind?: RecordKind; limit: number; after?: string },
    caller: Caller,
  ): Promise<ContractorRecordEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(ContractorRecordEntity, 'record'));
    query.orderBy('record.id', 'DESC').limit(filter.limit + 1);
    if (filter.employer) query.andWhere('record.employer = :employer', { employer: filter.employer });
    if (filter.kind) query.andWhere('record.kind = :kind', { kind: filter.kind });
    if (filter.after) query.andWhere('record.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** A contractor sees what is said of it, offices what was found in their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<ContractorRecordEntity>): SelectQueryBuilder<ContractorRecordEntity> =>
  caller.role === 'employer'
    ? query.where('record.employer = :self', { self: caller.uscc })
    : query.where(...named(regionFilter(caller, 'record.region'), 'region'));
