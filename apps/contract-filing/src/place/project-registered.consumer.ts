import { Controller } from '@nestjs/common';
import { leadOf } from '@anxin/codes';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { LearnProjectRegion } from './learn-project-region.use-case';

/** Learns the project's region and leading department. */
@Controller()
export class ProjectRegisteredConsumer {
  constructor(private readonly learnProjectRegion: LearnProjectRegion) {}

  @Consumes(projectRegistered)
  async projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    await this.learnProjectRegion.run(
      tx,
      events.map(({ data, time }) => ({ id: data.projectId, region: data.region, department: leadOf(data.sector), asOf: time })),
    );
  }
}
