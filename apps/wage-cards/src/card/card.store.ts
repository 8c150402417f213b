import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { CardEntity } from './card.entity';

export interface CardFilter {
  readonly workerId?: string;
  readonly state?: 'live' | 'replaced';
  readonly limit: number;
  /** Sort key of the last row shown: issuedAt, id. */
  readonly after?: readonly string[];
}

@Injectable()
export class CardStore {
  /** Lets nobody else change this worker's card, or file this number, until the transaction ends. */
  async lock(tx: Tx, workerId: string, cardIndex: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM (SELECT unnest($1::text[]) AS name ORDER BY 1) names`, [
      [`wage-card/worker/${workerId}`, `wage-card/number/${cardIndex}`],
    ]);
  }

  /** The worker's live card becomes history. */
  async replaceLive(tx: Tx, workerId: string, at: Date): Promise<void> {
    await tx.query(`UPDATE wage_card SET replaced_at = $2 WHERE worker_id = $1 AND replaced_at IS NULL`, [workerId, at]);
  }

  async insert(tx: Tx, card: CardEntity): Promise<void> {
    await tx.insert(CardEntity, card);
  }

  /** Other workers whose live card has this number. */
  async othersWith(tx: Tx, cardIndexes: readonly string[], workerId: string): Promise<string[]> {
    const rows: { worker_id: string }[] = await tx.query(
      `SELECT DISTINCT worker_id FROM wage_card WHERE card_index = ANY($1::text[]) AND replaced_at IS NULL AND worker_id <> $2 ORDER BY 1`,
      [cardIndexes, workerId],
    );
    return rows.map((row) => row.worker_id);
  }

  /** The card, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<CardEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(CardEntity, 'card')).andWhere('card.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: CardFilter, caller: Caller): Promise<CardEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(CardEntity, 'card'));
    query
      .orderBy('card.issuedAt', 'DESC')
      .addOrderBy('card.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.workerId) query.andWhere('card.worker_id = :worker', { worker: filter.workerId });
    if (filter.state) query.andWhere(filter.state === 'live' ? 'card.replaced_at IS NULL' : 'card.replaced_at IS NOT NULL');
    if (filter.after)
      query.andWhere('(card.issued_at, card.id) < (:at::timestamptz, :last::uuid)', { at: filter.after[0], last: filter.after[1] });
    return query.getMany();
  }
}

/** A bank sees the cards it reported, an employer those it filed, a worker its own, the auditor all. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<CardEntity>): SelectQueryBuilder<CardEntity> => {
  switch (caller.role) {
    case 'bank':
      return query.where('card.issuer = :self AND card.issuer_uscc IS NULL', { self: caller.client });
    case 'employer':
      return query.where('card.issuer_uscc = :self', { self: caller.uscc });
    case 'worker':
      return query.where('card.worker_id = :self', { self: caller.workerId });
    case 'auditor':
      return query.where('TRUE');
    default:
      return query.where('FALSE');
  }
};
