import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { SubcontractEntity } from './subcontract.entity';

/** Work on somebody's site as its subcontractor. */
export interface TakenWork {
  readonly id: string;
  readonly project: string;
  readonly projectName: string;
  readonly region: string;
  readonly generalContractor: string;
  readonly scope: string;
  readonly parent: string | null;
}

/** Subcontracts of a project that the use case has found for the caller. */
@Injectable()
export class SubcontractStore {
  async insert(tx: Tx, subcontract: SubcontractEntity): Promise<SubcontractEntity> {
    await tx.insert(SubcontractEntity, subcontract);
    return subcontract;
  }

  find(tx: Tx, projectId: string, id: string): Promise<SubcontractEntity | null> {
    return tx.findOneBy(SubcontractEntity, { id, projectId });
  }

  /** All of a project in the order of entry, parents before children, with the names that the register knows. */
  chain(tx: Tx, projectId: string): Promise<(SubcontractEntity & { name: string | null })[]> {
    return tx.query(
      `SELECT s.id, s.project_id AS "projectId", s.subcontractor, s.scope, s.parent, s.licence, s.registered_by AS "registeredBy", s.registered_at AS "registeredAt", e.name
       FROM subcontract s LEFT JOIN employer e ON e.uscc = s.subcontractor WHERE s.project_id = $1 ORDER BY s.id`,
      [projectId],
    );
  }

  /** Work that a subcontractor has taken on any site, newest first; and how much there is. */
  async takenBy(tx: Tx, subcontractor: string, limit: number): Promise<{ count: number; rows: TakenWork[] }> {
    const rows: TakenWork[] = await tx.query(
      `SELECT s.id, s.project_id AS project, p.name AS "projectName", p.region, p.general_contractor AS "generalContractor", s.scope, s.parent
       FROM subcontract s JOIN project p ON p.id = s.project_id WHERE s.subcontractor = $1 ORDER BY s.id DESC LIMIT $2`,
      [subcontractor, limit],
    );
    return { count: await tx.countBy(SubcontractEntity, { subcontractor }), rows };
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, projectId: string, page: { subcontractor?: string; limit: number; after?: string }): Promise<SubcontractEntity[]> {
    const query = tx.createQueryBuilder(SubcontractEntity, 'subcontract').where('subcontract.projectId = :projectId', { projectId });
    if (page.subcontractor) query.andWhere('subcontract.subcontractor = :subcontractor', { subcontractor: page.subcontractor });
    if (page.after) query.andWhere('subcontract.id < :after', { after: page.after });
    return query
      .orderBy('subcontract.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
  }
}
