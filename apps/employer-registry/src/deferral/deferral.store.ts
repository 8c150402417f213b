import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { DeferralEntity } from './deferral.entity';

/** Deferrals of an employer that the use case has found for the caller. */
@Injectable()
export class DeferralStore {
  async insert(tx: Tx, deferral: DeferralEntity): Promise<DeferralEntity> {
    await tx.insert(DeferralEntity, deferral);
    return deferral;
  }

  find(tx: Tx, employer: string, id: string): Promise<DeferralEntity | null> {
    return tx.findOneBy(DeferralEntity, { id, employer });
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, employer: string, page: { limit: number; after?: string }): Promise<DeferralEntity[]> {
    const query = tx.createQueryBuilder(DeferralEntity, 'deferral').where('deferral.employer = :employer', { employer });
    if (page.after) query.andWhere('deferral.id < :after', { after: page.after });
    return query
      .orderBy('deferral.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
  }
}
