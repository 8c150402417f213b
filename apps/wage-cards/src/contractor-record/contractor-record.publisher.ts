import { Injectable } from '@nestjs/common';
import { contractorRecorded } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { ContractorRecordEntity } from './contractor-record.entity';

@Injectable()
export class ContractorRecordPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** A record is never changed; each has one version. The paper's name stays here. */
  recorded(tx: Tx, { id, employer, region, kind, on, until }: ContractorRecordEntity): Promise<void> {
    const data = { recordId: id, employer, region, kind, on, ...(until !== null && { until }) };
    return this.outbox.record(tx, contractorRecorded, data, { version: 1 });
  }
}
