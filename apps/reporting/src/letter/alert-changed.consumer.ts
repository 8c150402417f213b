import { Controller } from '@nestjs/common';
import { alertChanged, type AlertChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepLetters } from './keep-letters.use-case';

@Controller()
export class LetterAlertConsumer {
  constructor(private readonly keepLetters: KeepLetters) {}

  @Consumes(alertChanged)
  alertChanged(events: Delivered<AlertChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepLetters.alerts(
      tx,
      events.map((event) => event.data),
    );
  }
}
