import { Injectable } from '@nestjs/common';
import { wageOfficerAppointed } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { WageOfficerEntity } from './wage-officer.entity';

/** The register’s facts about wage officers, as published: that there is one, never who. */
@Injectable()
export class WageOfficerPublisher {
  constructor(private readonly outbox: Outbox) {}

  appointed(tx: Tx, paper: WageOfficerEntity, generalContractor: string): Promise<void> {
    return this.outbox.record(
      tx,
      wageOfficerAppointed,
      {
        appointmentId: paper.id,
        projectId: paper.projectId,
        generalContractor,
        from: paper.from,
        ...(paper.until !== null && { until: paper.until }),
      },
      { version: 1 },
    );
  }
}
