import { Injectable } from '@nestjs/common';
import { advanceChanged, revolvingFundAppropriated } from '@anxin/contracts';
import type { LocalDate } from '@anxin/calendar';
import { Outbox } from '@anxin/messaging';
import { yuan, type Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { AdvanceStep } from './advance';
import type { AdvanceEntity } from './advance.entity';
import type { AdvanceDetailView } from './fund.view';

/** The facts about revolving funds, as published: workers by their opaque ids alone, nobody who signed. */
@Injectable()
export class FundPublisher {
  constructor(private readonly outbox: Outbox) {}

  appropriated(
    tx: Tx,
    fund: { readonly region: string; readonly version: number },
    { id, amount, on }: { readonly id: string; readonly amount: Fen; readonly on: LocalDate },
    balance: Fen,
  ): Promise<void> {
    const data = { appropriationId: id, region: fund.region, amount: yuan(amount), on, balance: yuan(balance) };
    return this.outbox.record(tx, revolvingFundAppropriated, data, { version: fund.version });
  }

  changed(tx: Tx, { version }: AdvanceEntity, view: AdvanceDetailView, step: AdvanceStep, on: LocalDate): Promise<void> {
    const { project, paidOutOn, recoverBy } = view;
    const data = {
      advanceId: view.id,
      region: view.region,
      case: view.case,
      employer: view.employer,
      ...(project !== null && { project }),
      step,
      on,
      // Readers of v1 know no state of what was written off: the claim is nothing, and not all came back.
      state: view.state === 'written-off' ? ('paid-out' as const) : view.state,
      amount: view.amount,
      recovered: view.recovered,
      claim: view.claim,
      ...(view.writtenOff !== '0.00' && { writtenOff: view.writtenOff }),
      ...(paidOutOn !== null && { paidOutOn }),
      ...(recoverBy !== null && { recoverBy }),
      lines: [...view.lines],
    };
    return this.outbox.record(tx, advanceChanged, data, { version });
  }
}
