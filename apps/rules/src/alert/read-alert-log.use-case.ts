import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, toOffsetString, type LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import { Transactions } from '@anxin/persistence';
import { Catalogue } from '../catalogue/catalogue';
import { AlertStore, type LogEntry } from './alert.store';
import { alertDetailView, type AlertDetailView } from './alert.view';

/** One step of an alert's trail. */
export interface AlertStepView {
  readonly change: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly state: string;
  readonly severity: string;
  /** Yuan; null where no sum can be known. */
  readonly amount: string | null;
  readonly workers: number;
}

/** The trail of an alert, oldest first, and what it said at its end; null if it had not been raised yet. */
export interface AlertLogView {
  readonly items: readonly AlertStepView[];
  readonly nextCursor: null;
  readonly said: AlertDetailView | null;
}

/** Reads an alert's trail, up to the end of a day where one is named. */
@Injectable()
export class ReadAlertLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertStore,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws NotFoundException if there is no such alert for this caller */
  async run(id: string, on: LocalDate | undefined, caller: Caller): Promise<AlertLogView> {
    return this.transactions.reading(async (tx) => {
      const stored = await this.alerts.find(tx, id, caller);
      if (!stored) throw new NotFoundException({ detail: 'no such alert' });
      const steps = (await this.alerts.log(tx, id)).filter((step) => on === undefined || localDateOf(step.at) <= on);
      const last = steps.at(-1);
      const said = last && alertDetailView({ alert: last.alert, case: stored.case }, this.catalogue.find(stored.alert.rule), caller);
      return { items: steps.map(stepView), nextCursor: null, said: said ?? null };
    });
  }
}

const stepView = ({ change, at, by, reason, alert }: LogEntry): AlertStepView => ({
  change,
  at: toOffsetString(at),
  by,
  reason,
  state: alert.state,
  severity: alert.severity,
  amount: alert.amount === undefined ? null : yuan(alert.amount),
  workers: alert.workers,
});
