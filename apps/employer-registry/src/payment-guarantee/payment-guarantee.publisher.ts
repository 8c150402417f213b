import { Injectable } from '@nestjs/common';
import { paymentGuaranteeRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { PaymentGuaranteeEntity } from './payment-guarantee.entity';

/** The register's facts about 工程款支付担保, as published. */
@Injectable()
export class PaymentGuaranteePublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, paper: PaymentGuaranteeEntity, generalContractor: string): Promise<void> {
    return this.outbox.record(
      tx,
      paymentGuaranteeRegistered,
      {
        guaranteeId: paper.id,
        projectId: paper.projectId,
        generalContractor,
        form: paper.form,
        amount: yuan(paper.amount),
        validUntil: paper.validUntil,
      },
      { version: 1 },
    );
  }
}
