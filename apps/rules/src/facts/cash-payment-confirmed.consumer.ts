import { Controller } from '@nestjs/common';
import { cashPaymentConfirmed, type CashPaymentConfirmed } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class CashPaymentConfirmedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(cashPaymentConfirmed)
  cashPaymentConfirmed(events: Delivered<CashPaymentConfirmed>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.cashConfirmations(tx, events);
  }
}
