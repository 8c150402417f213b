import { Controller } from '@nestjs/common';
import { caseChanged, type CaseChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepReadModels } from './keep-read-models.use-case';

@Controller()
export class CaseChangedConsumer {
  constructor(private readonly keepReadModels: KeepReadModels) {}

  @Consumes(caseChanged)
  caseChanged(events: Delivered<CaseChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepReadModels.cases(
      tx,
      events.map((event) => event.data),
    );
  }
}
