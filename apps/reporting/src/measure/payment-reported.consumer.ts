import { Controller } from '@nestjs/common';
import { paymentReported, type PaymentReported } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class PaymentReportedConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(paymentReported)
  paymentReported(events: Delivered<PaymentReported>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.payments(tx, events);
  }
}
