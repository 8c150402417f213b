import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { instantCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { Catalogue } from '../catalogue/catalogue';
import { AlertWordStore } from './alert-word.store';
import type { AlertQuery } from './alert.dto';
import { AlertStore } from './alert.store';
import { alertDetailView, alertView, type AlertDetailView, type AlertView } from './alert.view';

/** Looks alerts up, within what the caller may see. */
@Injectable()
export class FindAlerts {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertStore,
    private readonly words: AlertWordStore,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws NotFoundException if there is no such alert for this caller */
  async one(id: string, caller: Caller): Promise<AlertDetailView> {
    return this.transactions.reading(async (tx) => {
      const stored = await this.alerts.find(tx, id, caller);
      if (!stored) throw new NotFoundException({ detail: 'no such alert' });
      return alertDetailView(stored, this.catalogue.find(stored.alert.rule), caller, await this.words.of(tx, id, caller));
    });
  }

  async list(query: AlertQuery, caller: Caller): Promise<Page<AlertView>> {
    const after = instantCursorOf(query);
    const rows = await this.transactions.reading((tx) => this.alerts.list(tx, { ...query, after }, caller));
    return pageOf(
      rows,
      query,
      ({ alert }) => [alert.raisedAt.toISOString(), alert.id],
      (stored) => alertView(stored, this.catalogue.find(stored.alert.rule), caller),
    );
  }
}
