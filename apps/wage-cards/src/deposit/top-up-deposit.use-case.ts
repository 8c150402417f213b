import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { maxDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { move } from '../ledger/ledger';
import { ChangeDeposit, dayOf, type DepositAtHand } from './change-deposit.use-case';
import { coverDraws } from './deposit';
import type { TopUpInput } from './deposit.dto';
import type { DepositEntity } from './deposit.entity';
import type { DepositDetailView } from './deposit.view';
import { DrawdownStore } from './drawdown.store';

/** Makes good what was drawn, the oldest draw first. What is over adds to the deposit. */
@Injectable()
export class TopUpDeposit {
  constructor(
    private readonly changeDeposit: ChangeDeposit,
    private readonly draws: DrawdownStore,
  ) {}

  /**
   * @throws NotFoundException if there is no such deposit for this caller
   * @throws BadRequestException for a day that can't be, or an amount of nothing
   * @throws ConflictException if nothing is to be made good
   */
  run(id: string, input: TopUpInput, caller: Caller): Promise<DepositDetailView> {
    const amount = fen(input.amount);
    if (amount === 0n) throw invalid('amount', 'must be more than nothing');
    return this.changeDeposit.run(id, caller, async (at) => {
      const { tx, deposit, draws, today } = at;
      const covered = coverDraws(draws, amount);
      if (covered.length === 0)
        throw new ConflictException({
          detail: 'nothing drawn is to be made good: a further deposit is filed as one',
          openSteps: ['wage-deposits'],
        });
      const on = dayOf(input.on, today, covered[0]!.draw.noticedOn);
      for (const { draw, part } of covered) await this.draws.toppedUp(tx, draw, part, draw.toppedUpOn ? maxDate(draw.toppedUpOn, on) : on);
      return { cause: 'topped-up', on, change: { validUntil: validity(at, input, deposit) }, entries: move(amount, 'depositor', 'held') };
    });
  }
}

const validity = ({ today }: DepositAtHand, { validUntil }: TopUpInput, deposit: DepositEntity): string | null => {
  if (validUntil === undefined) return deposit.validUntil;
  if (deposit.form === 'cash') throw invalid('validUntil', 'only a guarantee has an end');
  if (validUntil < today) throw invalid('validUntil', 'must not lie behind');
  return validUntil;
};
