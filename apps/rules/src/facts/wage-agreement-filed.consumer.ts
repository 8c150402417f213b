import { Controller } from '@nestjs/common';
import { wageAgreementFiled, type WageAgreementFiled } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteEmployersFacts } from './note-employers-facts.use-case';

@Controller()
export class WageAgreementFiledConsumer {
  constructor(private readonly noteFacts: NoteEmployersFacts) {}

  @Consumes(wageAgreementFiled)
  wageAgreementFiled(events: Delivered<WageAgreementFiled>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.agreements(tx, events);
  }
}
