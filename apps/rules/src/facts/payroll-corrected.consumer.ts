import { Controller } from '@nestjs/common';
import { payrollCorrected, type PayrollCorrected } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class PayrollCorrectedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(payrollCorrected)
  payrollCorrected(events: Delivered<PayrollCorrected>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.payrollCorrections(tx, events);
  }
}
