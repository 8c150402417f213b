import { Controller } from '@nestjs/common';
import { employerRegistered, type EmployerRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class EmployerRegisteredConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(employerRegistered)
  employerRegistered(events: Delivered<EmployerRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.employers(tx, events);
  }
}
