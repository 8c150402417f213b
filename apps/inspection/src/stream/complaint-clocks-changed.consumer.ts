import { Controller } from '@nestjs/common';
import { complaintClocksChanged, type ComplaintClocksChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowComplaintClocks } from './follow-complaint-clocks.use-case';

@Controller()
export class ComplaintClocksChangedConsumer {
  constructor(private readonly clocks: FollowComplaintClocks) {}

  /** Clocks of complaints and hotline orders run beside those of cases; the stream tells of both. */
  @Consumes(complaintClocksChanged)
  complaintClocksChanged(events: Delivered<ComplaintClocksChanged>[], { tx }: Delivery): Promise<void> {
    return this.clocks.run(
      tx,
      events.map(({ data }) => data),
    );
  }
}
