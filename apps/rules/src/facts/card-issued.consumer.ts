import { Controller } from '@nestjs/common';
import { cardIssued, type CardIssued } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteWageFacts } from './note-wage-facts.use-case';

@Controller()
export class CardIssuedConsumer {
  constructor(private readonly noteFacts: NoteWageFacts) {}

  @Consumes(cardIssued)
  cardIssued(events: Delivered<CardIssued>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.cards(tx, events);
  }
}
