import { Controller } from '@nestjs/common';
import { employerRegistered, type EmployerRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class EmployerRegisteredConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** The register's name is shown from now on. */
  @Consumes(employerRegistered)
  async employerRegistered(events: Delivered<EmployerRegistered>[], { tx }: Delivery): Promise<void> {
    await this.facts.employers(
      tx,
      events.map(({ data }) => data),
    );
  }
}
