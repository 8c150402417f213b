import { Controller } from '@nestjs/common';
import { qualificationChecked, type QualificationChecked } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class QualificationCheckedConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(qualificationChecked)
  qualificationChecked(events: Delivered<QualificationChecked>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.qualifications(tx, events);
  }
}
