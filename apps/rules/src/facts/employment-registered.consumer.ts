import { Controller } from '@nestjs/common';
import { employmentRegistered, type EmploymentRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class EmploymentRegisteredConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(employmentRegistered)
  employmentRegistered(events: Delivered<EmploymentRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.employments(tx, events);
  }
}
