import { Controller } from '@nestjs/common';
import { employerRegistered, type EmployerRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class EmployerRegisteredConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(employerRegistered)
  employerRegistered(events: Delivered<EmployerRegistered>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.employers(tx, events);
  }
}
