import { Controller } from '@nestjs/common';
import { projectRegistered, subcontractRegistered, type ProjectRegistered, type SubcontractRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { SiteFirms } from './site-firms';

/** Keeps who builds where. A subcontract names the general contractor too, so that a site is known by either. */
@Controller()
export class SitesConsumer {
  constructor(private readonly sites: SiteFirms) {}

  @Consumes(projectRegistered)
  projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    return this.sites.learnContractors(
      tx,
      events.map(({ data, time }) => ({ project: data.projectId, contractor: data.generalContractor, asOf: time })),
    );
  }

  @Consumes(subcontractRegistered)
  async subcontractRegistered(events: Delivered<SubcontractRegistered>[], { tx }: Delivery): Promise<void> {
    await this.sites.learnContractors(
      tx,
      events.map(({ data, time }) => ({ project: data.projectId, contractor: data.generalContractor, asOf: time })),
    );
    await this.sites.learnFirms(
      tx,
      events.map(({ data }) => ({ project: data.projectId, firm: data.subcontractor })),
    );
  }
}
