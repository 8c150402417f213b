import { Controller } from '@nestjs/common';
import { complaintClocksChanged, type ComplaintClocksChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteOfficeFacts } from './note-office-facts.use-case';

@Controller()
export class ComplaintClocksChangedConsumer {
  constructor(private readonly noteOfficeFacts: NoteOfficeFacts) {}

  @Consumes(complaintClocksChanged)
  complaintClocksChanged(events: Delivered<ComplaintClocksChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteOfficeFacts.complaints(tx, events);
  }
}
