import { Controller } from '@nestjs/common';
import { contractEnded, type ContractEnded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ContractEndedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(contractEnded)
  contractEnded(events: Delivered<ContractEnded>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.contractEnds(tx, events);
  }
}
