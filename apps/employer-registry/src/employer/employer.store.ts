import { Injectable } from '@nestjs/common';
import { named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { EmployerEntity } from './employer.entity';

export type NewEmployer = Omit<EmployerEntity, 'version'>;

export interface EmployerFilter {
  readonly uscc?: string;
  readonly name?: string;
  readonly region?: string;
  readonly industry?: string;
  readonly grid?: string;
  readonly limit: number;
  /** Sort key of the last row shown: registeredAt, uscc. */
  readonly after?: readonly string[];
}

@Injectable()
export class EmployerStore {
  /** Inserts unless the code is taken; then undefined. */
  async insert(tx: Tx, employer: NewEmployer): Promise<EmployerEntity | undefined> {
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(EmployerEntity)
      .values({ ...employer, version: 1 })
      .orIgnore()
      .returning('uscc')
      .execute();
    return (result.raw as unknown[]).length ? tx.findOneByOrFail(EmployerEntity, { uscc: employer.uscc }) : undefined;
  }

  /** The employer, if the caller may see it. */
  find(tx: Tx, uscc: string, caller: Caller): Promise<EmployerEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(EmployerEntity, 'employer')).andWhere('employer.uscc = :uscc', { uscc }).getOne();
  }

  /** As `find`, and what is filed for this employer meanwhile waits: its facts leave in the order in which they are stored. */
  lock(tx: Tx, uscc: string, caller: Caller): Promise<EmployerEntity | null> {
    const query = seenBy(caller, tx.createQueryBuilder(EmployerEntity, 'employer')).andWhere('employer.uscc = :uscc', { uscc });
    return query.setLock('for_no_key_update').getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: EmployerFilter, caller: Caller): Promise<EmployerEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(EmployerEntity, 'employer'));
    query
      .orderBy('employer.registeredAt', 'DESC')
      .addOrderBy('employer.uscc', 'DESC')
      .limit(filter.limit + 1);
    if (filter.uscc) query.andWhere('employer.uscc = :uscc', { uscc: filter.uscc });
    if (filter.name) query.andWhere('strpos(employer.name, :name) > 0', { name: filter.name });
    if (filter.region) query.andWhere('employer.region = :region', { region: filter.region });
    if (filter.industry) query.andWhere('starts_with(employer.industry, :industry)', { industry: filter.industry });
    if (filter.grid) query.andWhere('employer.grid = :grid', { grid: filter.grid });
    if (filter.after)
      query.andWhere('(employer.registered_at, employer.uscc) < (:at::timestamptz, :code)', { at: filter.after[0], code: filter.after[1] });
    return query.getMany();
  }
}

/** An employer sees itself; offices see their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<EmployerEntity>): SelectQueryBuilder<EmployerEntity> =>
  caller.role === 'employer'
    ? query.where('employer.uscc = :self', { self: caller.uscc })
    : query.where(...named(regionFilter(caller, 'employer.region'), 'seen'));
