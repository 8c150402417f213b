import { Controller } from '@nestjs/common';
import { responsibilityLetterSigned, type ResponsibilityLetterSigned } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepLetters } from './keep-letters.use-case';

@Controller()
export class LetterSignedConsumer {
  constructor(private readonly keepLetters: KeepLetters) {}

  @Consumes(responsibilityLetterSigned)
  responsibilityLetterSigned(events: Delivered<ResponsibilityLetterSigned>[], { tx }: Delivery): Promise<void> {
    return this.keepLetters.letters(
      tx,
      events.map((event) => event.data),
    );
  }
}
