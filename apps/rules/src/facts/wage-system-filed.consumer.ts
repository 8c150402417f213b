import { Controller } from '@nestjs/common';
import { wageSystemFiled, type WageSystemFiled } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteEmployersFacts } from './note-employers-facts.use-case';

@Controller()
export class WageSystemFiledConsumer {
  constructor(private readonly noteFacts: NoteEmployersFacts) {}

  @Consumes(wageSystemFiled)
  wageSystemFiled(events: Delivered<WageSystemFiled>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.wageSystems(tx, events);
  }
}
