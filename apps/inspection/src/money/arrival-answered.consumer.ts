import { Controller } from '@nestjs/common';
import { arrivalAnswered, type ArrivalAnswered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowBooks } from './follow-books.use-case';

@Controller()
export class ArrivalAnsweredConsumer {
  constructor(private readonly books: FollowBooks) {}

  /** Whether the wages arrived, as somebody says who complained. */
  @Consumes(arrivalAnswered)
  async arrivalAnswered(events: Delivered<ArrivalAnswered>[], { tx }: Delivery): Promise<void> {
    const told = events.map(({ data: { caseId, complaintId, answer, amount }, time }) => {
      return { caseId, at: time, news: { complaint: complaintId, answer, amount: amount ?? null } };
    });
    await this.books.arrivals(tx, told);
  }
}
