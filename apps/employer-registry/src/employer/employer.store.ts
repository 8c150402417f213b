import { Injectable } from '@nestjs/common';
import { named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import { regionPrefix } from '@anxin/codes';
import type { QueryDeepPartialEntity, SelectQueryBuilder } from 'typeorm';
import type { EmployerStatus } from '../status-change/status-change';
import { EmployerEntity } from './employer.entity';

export type NewEmployer = Omit<EmployerEntity, 'version'>;

export interface EmployerFilter {
  readonly uscc?: string;
  readonly name?: string;
  readonly code?: string;
  readonly status?: EmployerStatus;
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

  /** What the employer stated of union and wage agreement when it registered begins those histories. */
  async beginHistories(tx: Tx, employer: EmployerEntity, id: string): Promise<void> {
    const { uscc, unionised, wageAgreementFrom, wageAgreementUntil, registeredBy, registeredAt } = employer;
    if (wageAgreementFrom !== null && wageAgreementUntil !== null)
      await tx.query(
        `INSERT INTO wage_agreement (id, employer, valid_from, valid_until, registered_by, registered_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, uscc, wageAgreementFrom, wageAgreementUntil, registeredBy, registeredAt.toISOString()],
      );
    if (unionised !== null)
      await tx.query(
        `INSERT INTO employer_union (id, employer, unionised, since, registered_by, registered_at)
         VALUES ($1, $2, $3, ($5::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, $4, $5)`,
        [id, uscc, unionised, registeredBy, registeredAt.toISOString()],
      );
  }

  /** Changes the entry of an employer that is locked; the entry as it is then. */
  async change(tx: Tx, employer: EmployerEntity, changes: Partial<EmployerEntity>): Promise<EmployerEntity> {
    const next = { ...changes, version: employer.version + 1 };
    await tx
      .createQueryBuilder()
      .update(EmployerEntity)
      .set(next as QueryDeepPartialEntity<EmployerEntity>)
      .where({ uscc: employer.uscc })
      .execute();
    return tx.findOneByOrFail(EmployerEntity, { uscc: employer.uscc });
  }

  /** The employer, if the caller may see it; an office also sees one that builds in its region, wherever it is registered. */
  find(tx: Tx, uscc: string, caller: Caller): Promise<EmployerEntity | null> {
    return seenOrBuilding(caller, tx.createQueryBuilder(EmployerEntity, 'employer')).andWhere('employer.uscc = :uscc', { uscc }).getOne();
  }

  /** The employer, if it or its region is the caller's own, and what is filed for this employer meanwhile waits: its facts leave in the order in which they are stored. */
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
    // The pairs find the rows by index, the text itself decides.
    if (filter.name) query.andWhere('employer.name_pairs @> name_pairs(:name) AND strpos(employer.name, :name) > 0', { name: filter.name });
    if (filter.code) query.andWhere('employer.uscc LIKE :begin', { begin: `${filter.code}%` });
    if (filter.status) query.andWhere('employer.status = :status', { status: filter.status });
    if (filter.region) query.andWhere('employer.region LIKE :division', { division: `${regionPrefix(filter.region)}%` });
    if (filter.industry) query.andWhere('employer.industry LIKE :industry', { industry: `${filter.industry.replace(/[%_\\]/g, '\\$&')}%` });
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

/** Who builds in an office's region, as general contractor (施工总承包) or subcontractor (分包), is seen there one by one: sites and alerts name it. */
const seenOrBuilding = (caller: Caller, query: SelectQueryBuilder<EmployerEntity>): SelectQueryBuilder<EmployerEntity> => {
  if (caller.role === 'employer') return seenBy(caller, query);
  const [own, ownParameters] = named(regionFilter(caller, 'employer.region'), 'seen');
  const [there, thereParameters] = named(regionFilter(caller, 'site.region'), 'site');
  const builds = `EXISTS (SELECT FROM project site WHERE (${there}) AND (site.general_contractor = employer.uscc
    OR EXISTS (SELECT FROM subcontract let WHERE let.project_id = site.id AND let.subcontractor = employer.uscc)))`;
  return query.where(`((${own}) OR ${builds})`, { ...ownParameters, ...thereParameters });
};
