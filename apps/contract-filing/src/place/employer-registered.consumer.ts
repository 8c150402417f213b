import { Controller } from '@nestjs/common';
import { employerRegistered, type EmployerRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { LearnEmployerRegion } from './learn-employer-region.use-case';

/** Learns the employer's region. */
@Controller()
export class EmployerRegisteredConsumer {
  constructor(private readonly learnEmployerRegion: LearnEmployerRegion) {}

  @Consumes(employerRegistered)
  async employerRegistered(events: Delivered<EmployerRegistered>[], { tx }: Delivery): Promise<void> {
    await this.learnEmployerRegion.run(
      tx,
      events.map(({ data, time }) => ({ id: data.uscc, region: data.region, asOf: time })),
    );
  }
}
