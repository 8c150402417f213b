import { Injectable } from '@nestjs/common';
import { wageSystemFiled } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { WageSystemEntity } from './wage-system.entity';

/** The register's facts about 企业工资三项制度备案, as published. */
@Injectable()
export class WageSystemPublisher {
  constructor(private readonly outbox: Outbox) {}

  filed(tx: Tx, paper: WageSystemEntity): Promise<void> {
    return this.outbox.record(
      tx,
      wageSystemFiled,
      { systemId: paper.id, employer: paper.employer, kind: paper.kind, filedOn: paper.filedOn },
      { version: 1 },
    );
  }
}
