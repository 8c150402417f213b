import { Controller } from '@nestjs/common';
import { specialAccountClosed, type SpecialAccountClosed } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class SpecialAccountClosedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(specialAccountClosed)
  specialAccountClosed(events: Delivered<SpecialAccountClosed>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.accountEnds(tx, events);
  }
}
