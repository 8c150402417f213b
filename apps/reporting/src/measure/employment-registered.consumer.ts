import { Controller } from '@nestjs/common';
import { employmentRegistered, type EmploymentRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class EmploymentRegisteredConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(employmentRegistered)
  employmentRegistered(events: Delivered<EmploymentRegistered>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.employments(tx, events);
  }
}
