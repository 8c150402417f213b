import { Controller } from '@nestjs/common';
import { complaintAccepted, type ComplaintAccepted } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { AcceptComplaints } from './accept-complaints.use-case';

@Controller()
export class ComplaintAcceptedConsumer {
  constructor(private readonly accept: AcceptComplaints) {}

  /** Files the case of its matter that day, or opens and files one (若干规定 18). */
  @Consumes(complaintAccepted)
  async complaintAccepted(events: Delivered<ComplaintAccepted>[], { tx }: Delivery): Promise<void> {
    await this.accept.take(tx, events);
  }
}
