import { Controller } from '@nestjs/common';
import { employerStatusChanged, type EmployerStatusChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteEmployersFacts } from './note-employers-facts.use-case';

@Controller()
export class EmployerStatusChangedConsumer {
  constructor(private readonly noteFacts: NoteEmployersFacts) {}

  @Consumes(employerStatusChanged)
  employerStatusChanged(events: Delivered<EmployerStatusChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.statuses(tx, events);
  }
}
