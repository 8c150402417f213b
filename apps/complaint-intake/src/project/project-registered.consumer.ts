import { Controller } from '@nestjs/common';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { LearnProjects } from './learn-projects.use-case';

@Controller()
export class ProjectRegisteredConsumer {
  constructor(private readonly learnProjects: LearnProjects) {}

  @Consumes(projectRegistered)
  projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    return this.learnProjects.run(
      tx,
      events.map(({ data, recordedTime }) => ({ id: data.projectId, sector: data.sector, recordedAt: recordedTime })),
    );
  }
}
