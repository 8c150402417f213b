import { Controller } from '@nestjs/common';
import { advanceChanged, type AdvanceChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class AdvanceChangedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(advanceChanged)
  advanceChanged(events: Delivered<AdvanceChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.advances(tx, events);
  }
}
