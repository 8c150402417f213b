import { Controller } from '@nestjs/common';
import { alertChanged, type AlertChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class AlertChangedConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** Opens a case, joins the open one, or changes what it is worth. */
  @Consumes(alertChanged)
  async alertChanged(events: Delivered<AlertChanged>[], { tx }: Delivery): Promise<void> {
    await this.facts.alerts(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
  }
}
