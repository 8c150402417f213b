import { Controller } from '@nestjs/common';
import { contractFiled, type ContractFiled } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class ContractFiledConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(contractFiled)
  contractFiled(events: Delivered<ContractFiled>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.contracts(tx, events);
  }
}
