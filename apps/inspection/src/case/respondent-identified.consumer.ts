import { Controller } from '@nestjs/common';
import { respondentIdentified, type RespondentIdentified } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { FollowFacts } from './follow-facts.use-case';

@Controller()
export class RespondentIdentifiedConsumer {
  constructor(private readonly facts: FollowFacts) {}

  /** The claim goes to the matter of the firm that was settled on; a case of the shop sign becomes that firm's. */
  @Consumes(respondentIdentified)
  async respondentIdentified(events: Delivered<RespondentIdentified>[], { tx }: Delivery): Promise<void> {
    await this.facts.identified(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
    );
  }
}
