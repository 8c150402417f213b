import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { bulkCopy, type Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { FilingState } from '../filing/filing';
import { filedIn } from '../filing/filing.store';
import { withinOffice } from '../place/place.store';
import type { Term } from './contract';
import { ContractEntity } from './contract.entity';

export interface ContractFilter {
  readonly employer?: string;
  readonly workerId?: string;
  readonly project?: string;
  readonly term?: Term;
  readonly filing?: FilingState;
  readonly limit: number;
  readonly after?: string;
}

const COLUMNS: readonly [column: string, field: keyof ContractEntity][] = [
  ['id', 'id'],
  ['employer', 'employer'],
  ['worker', 'workerId'],
  ['term', 'term'],
  ['form', 'form'],
  ['starts_on', 'startsOn'],
  ['ends_on', 'endsOn'],
  ['signed_on', 'signedOn'],
  ['post', 'post'],
  ['wage_basis', 'wageBasis'],
  ['wage_amount', 'wageAmount'],
  ['probation_amount', 'probationAmount'],
  ['probation_months', 'probationMonths'],
  ['payday', 'payday'],
  ['payday_month', 'paydayMonth'],
  ['project', 'project'],
  ['settlement_days', 'settlementDays'],
  ['renews', 'renews'],
  ['fixed_asked_by_worker', 'fixedAskedByWorker'],
  ['version', 'version'],
  ['filed_by', 'filedBy'],
  ['filed_at', 'filedAt'],
];

const cellOf = (value: ContractEntity[keyof ContractEntity]): string | number | bigint | boolean | null =>
  value instanceof Date ? value.toISOString() : value;

@Injectable()
export class ContractStore {
  async insert(tx: Tx, contract: ContractEntity): Promise<ContractEntity> {
    await tx.insert(ContractEntity, { ...contract });
    return contract;
  }

  /** Many at once, with COPY. */
  async insertAll(tx: Tx, contracts: readonly ContractEntity[]): Promise<void> {
    if (contracts.length === 0) return;
    await bulkCopy(
      tx,
      'contract',
      COLUMNS.map(([column]) => column),
      contracts.map((contract) => COLUMNS.map(([, field]) => cellOf(contract[field]))),
    );
  }

  /** All contracts between these employers and these workers. */
  async ofParties(tx: Tx, named: readonly Pick<ContractEntity, 'employer' | 'workerId'>[]): Promise<ContractEntity[]> {
    if (named.length === 0) return [];
    return tx
      .createQueryBuilder(ContractEntity, 'contract')
      .where('contract.workerId = ANY(:workers) AND contract.employer = ANY(:employers)', {
        workers: [...new Set(named.map((one) => one.workerId))],
        employers: [...new Set(named.map((one) => one.employer))],
      })
      .getMany();
  }

  /** The contract, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<ContractEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(ContractEntity, 'contract')).andWhere('contract.id = :id', { id }).getOne();
  }

  /** As `find`, locked until the transaction ends. */
  lock(tx: Tx, id: string, caller: Caller): Promise<ContractEntity | null> {
    const query = seenBy(caller, tx.createQueryBuilder(ContractEntity, 'contract')).andWhere('contract.id = :id', { id });
    return query.setLock('for_no_key_update', undefined, ['contract']).getOne();
  }

  /** Counts a locked contract's version up. */
  async nextVersion(tx: Tx, contract: ContractEntity): Promise<ContractEntity> {
    const next = { ...contract, version: contract.version + 1 };
    await tx.update(ContractEntity, { id: contract.id }, { version: next.version });
    return next;
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: ContractFilter, caller: Caller): Promise<ContractEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(ContractEntity, 'contract'));
    query.orderBy('contract.id', 'DESC').limit(filter.limit + 1);
    if (filter.employer) query.andWhere('contract.employer = :employer', { employer: filter.employer });
    if (filter.workerId) query.andWhere('contract.workerId = :worker', { worker: filter.workerId });
    if (filter.project) query.andWhere('contract.project = :project', { project: filter.project });
    if (filter.term) query.andWhere('contract.term = :term', { term: filter.term });
    if (filter.filing) filedIn(filter.filing, query);
    if (filter.after) query.andWhere('contract.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** An employer sees its own contracts, a worker the own ones; offices see their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<ContractEntity>): SelectQueryBuilder<ContractEntity> => {
  if (caller.role === 'employer') return query.where('contract.employer = :self', { self: caller.uscc });
  if (caller.role === 'worker') return query.where('contract.workerId = :self', { self: caller.workerId });
  return withinOffice(caller, query);
};
