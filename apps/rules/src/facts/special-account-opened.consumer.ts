import { Controller } from '@nestjs/common';
import { specialAccountOpened, type SpecialAccountOpened } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class SpecialAccountOpenedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(specialAccountOpened)
  specialAccountOpened(events: Delivered<SpecialAccountOpened>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.accounts(tx, events);
  }
}
