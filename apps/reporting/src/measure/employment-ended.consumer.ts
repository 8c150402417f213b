import { Controller } from '@nestjs/common';
import { employmentEnded, type EmploymentEnded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class EmploymentEndedConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(employmentEnded)
  employmentEnded(events: Delivered<EmploymentEnded>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.employmentEnds(tx, events);
  }
}
