import { Injectable } from '@nestjs/common';
import { arrivalAsked, type ArrivalAsked } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';

/** Questions to those who complained, as published. */
@Injectable()
export class ArrivalPublisher {
  constructor(private readonly outbox: Outbox) {}

  asked(tx: Tx, question: ArrivalAsked): Promise<void> {
    return this.outbox.record(tx, arrivalAsked, question, { version: 1 });
  }
}
