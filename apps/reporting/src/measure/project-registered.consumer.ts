import { Controller } from '@nestjs/common';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepMeasures } from './keep-measures.use-case';

@Controller()
export class ProjectRegisteredConsumer {
  constructor(private readonly keepMeasures: KeepMeasures) {}

  @Consumes(projectRegistered)
  projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    return this.keepMeasures.projects(tx, events);
  }
}
