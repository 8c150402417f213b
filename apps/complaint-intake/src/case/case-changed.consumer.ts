import { Controller } from '@nestjs/common';
import { caseChanged, type CaseChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowCases } from './follow-cases.use-case';

@Controller()
export class CaseChangedConsumer {
  constructor(private readonly followCases: FollowCases) {}

  @Consumes(caseChanged)
  async caseChanged(events: Delivered<CaseChanged>[], { tx }: Delivery): Promise<void> {
    for (const { data, time, recordedTime } of events) {
      const { caseId, respondent, region, department, enforcer, stage, state, complaints, filedOn } = data;
      await this.followCases.run(tx, {
        id: caseId,
        respondent,
        region,
        department,
        enforcer,
        stage,
        state,
        complaints,
        filedOn,
        at: time,
        recordedAt: recordedTime,
      });
    }
  }
}
