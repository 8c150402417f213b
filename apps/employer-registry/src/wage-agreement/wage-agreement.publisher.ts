import { Injectable } from '@nestjs/common';
import { wageAgreementFiled } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { WageAgreementEntity } from './wage-agreement.entity';

/** The register's facts about wage agreements (工资专项集体合同), as published. */
@Injectable()
export class WageAgreementPublisher {
  constructor(private readonly outbox: Outbox) {}

  filed(tx: Tx, paper: WageAgreementEntity): Promise<void> {
    const { id, employer, validFrom, validUntil } = paper;
    return this.outbox.record(tx, wageAgreementFiled, { agreementId: id, employer, validFrom, validUntil }, { version: 1 });
  }
}
