import { Controller } from '@nestjs/common';
import { complaintReceived, type ComplaintReceived } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteMentions } from './note-mentions.use-case';

/** Notes the respondent and the project of a complaint; where only a shop sign is known there is no code to look for. */
@Controller()
export class ComplaintReceivedConsumer {
  constructor(private readonly noteMentions: NoteMentions) {}

  @Consumes(complaintReceived)
  async complaintReceived(events: Delivered<ComplaintReceived>[], { tx }: Delivery): Promise<void> {
    await this.noteMentions.run(
      tx,
      complaintReceived.producer,
      events.flatMap(({ data: { respondent, project, region }, time }) =>
        respondent ? [{ names: { employer: respondent, project, region }, seen: time }] : [],
      ),
    );
  }
}
