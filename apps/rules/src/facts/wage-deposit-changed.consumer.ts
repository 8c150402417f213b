import { Controller } from '@nestjs/common';
import { wageDepositChanged, type WageDepositChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class WageDepositChangedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(wageDepositChanged)
  wageDepositChanged(events: Delivered<WageDepositChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.deposits(tx, events);
  }
}
