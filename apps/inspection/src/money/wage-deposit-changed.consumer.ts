import { Controller } from '@nestjs/common';
import { wageDepositChanged, type WageDepositChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowBooks } from './follow-books.use-case';

@Controller()
export class WageDepositChangedConsumer {
  constructor(private readonly books: FollowBooks) {}

  /** What was drawn for a case, paid and made good. */
  @Consumes(wageDepositChanged)
  async wageDepositChanged(events: Delivered<WageDepositChanged>[], { tx }: Delivery): Promise<void> {
    const told = events.flatMap(({ data: { depositId, drawdowns }, time }) =>
      drawdowns.flatMap(({ drawdownId, case: caseId, amount, noticedOn, payDueOn, paidOn, topUpDueOn, topUpOpen, toppedUpOn }) => {
        if (!caseId) return [];
        const madeGood = topUpOpen === '0.00' ? (toppedUpOn ?? null) : null;
        const draw = { deposit: depositId, drawdown: drawdownId, amount, noticedOn, payDueOn, paidOn: paidOn ?? null, topUpDueOn };
        return [{ caseId, at: time, news: { ...draw, toppedUpOn: madeGood } }];
      }),
    );
    await this.books.draws(tx, told);
  }
}
