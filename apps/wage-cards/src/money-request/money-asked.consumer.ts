import { Controller } from '@nestjs/common';
import { moneyAsked, type MoneyAsked } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { fen } from '@anxin/money';
import { AnswerCase } from './answer-case.use-case';

@Controller()
export class MoneyAskedConsumer {
  constructor(private readonly answer: AnswerCase) {}

  /** Tells the bank to pay out of the deposit, or notes what is asked of the fund. */
  @Consumes(moneyAsked)
  async moneyAsked(events: Delivered<MoneyAsked>[], { tx }: Delivery): Promise<void> {
    await this.answer.run(
      tx,
      events.map(({ data }) => ({
        id: data.requestId,
        caseId: data.caseId,
        means: data.means,
        employer: data.employer,
        project: data.project ?? null,
        region: data.region,
        amount: fen(data.amount),
        on: data.on,
        at: new Date(data.at),
      })),
    );
  }
}
