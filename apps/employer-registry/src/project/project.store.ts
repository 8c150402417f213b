import { Injectable } from '@nestjs/common';
import { named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Sector } from './project';
import { ProjectEntity } from './project.entity';

export interface ProjectFilter {
  readonly region?: string;
  readonly sector?: Sector;
  readonly generalContractor?: string;
  readonly developer?: string;
  readonly name?: string;
  readonly limit: number;
  readonly after?: string;
}

@Injectable()
export class ProjectStore {
  async insert(tx: Tx, project: Omit<ProjectEntity, 'version'>): Promise<ProjectEntity> {
    await tx.insert(ProjectEntity, { ...project, version: 1 });
    return tx.findOneByOrFail(ProjectEntity, { id: project.id });
  }

  /** The project, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<ProjectEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(ProjectEntity, 'project')).andWhere('project.id = :id', { id }).getOne();
  }

  /** As `find`, and nobody else lets work of the project meanwhile. */
  lock(tx: Tx, id: string, caller: Caller): Promise<ProjectEntity | null> {
    const query = seenBy(caller, tx.createQueryBuilder(ProjectEntity, 'project')).andWhere('project.id = :id', { id });
    return query.setLock('for_no_key_update').getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: ProjectFilter, caller: Caller): Promise<ProjectEntity[]> {
    const query = matching(tx, filter, caller);
    query.orderBy('project.id', 'DESC').limit(filter.limit + 1);
    if (filter.after) query.andWhere('project.id < :after', { after: filter.after });
    return query.getMany();
  }

  count(tx: Tx, filter: Omit<ProjectFilter, 'limit' | 'after'>, caller: Caller): Promise<number> {
    return matching(tx, filter, caller).getCount();
  }
}

const matching = (tx: Tx, filter: Omit<ProjectFilter, 'limit' | 'after'>, caller: Caller): SelectQueryBuilder<ProjectEntity> => {
  const query = seenBy(caller, tx.createQueryBuilder(ProjectEntity, 'project'));
  if (filter.region) query.andWhere('project.region = :region', { region: filter.region });
  if (filter.sector) query.andWhere('project.sector = :sector', { sector: filter.sector });
  if (filter.generalContractor) query.andWhere('project.generalContractor = :contractor', { contractor: filter.generalContractor });
  if (filter.developer) query.andWhere('project.developer = :developer', { developer: filter.developer });
  if (filter.name) query.andWhere('strpos(project.name, :name) > 0', { name: filter.name });
  return query;
};

const PARTY = `(project.generalContractor = :self OR project.developer = :self
  OR project.id IN (SELECT let.project_id FROM subcontract let WHERE let.subcontractor = :self))`;

/** Its general contractor, its developer and its subcontractors see a project, a general contractor's platform those it runs; offices see those of their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<ProjectEntity>): SelectQueryBuilder<ProjectEntity> =>
  caller.role === 'employer'
    ? query.where(PARTY, { self: caller.uscc })
    : caller.role === 'platform'
      ? query.where('project.generalContractor = :self', { self: caller.uscc })
      : query.where(...named(regionFilter(caller, 'project.region'), 'seen'));
