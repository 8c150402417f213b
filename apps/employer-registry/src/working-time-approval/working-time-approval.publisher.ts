import { Injectable } from '@nestjs/common';
import { workingTimeApprovalRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { WorkingTimeApprovalEntity } from './working-time-approval.entity';

/** The register's facts about 特殊工时制度审批, as published. */
@Injectable()
export class WorkingTimeApprovalPublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, paper: WorkingTimeApprovalEntity): Promise<void> {
    return this.outbox.record(
      tx,
      workingTimeApprovalRegistered,
      {
        approvalId: paper.id,
        employer: paper.employer,
        kind: paper.kind,
        posts: paper.posts,
        validFrom: paper.validFrom,
        validUntil: paper.validUntil,
        number: paper.number,
      },
      { version: 1 },
    );
  }
}
