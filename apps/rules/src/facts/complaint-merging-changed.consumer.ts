import { Controller } from '@nestjs/common';
import { complaintMergingChanged, type ComplaintMergingChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteMergings } from './note-mergings.use-case';

@Controller()
export class ComplaintMergingChangedConsumer {
  constructor(private readonly noteMergings: NoteMergings) {}

  @Consumes(complaintMergingChanged)
  complaintMergingChanged(events: Delivered<ComplaintMergingChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteMergings.changed(tx, events);
  }
}
