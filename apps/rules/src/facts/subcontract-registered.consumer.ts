import { Controller } from '@nestjs/common';
import { subcontractRegistered, type SubcontractRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class SubcontractRegisteredConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(subcontractRegistered)
  subcontractRegistered(events: Delivered<SubcontractRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.subcontracts(tx, events);
  }
}
