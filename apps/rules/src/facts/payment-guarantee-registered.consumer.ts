import { Controller } from '@nestjs/common';
import { paymentGuaranteeRegistered, type PaymentGuaranteeRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';

@Controller()
export class PaymentGuaranteeRegisteredConsumer {
  constructor(private readonly noteFacts: NoteSafeguardFacts) {}

  @Consumes(paymentGuaranteeRegistered)
  paymentGuaranteeRegistered(events: Delivered<PaymentGuaranteeRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.guarantees(tx, events);
  }
}
