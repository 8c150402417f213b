import { Controller } from '@nestjs/common';
import { contractEnded, type ContractEnded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class ContractEndedConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(contractEnded)
  contractEnded(events: Delivered<ContractEnded>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.contractEnds(tx, events);
  }
}
