import { Controller } from '@nestjs/common';
import { employerRegistered, type EmployerRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { LearnFirms } from './learn-firms.use-case';

@Controller()
export class EmployerRegisteredConsumer {
  constructor(private readonly learnFirms: LearnFirms) {}

  @Consumes(employerRegistered)
  employerRegistered(events: Delivered<EmployerRegistered>[], { tx }: Delivery): Promise<void> {
    return this.learnFirms.run(
      tx,
      events.map(({ data: { uscc, name, region }, recordedTime }) => ({ uscc, name, region, recordedAt: recordedTime })),
    );
  }
}
