import { Controller } from '@nestjs/common';
import { complaintReopened, type ComplaintReopened } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class ComplaintReopenedConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** A reopened complaint claims again; after its case was closed its acceptance opens a new one that refers to the old. */
  @Consumes(complaintReopened)
  async complaintReopened(events: Delivered<ComplaintReopened>[], { tx }: Delivery): Promise<void> {
    await this.facts.reopened(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
  }
}
