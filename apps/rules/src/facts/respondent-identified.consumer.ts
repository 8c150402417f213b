import { Controller } from '@nestjs/common';
import { respondentIdentified, type RespondentIdentified } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class RespondentIdentifiedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(respondentIdentified)
  respondentIdentified(events: Delivered<RespondentIdentified>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.respondentsIdentified(tx, events);
  }
}
