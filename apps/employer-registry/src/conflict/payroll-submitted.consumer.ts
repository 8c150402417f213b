import { Controller } from '@nestjs/common';
import { payrollSubmitted, type PayrollSubmitted } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteMentions } from './note-mentions.use-case';

/** Notes the employer and the project of a payroll. */
@Controller()
export class PayrollSubmittedConsumer {
  constructor(private readonly noteMentions: NoteMentions) {}

  @Consumes(payrollSubmitted)
  async payrollSubmitted(events: Delivered<PayrollSubmitted>[], { tx }: Delivery): Promise<void> {
    await this.noteMentions.run(
      tx,
      payrollSubmitted.producer,
      events.map(({ data, time }) => ({ names: { employer: data.employer, project: data.project }, seen: time })),
    );
  }
}
