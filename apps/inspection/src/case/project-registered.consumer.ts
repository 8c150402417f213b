import { Controller } from '@nestjs/common';
import { projectRegistered, type ProjectRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { AcceptComplaints } from './accept-complaints.use-case';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class ProjectRegisteredConsumer {
  constructor(
    private readonly facts: FollowFacts,
    private readonly accept: AcceptComplaints,
  ) {}

  /** The sector says which department leads: open cases are corrected, what waited for the project is taken up. */
  @Consumes(projectRegistered)
  async projectRegistered(events: Delivered<ProjectRegistered>[], { tx }: Delivery): Promise<void> {
    await this.facts.projects(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
    await this.accept.takeUp(
      tx,
      events.map(({ data }) => data.projectId),
    );
  }
}
