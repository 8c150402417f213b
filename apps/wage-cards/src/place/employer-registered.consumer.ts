import { Controller } from '@nestjs/common';
import { employerRegistered, type EmployerRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepPlaces } from './keep-places.use-case';

@Controller()
export class EmployerRegisteredConsumer {
  constructor(private readonly keepPlaces: KeepPlaces) {}

  @Consumes(employerRegistered)
  employerRegistered(events: Delivered<EmployerRegistered>[], { tx }: Delivery): Promise<void> {
    return this.keepPlaces.employers(
      tx,
      events.map(({ data, time }) => ({ uscc: data.uscc, region: data.region, at: time })),
    );
  }
}
