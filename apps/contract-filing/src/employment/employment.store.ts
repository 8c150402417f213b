import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { bulkCopy, type Tx } from '@anxin/persistence';
import { onSitesOf } from '@anxin/site-copy';
import type { SelectQueryBuilder } from 'typeorm';
import type { FilingState } from '../filing/filing';
import { filedIn } from '../filing/filing.store';
import { withinOffice } from '../place/place.store';
import type { Kind } from './employment';
import { EmploymentEntity } from './employment.entity';

export interface EmploymentFilter {
  readonly employer?: string;
  readonly workerId?: string;
  readonly project?: string;
  readonly kind?: Kind;
  readonly filing?: FilingState;
  readonly limit: number;
  readonly after?: string;
}

const COLUMNS: readonly [column: string, field: keyof EmploymentEntity][] = [
  ['id', 'id'],
  ['employer', 'employer'],
  ['worker', 'workerId'],
  ['starts_on', 'startsOn'],
  ['post', 'post'],
  ['kind', 'kind'],
  ['relation', 'relation'],
  ['project', 'project'],
  ['dispatched_by', 'dispatchedBy'],
  ['post_kind', 'postKind'],
  ['hours', 'hours'],
  ['migrant', 'migrant'],
  ['insured_from', 'insuredFrom'],
  ['under16_on_start', 'under16OnStart'],
  ['minor_on_start', 'minorOnStart'],
  ['ends_on', 'endsOn'],
  ['certificate_on', 'certificateOn'],
  ['registered_by', 'registeredBy'],
  ['registered_at', 'registeredAt'],
  ['version', 'version'],
];

const cellOf = (value: EmploymentEntity[keyof EmploymentEntity]): string | number | boolean | null =>
  value instanceof Date ? value.toISOString() : value;

@Injectable()
export class EmploymentStore {
  async insert(tx: Tx, employment: Omit<EmploymentEntity, 'version'>): Promise<EmploymentEntity> {
    const first = { ...employment, version: 1 };
    await tx.insert(EmploymentEntity, first);
    return first;
  }

  /** Many at once, with COPY. */
  async insertAll(tx: Tx, employments: readonly Omit<EmploymentEntity, 'version'>[]): Promise<EmploymentEntity[]> {
    const first = employments.map((employment) => ({ ...employment, version: 1 }));
    if (first.length)
      await bulkCopy(
        tx,
        'employment',
        COLUMNS.map(([column]) => column),
        first.map((employment) => COLUMNS.map(([, field]) => cellOf(employment[field]))),
      );
    return first;
  }

  /** All employments between these employers and these workers. */
  async ofParties(tx: Tx, named: readonly Pick<EmploymentEntity, 'employer' | 'workerId'>[]): Promise<EmploymentEntity[]> {
    if (named.length === 0) return [];
    return tx
      .createQueryBuilder(EmploymentEntity, 'employment')
      .where('employment.workerId = ANY(:workers) AND employment.employer = ANY(:employers)', {
        workers: [...new Set(named.map((one) => one.workerId))],
        employers: [...new Set(named.map((one) => one.employer))],
      })
      .orderBy('employment.id')
      .getMany();
  }

  /** What the holders of these contracts have of these workers: as their employer, or as the agency that dispatches them. */
  async ofContracts(tx: Tx, contracts: readonly { readonly employer: string; readonly workerId: string }[]): Promise<EmploymentEntity[]> {
    if (contracts.length === 0) return [];
    return tx
      .createQueryBuilder(EmploymentEntity, 'employment')
      .where(
        'employment.workerId = ANY(:workers) AND (employment.employer = ANY(:employers) OR employment.dispatchedBy = ANY(:employers))',
        {
          workers: [...new Set(contracts.map((one) => one.workerId))],
          employers: [...new Set(contracts.map((one) => one.employer))],
        },
      )
      .orderBy('employment.startsOn')
      .getMany();
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
    if (filter.filing) filedIn(filter.filing, query);
    if (filter.after) query.andWhere('employment.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** The employer and the dispatch agency see their own people, a general contractor's platform those on its sites, a worker the own work; offices see their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<EmploymentEntity>): SelectQueryBuilder<EmploymentEntity> => {
  if (caller.role === 'employer')
    return query.where('(employment.employer = :self OR employment.dispatchedBy = :self)', { self: caller.uscc });
  if (caller.role === 'platform')
    return query.where(onSitesOf('employment.project', 'employment.employer', ':self'), { self: caller.uscc });
  if (caller.role === 'worker') return query.where('employment.workerId = :self', { self: caller.workerId });
  return withinOffice(caller, query);
};
