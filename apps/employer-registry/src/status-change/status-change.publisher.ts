import { Injectable } from '@nestjs/common';
import { employerStatusChanged } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { StatusChangeEntity } from './status-change.entity';

/** The register's facts about the status of employers, as published; the reason stays here. */
@Injectable()
export class StatusChangePublisher {
  constructor(private readonly outbox: Outbox) {}

  changed(tx: Tx, { id, employer, status, from, source }: StatusChangeEntity): Promise<void> {
    return this.outbox.record(tx, employerStatusChanged, { changeId: id, employer, status, from, source }, { version: 1 });
  }
}
