import { CardNumberField, Maybe, Nested, PageQuery, TextField, UsccField, WorkerInput } from '@anxin/http';
import { IsIn, IsUUID } from 'class-validator';

export class IssueCardInput {
  @Nested(() => WorkerInput)
  worker!: WorkerInput;

  @TextField(100)
  bank!: string;

  @CardNumberField()
  cardNumber!: string;

  /** The firm that the worker works for; a general contractor's platform must name it, and the site. An employer's own if left out. */
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;
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
