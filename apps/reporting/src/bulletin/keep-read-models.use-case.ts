import { Injectable } from '@nestjs/common';
import type { AlertChanged, CaseChanged } from '@anxin/contracts';
import type { Tx } from '@anxin/persistence';
import { BulletinStore } from './bulletin.store';

/** Keeps what the bulletins count, in the inbox's transaction. */
@Injectable()
export class KeepReadModels {
  constructor(private readonly store: BulletinStore) {}

  alerts(tx: Tx, alerts: readonly AlertChanged[]): Promise<void> {
    return this.store.alerts(tx, JSON.stringify(alerts));
  }

  cases(tx: Tx, cases: readonly CaseChanged[]): Promise<void> {
    return this.store.cases(tx, JSON.stringify(cases));
  }
}
