import { Injectable } from '@nestjs/common';
import { deferralFiled } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { DeferralEntity } from './deferral.entity';

/** The register's facts about deferrals, as published. */
@Injectable()
export class DeferralPublisher {
  constructor(private readonly outbox: Outbox) {}

  filed(tx: Tx, { id, employer, period, agreedWith, signedOn, until }: DeferralEntity): Promise<void> {
    return this.outbox.record(tx, deferralFiled, { deferralId: id, employer, period, agreedWith, signedOn, until }, { version: 1 });
  }
}
