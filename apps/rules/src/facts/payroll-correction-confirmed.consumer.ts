import { Controller } from '@nestjs/common';
import { payrollCorrectionConfirmed, type PayrollCorrectionConfirmed } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class PayrollCorrectionConfirmedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(payrollCorrectionConfirmed)
  payrollCorrectionConfirmed(events: Delivered<PayrollCorrectionConfirmed>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.correctionWords(tx, events);
  }
}
