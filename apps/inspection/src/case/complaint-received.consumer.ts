import { Controller } from '@nestjs/common';
import { complaintReceived, type ComplaintReceived } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class ComplaintReceivedConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** Joins the open case of its matter as a claim, or waits for one. */
  @Consumes(complaintReceived)
  async complaintReceived(events: Delivered<ComplaintReceived>[], { tx }: Delivery): Promise<void> {
    await this.facts.received(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
  }
}
