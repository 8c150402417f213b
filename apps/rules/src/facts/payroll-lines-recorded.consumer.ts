import { Controller } from '@nestjs/common';
import { payrollLinesRecorded, type PayrollLinesRecorded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class PayrollLinesRecordedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(payrollLinesRecorded)
  payrollLinesRecorded(events: Delivered<PayrollLinesRecorded>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.payrollLines(tx, events);
  }
}
