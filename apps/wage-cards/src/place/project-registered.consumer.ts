import { Controller } from '@nestjs/common';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { fen } from '@anxin/money';
import { KeepProjectTerms } from '../project/keep-project-terms.use-case';
import { KeepPlaces } from './keep-places.use-case';

@Controller()
export class ProjectRegisteredConsumer {
  constructor(
    private readonly keepPlaces: KeepPlaces,
    private readonly keepProjectTerms: KeepProjectTerms,
  ) {}

  @Consumes(projectRegistered)
  async projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    await this.keepPlaces.projects(
      tx,
      events.map(({ data, time }) => ({ project: data.projectId, region: data.region, sector: data.sector, at: time })),
    );
    await this.keepProjectTerms.run(
      tx,
      events.map(({ data, time }) => ({
        project: data.projectId,
        region: data.region,
        sector: data.sector,
        developer: data.developer,
        generalContractor: data.generalContractor,
        price: fen(data.contractAmount),
        startsOn: data.startsOn,
        endsOn: data.endsOn,
        signedOn: data.contractSignedOn ?? null,
        permitOn: data.permitOn ?? null,
        commencementReportOn: data.commencementReportOn ?? null,
        labourCostShare: data.labourCostShare ?? null,
        toldAt: time,
      })),
    );
  }
}
