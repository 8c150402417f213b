import { Controller } from '@nestjs/common';
import { complaintEnded, type ComplaintEnded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ComplaintEndedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(complaintEnded)
  complaintEnded(events: Delivered<ComplaintEnded>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.complaintEnds(tx, events);
  }
}
