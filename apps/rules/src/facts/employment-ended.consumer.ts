import { Controller } from '@nestjs/common';
import { employmentEnded, type EmploymentEnded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class EmploymentEndedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(employmentEnded)
  employmentEnded(events: Delivered<EmploymentEnded>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.employmentEnds(tx, events);
  }
}
