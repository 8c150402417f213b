import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { MessageStore } from '../message/message.store';
import { ArrivalPublisher } from './arrival.publisher';
import { ArrivalStore, type Asking } from './arrival.store';

/** Puts the question whether the wages arrived to those who complained: it stands on the progress page, and a message says so. Of whom nobody can ask, the case is told. */
@Injectable()
export class PutQuestion {
  constructor(
    private readonly arrivals: ArrivalStore,
    private readonly messages: MessageStore,
    private readonly publisher: ArrivalPublisher,
  ) {}

  async run(tx: Tx, asking: Asking): Promise<void> {
    const { questionId, caseId, answerBy, askedAt } = asking;
    const concerned = await this.arrivals.concerned(tx, asking);
    const asked = await this.arrivals.put(
      tx,
      asking,
      concerned.filter(({ reachable }) => reachable).map(({ id }) => id),
    );
    for (const complaint of concerned) {
      const { id, respondent, reachable } = complaint;
      if (!reachable)
        await this.publisher.answered(tx, { caseId, complaintId: id, respondent, answer: 'unreachable', amount: null, at: askedAt });
      else if (asked.includes(id)) {
        await this.messages.note(tx, complaint, [{ step: 'arrival-asked', about: `arrival:${questionId}`, at: askedAt, day: answerBy }]);
      }
    }
  }
}
