import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { ReserveEntity } from './reserve.entity';

@Injectable()
export class ReserveStore {
  /** The employer's reserve of the site under a row lock; made where there is none. */
  async ensured(tx: Tx, fresh: ReserveEntity): Promise<ReserveEntity> {
    await tx.query(
      `INSERT INTO wage_reserve (id, project, employer, created_at, version) VALUES ($1, $2, $3, $4, 0) ON CONFLICT (project, employer) DO NOTHING`,
      [fresh.id, fresh.project, fresh.employer, fresh.createdAt],
    );
    const { project, employer } = fresh;
    return tx.findOneOrFail(ReserveEntity, { where: { project, employer }, lock: { mode: 'pessimistic_write' } });
  }

  /** The reserve under a row lock. */
  locked(tx: Tx, id: string): Promise<ReserveEntity | null> {
    return tx.findOne(ReserveEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveVersion(tx: Tx, { id, version }: ReserveEntity): Promise<void> {
    await tx.update(ReserveEntity, { id }, { version });
  }

  /** The reserve, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<ReserveEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(ReserveEntity, 'reserve')).andWhere('reserve.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: { project?: string; employer?: string; limit: number; after?: string }, caller: Caller): Promise<ReserveEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(ReserveEntity, 'reserve'));
    query.orderBy('reserve.id', 'DESC').limit(filter.limit + 1);
    if (filter.project) query.andWhere('reserve.project = :project', { project: filter.project });
    if (filter.employer) query.andWhere('reserve.employer = :employer', { employer: filter.employer });
    if (filter.after) query.andWhere('reserve.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** An employer sees its own, offices those of their regions and departments. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<ReserveEntity>): SelectQueryBuilder<ReserveEntity> =>
  caller.role === 'employer'
    ? query.where('reserve.employer = :self', { self: caller.uscc })
    : query
        .innerJoin('wage_reserve_place', 'place', 'place.reserve_id = reserve.id')
        .where(...named(regionFilter(caller, 'place.region'), 'region'))
        .andWhere(...named(departmentFilter(caller, 'place.department', 'place.enforcer'), 'department'));
