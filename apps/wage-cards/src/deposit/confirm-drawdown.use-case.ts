import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { move } from '../ledger/ledger';
import { ChangeDeposit, dayOf, type DepositAtHand, type DepositStep } from './change-deposit.use-case';
import type { DrawdownReceiptInput } from './deposit.dto';
import { drawdownAnswerView, type DrawdownAnswerView } from './deposit.view';
import { DrawdownStore } from './drawdown.store';

/** Takes the bank's receipt: it paid what a payment notice named. The contractor's term to make it good runs from that day. */
@Injectable()
export class ConfirmDrawdown {
  constructor(
    private readonly changeDeposit: ChangeDeposit,
    private readonly draws: DrawdownStore,
  ) {}

  /**
   * @throws NotFoundException if there is no such deposit or drawdown for this caller
   * @throws ConflictException if it was paid already
   */
  run(id: string, drawdown: string, input: DrawdownReceiptInput, caller: Caller): Promise<DrawdownAnswerView> {
    const step = async ({ tx, draws, today }: DepositAtHand): Promise<DepositStep> => {
      const draw = draws.find((one) => one.id === drawdown);
      if (!draw) throw new NotFoundException({ detail: 'no such drawdown' });
      if (draw.paidOn !== null) throw new ConflictException({ detail: `it was paid on ${draw.paidOn}`, openSteps: ['top-ups'] });
      const on = dayOf(input.on, today, draw.noticedOn);
      await this.draws.paid(tx, draw.id, on, input.reference ?? null);
      return { cause: 'draw-paid', on, entries: move(draw.amount, 'noticed', 'workers') };
    };
    return this.changeDeposit.run(id, caller, step, (detail) => drawdownAnswerView(detail, drawdown));
  }
}
