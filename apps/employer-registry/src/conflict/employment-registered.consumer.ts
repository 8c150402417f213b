import { Controller } from '@nestjs/common';
import { employmentRegistered, type EmploymentRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteMentions } from './note-mentions.use-case';

/** Notes the employer, the dispatch agency and the project of an employment. */
@Controller()
export class EmploymentRegisteredConsumer {
  constructor(private readonly noteMentions: NoteMentions) {}

  @Consumes(employmentRegistered)
  async employmentRegistered(events: Delivered<EmploymentRegistered>[], { tx }: Delivery): Promise<void> {
    await this.noteMentions.run(
      tx,
      employmentRegistered.producer,
      events.map(({ data, time }) => ({
        names: { employer: data.employer, project: data.project, dispatchedBy: data.dispatchedBy },
        seen: time,
      })),
    );
  }
}
