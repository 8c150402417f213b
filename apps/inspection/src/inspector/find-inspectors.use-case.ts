import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Sealer, Transactions } from '@anxin/persistence';
import type { InspectorQuery } from './inspector.dto';
import { InspectorStore } from './inspector.store';
import { inspectorView, type InspectorView } from './inspector.view';

/** Looks inspectors up, within the caller's office. */
@Injectable()
export class FindInspectors {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly inspectors: InspectorStore,
  ) {}

  /** @throws NotFoundException if there is no such inspector for this caller */
  one(id: string, caller: Caller): Promise<InspectorView> {
    return this.transactions.reading(async (tx) => {
      const inspector = await this.inspectors.find(tx, id, caller);
      if (!inspector) throw new NotFoundException({ detail: 'no such inspector' });
      const interests = await this.inspectors.interests(tx, [id]);
      return inspectorView(inspector, this.sealer.open(inspector.name), interests.get(id) ?? []);
    });
  }

  list(query: InspectorQuery, caller: Caller): Promise<Page<InspectorView>> {
    return this.transactions.reading(async (tx) => {
      const rows = await this.inspectors.list(tx, { ...query, after: cursorOf(query, 2) }, caller);
      const interests = await this.inspectors.interests(
        tx,
        rows.map((row) => row.id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.registeredAt.toISOString(), row.id],
        (row) => inspectorView(row, this.sealer.open(row.name), interests.get(row.id) ?? []),
      );
    });
  }
}
