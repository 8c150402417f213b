import { Injectable } from '@nestjs/common';
import { subcontractRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { SubcontractEntity } from './subcontract.entity';

/** The register's facts about the contractor chain, as published. */
@Injectable()
export class SubcontractPublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, { id, projectId, subcontractor, scope, parent }: SubcontractEntity, generalContractor: string): Promise<void> {
    const data = { subcontractId: id, projectId, generalContractor, subcontractor, scope, ...(parent !== null && { parent }) };
    return this.outbox.record(tx, subcontractRegistered, data, { version: 1 });
  }
}
