import { Controller } from '@nestjs/common';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepPlaces } from './keep-places.use-case';

@Controller()
export class ProjectRegisteredConsumer {
  constructor(private readonly keepPlaces: KeepPlaces) {}

  @Consumes(projectRegistered)
  projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    return this.keepPlaces.projects(
      tx,
      events.map(({ data, time }) => ({ project: data.projectId, region: data.region, sector: data.sector, at: time })),
    );
  }
}
