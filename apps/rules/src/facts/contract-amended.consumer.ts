import { Controller } from '@nestjs/common';
import { contractAmended, type ContractAmended } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ContractAmendedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(contractAmended)
  contractAmended(events: Delivered<ContractAmended>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.contractAmendments(tx, events);
  }
}
