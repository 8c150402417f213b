import { Controller } from '@nestjs/common';
import { injuryCoverRegistered, type InjuryCoverRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class InjuryCoverRegisteredConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(injuryCoverRegistered)
  injuryCoverRegistered(events: Delivered<InjuryCoverRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.covers(tx, events);
  }
}
