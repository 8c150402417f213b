import { Controller } from '@nestjs/common';
import { contractFiled, type ContractFiled } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteMentions } from './note-mentions.use-case';

/** Notes the employer and the project of a contract. */
@Controller()
export class ContractFiledConsumer {
  constructor(private readonly noteMentions: NoteMentions) {}

  @Consumes(contractFiled)
  async contractFiled(events: Delivered<ContractFiled>[], { tx }: Delivery): Promise<void> {
    await this.noteMentions.run(
      tx,
      contractFiled.producer,
      events.map(({ data, time }) => ({ names: { employer: data.employer, project: data.project }, seen: time })),
    );
  }
}
