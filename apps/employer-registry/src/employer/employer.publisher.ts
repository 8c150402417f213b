import { Injectable } from '@nestjs/common';
import { employerRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { EmployerEntity } from './employer.entity';

/** The register's facts about employers, as published. */
@Injectable()
export class EmployerPublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, employer: EmployerEntity): Promise<void> {
    const { uscc, name, industry, region, grid, unionised, wageAgreementFrom, wageAgreementUntil } = employer;
    return this.outbox.record(
      tx,
      employerRegistered,
      {
        uscc,
        name,
        industry,
        region,
        ...(grid !== null && { grid }),
        ...(unionised !== null && { unionised }),
        ...(wageAgreementFrom && wageAgreementUntil && { wageAgreement: { validFrom: wageAgreementFrom, validUntil: wageAgreementUntil } }),
      },
      { version: employer.version },
    );
  }
}
