import { Controller } from '@nestjs/common';
import { responsibilityLetterSigned, type ResponsibilityLetterSigned } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ResponsibilityLetterSignedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(responsibilityLetterSigned)
  responsibilityLetterSigned(events: Delivered<ResponsibilityLetterSigned>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.letters(tx, events);
  }
}
