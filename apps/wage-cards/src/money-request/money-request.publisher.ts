import { Injectable } from '@nestjs/common';
import { moneyAnswered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { MoneyAnswer, MoneyRequest } from './money-request';

/** What became of a case's request, as published. */
@Injectable()
export class MoneyRequestPublisher {
  constructor(private readonly outbox: Outbox) {}

  answered(tx: Tx, { id, caseId, means, employer, on }: MoneyRequest, { answer, drawn, reason }: MoneyAnswer): Promise<void> {
    const said = { requestId: id, caseId, means, employer, answer, amount: yuan(drawn), ...(reason && { reason }), on };
    return this.outbox.record(tx, moneyAnswered, said, { version: 1 });
  }
}
