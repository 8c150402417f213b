import { Controller } from '@nestjs/common';
import { caseChanged, type CaseChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepLetters } from './keep-letters.use-case';

@Controller()
export class LetterCaseConsumer {
  constructor(private readonly keepLetters: KeepLetters) {}

  @Consumes(caseChanged)
  caseChanged(events: Delivered<CaseChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepLetters.cases(
      tx,
      events.map((event) => event.data),
    );
  }
}
