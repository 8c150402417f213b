import { Injectable } from '@nestjs/common';
import { wageReserveChanged } from '@anxin/contracts';
import type { LocalDate } from '@anxin/calendar';
import { Outbox } from '@anxin/messaging';
import { yuan, type Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { ReserveEntity } from './reserve.entity';

@Injectable()
export class ReservePublisher {
  constructor(private readonly outbox: Outbox) {}

  changed(
    tx: Tx,
    { id, employer, project, version }: ReserveEntity,
    { cause, amount, on }: { readonly cause: 'paid-in' | 'withdrawn'; readonly amount: Fen; readonly on: LocalDate },
    balance: Fen,
  ): Promise<void> {
    const data = { reserveId: id, employer, project, cause, amount: yuan(amount), on, balance: yuan(balance) };
    return this.outbox.record(tx, wageReserveChanged, data, { version });
  }
}
