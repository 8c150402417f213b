import { Controller } from '@nestjs/common';
import { caseChanged, type CaseChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class CaseChangedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(caseChanged)
  caseChanged(events: Delivered<CaseChanged>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.cases(tx, events);
  }
}
