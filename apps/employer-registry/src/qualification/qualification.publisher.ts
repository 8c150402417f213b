import { Injectable } from '@nestjs/common';
import { qualificationChecked } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { QualificationEntity } from './qualification.entity';

/** The register's facts about subcontractors' qualification, as published. */
@Injectable()
export class QualificationPublisher {
  constructor(private readonly outbox: Outbox) {}

  checked(
    tx: Tx,
    { id, projectId, subcontractId, finding, lender, on }: QualificationEntity,
    parties: { readonly generalContractor: string; readonly subcontractor: string },
  ): Promise<void> {
    const data = { checkId: id, projectId, subcontractId, ...parties, finding, ...(lender !== null && { lender }), on };
    return this.outbox.record(tx, qualificationChecked, data, { version: 1 });
  }
}
