import { Controller } from '@nestjs/common';
import { contractFiled, type ContractFiled } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ContractFiledConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(contractFiled)
  contractFiled(events: Delivered<ContractFiled>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.contracts(tx, events);
  }
}
