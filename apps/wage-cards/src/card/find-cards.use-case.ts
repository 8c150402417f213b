import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { CardQuery } from './card.dto';
import { CardStore } from './card.store';
import { cardView, type CardView } from './card.view';

/** Looks wage cards up, within what the caller may see. */
@Injectable()
export class FindCards {
  constructor(
    private readonly transactions: Transactions,
    private readonly cards: CardStore,
  ) {}

  /** @throws NotFoundException if there is no such card for this caller */
  async one(id: string, caller: Caller): Promise<CardView> {
    const card = isId(id) ? await this.transactions.reading((tx) => this.cards.find(tx, id, caller)) : null;
    if (!card) throw new NotFoundException({ detail: 'no such wage card' });
    return cardView(card);
  }

  async list(query: CardQuery, caller: Caller): Promise<Page<CardView>> {
    const rows = await this.transactions.reading((tx) => this.cards.list(tx, { ...query, after: cursorOf(query, 2) }, caller));
    return pageOf(rows, query, (row) => [row.issuedAt.toISOString(), row.id], cardView);
  }
}
