import { Controller } from '@nestjs/common';
import { complaintMergingChanged, type ComplaintMergingChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class ComplaintMergingChangedConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** A merged complaint belongs to the matter of the one it was merged into, and is counted with it; taken out again, to its own. */
  @Consumes(complaintMergingChanged)
  async complaintMergingChanged(events: Delivered<ComplaintMergingChanged>[], { tx }: Delivery): Promise<void> {
    await this.facts.merged(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
  }
}
