import { Controller } from '@nestjs/common';
import { advanceChanged, type AdvanceChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowBooks } from './follow-books.use-case';

@Controller()
export class AdvanceChangedConsumer {
  constructor(private readonly books: FollowBooks) {}

  /** Where an advance for a case stands. */
  @Consumes(advanceChanged)
  async advanceChanged(events: Delivered<AdvanceChanged>[], { tx }: Delivery): Promise<void> {
    const told = events.map(({ data: { advanceId, case: caseId, state, amount, recovered, on }, time }) => {
      return { caseId, at: time, news: { advance: advanceId, state, amount, recovered, on } };
    });
    await this.books.advances(tx, told);
  }
}
