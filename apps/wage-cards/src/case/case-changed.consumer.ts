import { Controller } from '@nestjs/common';
import { caseChanged, type CaseChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepCases } from './keep-cases.use-case';

@Controller()
export class CaseChangedConsumer {
  constructor(private readonly keepCases: KeepCases) {}

  @Consumes(caseChanged)
  caseChanged(events: Delivered<CaseChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepCases.run(
      tx,
      events.map(({ data, time }) => ({
        id: data.caseId,
        number: data.number,
        respondent: data.respondent ?? null,
        project: data.project ?? null,
        filedOn: data.filedOn ?? null,
        outcome: data.outcome ?? null,
        toldAt: time,
      })),
    );
  }
}
