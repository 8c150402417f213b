import { Controller } from '@nestjs/common';
import { alertChanged, type AlertChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepReadModels } from './keep-read-models.use-case';

@Controller()
export class AlertChangedConsumer {
  constructor(private readonly keepReadModels: KeepReadModels) {}

  @Consumes(alertChanged)
  alertChanged(events: Delivered<AlertChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepReadModels.alerts(
      tx,
      events.map((event) => event.data),
    );
  }
}
