import { Controller } from '@nestjs/common';
import { moneyAnswered, type MoneyAnswered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowBooks } from './follow-books.use-case';

@Controller()
export class MoneyAnsweredConsumer {
  constructor(private readonly books: FollowBooks) {}

  /** What became of a case's request for money. */
  @Consumes(moneyAnswered)
  async moneyAnswered(events: Delivered<MoneyAnswered>[], { tx }: Delivery): Promise<void> {
    const told = events.map(({ data: { requestId, caseId, answer, amount, reason }, time }) => {
      return { caseId, at: time, news: { request: requestId, answer, amount, why: reason ?? null } };
    });
    await this.books.answers(tx, told);
  }
}
