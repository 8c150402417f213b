import { Injectable } from '@nestjs/common';
import { dispatchLicenceRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { DispatchLicenceEntity } from './dispatch-licence.entity';

/** The register's facts about licences to dispatch workers, as published. */
@Injectable()
export class DispatchLicencePublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, { id, employer, number, validFrom, validUntil }: DispatchLicenceEntity): Promise<void> {
    return this.outbox.record(tx, dispatchLicenceRegistered, { licenceId: id, employer, number, validFrom, validUntil }, { version: 1 });
  }
}
