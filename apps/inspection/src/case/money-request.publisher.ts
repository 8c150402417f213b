import { Injectable } from '@nestjs/common';
import { moneyAsked } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';

/** What the head approved to ask for. */
export interface ApprovedRequest {
  readonly request: string;
  readonly caseId: string;
  readonly means: 'deposit' | 'fund';
  readonly employer: string;
  readonly project: string | null;
  readonly region: string;
  readonly amount: string;
  readonly on: string;
  readonly at: string;
}

/** Requests of cases for money, as published. */
@Injectable()
export class MoneyRequestPublisher {
  constructor(private readonly outbox: Outbox) {}

  asked(tx: Tx, { request, project, ...more }: ApprovedRequest): Promise<void> {
    return this.outbox.record(tx, moneyAsked, { requestId: request, ...more, ...(project && { project }) }, { version: 1 });
  }
}
