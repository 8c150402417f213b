import { Controller } from '@nestjs/common';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class ProjectRegisteredConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(projectRegistered)
  projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.projects(tx, events);
  }
}
