import { Injectable } from '@nestjs/common';
import { injuryCoverRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { InjuryCoverEntity } from './injury-cover.entity';

/** The register's facts about 按项目参加工伤保险, as published. */
@Injectable()
export class InjuryCoverPublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, paper: InjuryCoverEntity, generalContractor: string): Promise<void> {
    return this.outbox.record(
      tx,
      injuryCoverRegistered,
      { coverId: paper.id, projectId: paper.projectId, generalContractor, from: paper.from, until: paper.until },
      { version: 1 },
    );
  }
}
