import type { Tx } from '@anxin/persistence';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** A row of papers' tables. */
export type Paper = ObjectLiteral & { id: string };

/** One page of papers: so many, after this id. */
export interface PaperPage {
  readonly limit: number;
  readonly after?: string;
}

/**
 * Papers filed for an owner (an employer, a project) that the use case has found for the caller: kept once, never changed; a renewed one stands beside
 * the earlier ones. Ids follow the time of filing.
 */
export abstract class PaperStore<E extends Paper> {
  /** @param owner the field that names whose paper it is */
  protected constructor(
    private readonly entity: EntityTarget<E>,
    private readonly owner: keyof E & string,
  ) {}

  async insert(tx: Tx, paper: E): Promise<E> {
    await tx.insert(this.entity, paper as QueryDeepPartialEntity<E>);
    return paper;
  }

  find(tx: Tx, owner: string, id: string): Promise<E | null> {
    return tx.findOneBy(this.entity, { id, [this.owner]: owner } as FindOptionsWhere<E>);
  }

  count(tx: Tx, owner: string): Promise<number> {
    return tx.countBy(this.entity, { [this.owner]: owner } as FindOptionsWhere<E>);
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, owner: string, page: PaperPage): Promise<E[]> {
    const query = tx.createQueryBuilder(this.entity, 'paper').where(`paper.${this.owner} = :owner`, { owner });
    if (page.after) query.andWhere('paper.id < :after', { after: page.after });
    return query
      .orderBy('paper.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
  }
}
