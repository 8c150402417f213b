import { Controller } from '@nestjs/common';
import { wageDepositAssessed, type WageDepositAssessed } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class WageDepositAssessedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(wageDepositAssessed)
  wageDepositAssessed(events: Delivered<WageDepositAssessed>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.assessments(tx, events);
  }
}
