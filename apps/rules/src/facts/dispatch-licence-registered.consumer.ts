import { Controller } from '@nestjs/common';
import { dispatchLicenceRegistered, type DispatchLicenceRegistered } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteEmployersFacts } from './note-employers-facts.use-case';

@Controller()
export class DispatchLicenceRegisteredConsumer {
  constructor(private readonly noteFacts: NoteEmployersFacts) {}

  @Consumes(dispatchLicenceRegistered)
  dispatchLicenceRegistered(events: Delivered<DispatchLicenceRegistered>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.licences(tx, events);
  }
}
