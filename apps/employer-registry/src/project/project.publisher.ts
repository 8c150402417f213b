import { Injectable } from '@nestjs/common';
import { projectRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { ProjectEntity } from './project.entity';

/** The register's facts about projects, as published. */
@Injectable()
export class ProjectPublisher {
  constructor(private readonly outbox: Outbox) {}

  registered(tx: Tx, project: ProjectEntity): Promise<void> {
    const { contractSignedOn, permitOn, commencementReportOn, unsettledPrice, labourCostShare, grid } = project;
    return this.outbox.record(
      tx,
      projectRegistered,
      {
        projectId: project.id,
        name: project.name,
        sector: project.sector,
        region: project.region,
        developer: project.developer,
        generalContractor: project.generalContractor,
        contractAmount: yuan(project.contractAmount),
        startsOn: project.startsOn,
        endsOn: project.endsOn,
        ...(contractSignedOn !== null && { contractSignedOn }),
        ...(permitOn !== null && { permitOn }),
        ...(commencementReportOn !== null && { commencementReportOn }),
        ...(unsettledPrice !== null && { unsettledPrice: yuan(unsettledPrice) }),
        ...(labourCostShare !== null && { labourCostShare }),
        ...(grid !== null && { grid }),
      },
      { version: project.version },
    );
  }
}
