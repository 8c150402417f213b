import { Controller } from '@nestjs/common';
import { complaintReceived, type ComplaintReceived } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ComplaintReceivedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(complaintReceived)
  complaintReceived(events: Delivered<ComplaintReceived>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.complaints(tx, events);
  }
}
