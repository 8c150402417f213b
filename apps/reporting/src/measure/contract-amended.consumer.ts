import { Controller } from '@nestjs/common';
import { contractAmended, type ContractAmended } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class ContractAmendedConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(contractAmended)
  contractAmended(events: Delivered<ContractAmended>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.contractEnds(tx, events);
  }
}
