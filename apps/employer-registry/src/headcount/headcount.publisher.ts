import { Injectable } from '@nestjs/common';
import { headcountReported } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { HeadcountEntity } from './headcount.entity';

/** The register's facts about headcounts, as published. */
@Injectable()
export class HeadcountPublisher {
  constructor(private readonly outbox: Outbox) {}

  reported(tx: Tx, { id, employer, asOf, employees, dispatched, insured }: HeadcountEntity): Promise<void> {
    return this.outbox.record(tx, headcountReported, { headcountId: id, employer, asOf, employees, dispatched, insured }, { version: 1 });
  }
}
