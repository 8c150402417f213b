import { Controller } from '@nestjs/common';
import { workingTimeApprovalRegistered, type WorkingTimeApprovalRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteWageFacts } from './note-wage-facts.use-case';

@Controller()
export class WorkingTimeApprovalRegisteredConsumer {
  constructor(private readonly noteFacts: NoteWageFacts) {}

  @Consumes(workingTimeApprovalRegistered)
  workingTimeApprovalRegistered(events: Delivered<WorkingTimeApprovalRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.workingTime(tx, events);
  }
}
