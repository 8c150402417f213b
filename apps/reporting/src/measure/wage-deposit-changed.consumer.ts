import { Controller } from '@nestjs/common';
import { wageDepositChanged, type WageDepositChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class WageDepositChangedConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(wageDepositChanged)
  wageDepositChanged(events: Delivered<WageDepositChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.deposits(tx, events);
  }
}
