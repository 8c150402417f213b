import { Controller } from '@nestjs/common';
import { paymentReported, type PaymentReported } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class PaymentReportedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(paymentReported)
  paymentReported(events: Delivered<PaymentReported>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.payments(tx, events);
  }
}
