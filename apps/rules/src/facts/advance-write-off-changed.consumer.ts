import { Controller } from '@nestjs/common';
import { advanceWriteOffChanged, type AdvanceWriteOffChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class AdvanceWriteOffChangedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(advanceWriteOffChanged)
  advanceWriteOffChanged(events: Delivered<AdvanceWriteOffChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.writeOffs(tx, events);
  }
}
