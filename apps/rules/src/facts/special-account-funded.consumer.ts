import { Controller } from '@nestjs/common';
import { specialAccountFunded, type SpecialAccountFunded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class SpecialAccountFundedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(specialAccountFunded)
  specialAccountFunded(events: Delivered<SpecialAccountFunded>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.inflows(tx, events);
  }
}
