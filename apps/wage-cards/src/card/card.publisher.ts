import { Injectable } from '@nestjs/common';
import { cardIssued } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { CardEntity } from './card.entity';

@Injectable()
export class CardPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** A card is never changed but replaced by another: each has one version. */
  issued(tx: Tx, { id, workerId, bank }: CardEntity, sharesCardWith: string[]): Promise<void> {
    return this.outbox.record(tx, cardIssued, { cardId: id, workerId, bank, sharesCardWith }, { version: 1 });
  }
}
