import { NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { type Transactions, type Tx } from '@anxin/persistence';
import type { Paper, PaperStore } from './paper.store';

/** Whoever the papers belong to, if the caller may see it. */
export interface Owners {
  find(tx: Tx, id: string, caller: Caller): Promise<object | null>;
}

/** What the two are called where one is not found, and how a paper is answered. */
export interface Shown<E, V> {
  readonly owner: string;
  readonly paper: string;
  readonly view: (paper: E) => V;
}

/** Looks papers up; who sees their owner sees them. */
export abstract class FindPapers<E extends Paper, V> {
  protected constructor(
    private readonly transactions: Transactions,
    private readonly owners: Owners,
    private readonly papers: PaperStore<E>,
    private readonly shown: Shown<E, V>,
  ) {}

  /** @throws NotFoundException if there is no such owner or paper for this caller */
  async one(owner: string, id: string, caller: Caller): Promise<V> {
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, owner, caller);
      const paper = await this.papers.find(tx, owner, id);
      if (!paper) throw new NotFoundException({ detail: `no such ${this.shown.paper}` });
      return this.shown.view(paper);
    });
  }

  /** @throws NotFoundException if there is no such owner for this caller */
  async list(owner: string, query: PageQuery, caller: Caller): Promise<Page<V>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, owner, caller);
      const rows = await this.papers.list(tx, owner, { ...query, limit: query.limit, after });
      return pageOf(rows, query, (row) => [row.id], this.shown.view);
    });
  }

  private async mustSee(tx: Tx, owner: string, caller: Caller): Promise<void> {
    if (!(await this.owners.find(tx, owner, caller))) throw new NotFoundException({ detail: `no such ${this.shown.owner}` });
  }
}
