import { Controller } from '@nestjs/common';
import { complaintEnded, type ComplaintEnded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class ComplaintEndedConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** A withdrawn or unsubstantiated complaint claims nothing any more; its case goes on until a person closes it. */
  @Consumes(complaintEnded)
  async complaintEnded(events: Delivered<ComplaintEnded>[], { tx }: Delivery): Promise<void> {
    await this.facts.ended(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
  }
}
