import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { SubcontractEntity } from './subcontract.entity';

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
