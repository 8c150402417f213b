import { Controller } from '@nestjs/common';
import { wageReserveChanged, type WageReserveChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class WageReserveChangedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(wageReserveChanged)
  wageReserveChanged(events: Delivered<WageReserveChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.reserves(tx, events);
  }
}
