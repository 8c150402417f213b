import { Controller } from '@nestjs/common';
import { complaintReopened, type ComplaintReopened } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteMergings } from './note-mergings.use-case';

@Controller()
export class ComplaintReopenedConsumer {
  constructor(private readonly noteMergings: NoteMergings) {}

  @Consumes(complaintReopened)
  complaintReopened(events: Delivered<ComplaintReopened>[], { tx }: Delivery): Promise<void> {
    return this.noteMergings.reopened(tx, events);
  }
}
