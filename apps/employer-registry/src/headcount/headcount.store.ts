import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { HeadcountEntity } from './headcount.entity';

/** Headcounts of an employer that the use case has found for the caller. */
@Injectable()
export class HeadcountStore {
  async insert(tx: Tx, headcount: HeadcountEntity): Promise<HeadcountEntity> {
    await tx.insert(HeadcountEntity, headcount);
    return headcount;
  }

  find(tx: Tx, employer: string, id: string): Promise<HeadcountEntity | null> {
    return tx.findOneBy(HeadcountEntity, { id, employer });
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, employer: string, page: { limit: number; after?: string }): Promise<HeadcountEntity[]> {
    const query = tx.createQueryBuilder(HeadcountEntity, 'headcount').where('headcount.employer = :employer', { employer });
    if (page.after) query.andWhere('headcount.id < :after', { after: page.after });
    return query
      .orderBy('headcount.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
  }
}
