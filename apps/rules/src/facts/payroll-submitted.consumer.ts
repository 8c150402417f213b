import { Controller } from '@nestjs/common';
import { payrollSubmitted, type PayrollSubmitted } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class PayrollSubmittedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(payrollSubmitted)
  payrollSubmitted(events: Delivered<PayrollSubmitted>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.payrolls(tx, events);
  }
}
