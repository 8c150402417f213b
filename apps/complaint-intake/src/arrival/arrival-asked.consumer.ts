import { Controller } from '@nestjs/common';
import { arrivalAsked, type ArrivalAsked } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { PutQuestion } from './put-question.use-case';

@Controller()
export class ArrivalAskedConsumer {
  constructor(private readonly putQuestion: PutQuestion) {}

  @Consumes(arrivalAsked)
  async arrivalAsked(events: Delivered<ArrivalAsked>[], { tx }: Delivery): Promise<void> {
    for (const { data, time } of events) {
      const { questionId, caseId, complaints, answerBy } = data;
      await this.putQuestion.run(tx, { questionId, caseId, complaints, answerBy, askedAt: time });
    }
  }
}
