import { Injectable } from '@nestjs/common';
import { specialAccountClosed, specialAccountFunded, specialAccountOpened } from '@anxin/contracts';
import type { LocalDate } from '@anxin/calendar';
import { Outbox } from '@anxin/messaging';
import { yuan, type Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { SpecialAccountEntity } from './special-account.entity';

/** The facts about special wage accounts, as published. */
@Injectable()
export class SpecialAccountPublisher {
  constructor(private readonly outbox: Outbox) {}

  opened(tx: Tx, { id, project, employer, openedOn, version }: SpecialAccountEntity, dueOn: LocalDate | null): Promise<void> {
    const data = { accountId: id, project, employer, openedOn, ...(dueOn !== null && { dueOn }) };
    return this.outbox.record(tx, specialAccountOpened, data, { version });
  }

  funded(
    tx: Tx,
    { id, project, employer, version }: SpecialAccountEntity,
    inflow: { readonly id: string; readonly amount: Fen; readonly on: LocalDate },
    received: Fen,
  ): Promise<void> {
    const amounts = { amount: yuan(inflow.amount), received: yuan(received) };
    const data = { inflowId: inflow.id, accountId: id, project, employer, on: inflow.on, ...amounts };
    return this.outbox.record(tx, specialAccountFunded, data, { version });
  }

  /** @param returned what was left and is the contractor's, in fen */
  closed(
    tx: Tx,
    { id, project, employer, closedOn, version }: SpecialAccountEntity,
    { completedOn }: { readonly completedOn: LocalDate },
    returned: Fen,
  ): Promise<void> {
    const data = { accountId: id, project, employer, completedOn, closedOn: closedOn!, returned: yuan(returned) };
    return this.outbox.record(tx, specialAccountClosed, data, { version });
  }
}
