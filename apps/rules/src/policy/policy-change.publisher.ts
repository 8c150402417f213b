import { Injectable } from '@nestjs/common';
import { policyChanged } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { PolicyChangeView } from './policy-change.view';

/** Approved changes as published; who proposed and approved them stays in the trail. */
@Injectable()
export class PolicyChangePublisher {
  constructor(private readonly outbox: Outbox) {}

  /** @param number its place in the order of approvals */
  async changed(tx: Tx, change: PolicyChangeView, number: number): Promise<void> {
    const { previous } = change;
    await this.outbox.record(
      tx,
      policyChanged,
      {
        changeId: change.id,
        number,
        key: change.key,
        region: change.region,
        validFrom: change.validFrom,
        ...(change.validTo !== null && { validTo: change.validTo }),
        value: String(change.value),
        unit: change.unit,
        basis: change.basis,
        ...(change.source !== null && { source: change.source }),
        verified: change.verified,
        ...(change.note !== null && { note: change.note }),
        ...(previous && { previous: { value: previous.value, region: previous.region, validFrom: previous.validFrom } }),
      },
      { version: 1 },
    );
  }
}
