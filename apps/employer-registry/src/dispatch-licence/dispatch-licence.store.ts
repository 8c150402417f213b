import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { DispatchLicenceEntity } from './dispatch-licence.entity';

/** Licences to dispatch workers of an employer that the use case has found for the caller. */
@Injectable()
export class DispatchLicenceStore {
  async insert(tx: Tx, licence: DispatchLicenceEntity): Promise<DispatchLicenceEntity> {
    await tx.insert(DispatchLicenceEntity, licence);
    return licence;
  }

  find(tx: Tx, employer: string, id: string): Promise<DispatchLicenceEntity | null> {
    return tx.findOneBy(DispatchLicenceEntity, { id, employer });
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, employer: string, page: { limit: number; after?: string }): Promise<DispatchLicenceEntity[]> {
    const query = tx.createQueryBuilder(DispatchLicenceEntity, 'licence').where('licence.employer = :employer', { employer });
    if (page.after) query.andWhere('licence.id < :after', { after: page.after });
    return query
      .orderBy('licence.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
  }
}
