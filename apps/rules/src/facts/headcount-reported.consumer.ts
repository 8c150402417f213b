import { Controller } from '@nestjs/common';
import { headcountReported, type HeadcountReported } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class HeadcountReportedConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(headcountReported)
  headcountReported(events: Delivered<HeadcountReported>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.headcounts(tx, events);
  }
}
