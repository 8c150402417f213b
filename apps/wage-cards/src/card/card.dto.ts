import { CardNumberField, Maybe, Nested, PageQuery, TextField, WorkerInput } from '@anxin/http';
import { IsIn } from 'class-validator';

export class IssueCardInput {
  @Nested(() => WorkerInput)
  worker!: WorkerInput;

  @TextField(100)
  bank!: string;

  @CardNumberField()
  cardNumber!: string;
}

export const CARD_STATES = ['live', 'replaced'] as const;

export class CardQuery extends PageQuery {
  @Maybe()
  @TextField(40, { required: false })
  workerId?: string;

  @Maybe()
  @IsIn(CARD_STATES)
  state?: (typeof CARD_STATES)[number];
}
