import { Injectable } from '@nestjs/common';
import { toOffsetString } from '@anxin/calendar';
import { arrivalAnswered } from '@anxin/contracts';
import { yuan } from '@anxin/money';
import { Outbox } from '@anxin/messaging';
import { newId, type Tx } from '@anxin/persistence';
import type { ToldArrival } from './arrival';

/** One answer; of whose it is nothing but the complaint. */
export interface AnswerGiven {
  readonly caseId: string;
  readonly complaintId: string;
  readonly respondent: string | null;
  readonly answer: ToldArrival | 'unreachable';
  /** Fen. */
  readonly amount: bigint | null;
  readonly at: Date;
}

/** What those who complained say of the wages, as published. */
@Injectable()
export class ArrivalPublisher {
  constructor(private readonly outbox: Outbox) {}

  answered(tx: Tx, { respondent, amount, at, ...given }: AnswerGiven): Promise<void> {
    const data = {
      answerId: newId(),
      ...given,
      ...(respondent !== null && { respondent }),
      ...(amount !== null && { amount: yuan(amount) }),
      answeredAt: toOffsetString(at),
    };
    return this.outbox.record(tx, arrivalAnswered, data, { version: 1 });
  }
}
