import { Controller } from '@nestjs/common';
import { wageDepositAssessed, type WageDepositAssessed } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class WageDepositAssessedConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(wageDepositAssessed)
  wageDepositAssessed(events: Delivered<WageDepositAssessed>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.depositsAsked(tx, events);
  }
}
