import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { withinOffice } from '../place/place.store';
import type { Kind } from './employment';
import { EmploymentEntity } from './employment.entity';

export interface EmploymentFilter {
  readonly employer?: string;
  readonly workerId?: string;
  readonly project?: string;
  readonly kind?: Kind;
  readonly limit: number;
  readonly after?: string;
}

@Injectable()
export class EmploymentStore {
  async insert(tx: Tx, employment: Omit<EmploymentEntity, 'version'>): Promise<EmploymentEntity> {
    const first = { ...employment, version: 1 };
    await tx.insert(EmploymentEntity, first);
    return first;
  }

  /** The employment, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<EmploymentEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(EmploymentEntity, 'employment')).andWhere('employment.id = :id', { id }).getOne();
  }

  /** As `find`, locked until the transaction ends. */
  lock(tx: Tx, id: string, caller: Caller): Promise<EmploymentEntity | null> {
    const query = seenBy(caller, tx.createQueryBuilder(EmploymentEntity, 'employment')).andWhere('employment.id = :id', { id });
    return query.setLock('for_no_key_update', undefined, ['employment']).getOne();
  }

  /** Stores changes of a locked employment under its next version. */
  async change(
    tx: Tx,
    employment: EmploymentEntity,
    changes: Partial<Pick<EmploymentEntity, 'endsOn' | 'certificateOn' | 'insuredFrom'>>,
  ): Promise<EmploymentEntity> {
    const changed = { ...employment, ...changes, version: employment.version + 1 };
    await tx.update(EmploymentEntity, { id: employment.id }, { ...changes, version: changed.version });
    return changed;
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: EmploymentFilter, caller: Caller): Promise<EmploymentEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(EmploymentEntity, 'employment'));
    query.orderBy('employment.id', 'DESC').limit(filter.limit + 1);
    if (filter.employer) query.andWhere('employment.employer = :employer', { employer: filter.employer });
    if (filter.workerId) query.andWhere('employment.workerId = :worker', { worker: filter.workerId });
    if (filter.project) query.andWhere('employment.project = :project', { project: filter.project });
    if (filter.kind) query.andWhere('employment.kind = :kind', { kind: filter.kind });
    if (filter.after) query.andWhere('employment.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** The employer and the dispatch agency see their own people, a worker the own work; offices see their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<EmploymentEntity>): SelectQueryBuilder<EmploymentEntity> => {
  if (caller.role === 'employer')
    return query.where('(employment.employer = :self OR employment.dispatchedBy = :self)', { self: caller.uscc });
  if (caller.role === 'worker') return query.where('employment.workerId = :self', { self: caller.workerId });
  return withinOffice(caller, query);
};
