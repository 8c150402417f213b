import { DateField, Maybe, MoneyField, PageQuery, TextField, UsccField } from '@anxin/http';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { ACCOUNT_STATES, type AccountState } from './special-account';

const PROJECT = { message: 'must be the id of a project' };

export class OpenAccountInput {
  @IsUUID(undefined, PROJECT)
  project!: string;

  @TextField(100)
  bank!: string;

  /** Never sent back. */
  @TextField(40, { writeOnly: true, example: '91130000000012345678' })
  @Matches(/^\d[\d -]{6,38}\d$/, { message: 'must be an account number of 8 digits and more' })
  accountNumber!: string;

  @DateField()
  openedOn!: string;

  /** The general contractor, where a bank reports an account of a project that the register has not told of. */
  @Maybe()
  @UsccField({ required: false })
  employer?: string;
}

export class InflowInput {
  @MoneyField()
  amount!: string;

  /** Value date. */
  @DateField()
  on!: string;
}

/** Wages that were paid out of the account. */
export class PayoutInput {
  @MoneyField()
  amount!: string;

  /** Value date. */
  @DateField()
  on!: string;
}

export class AccountQuery extends PageQuery {
  @Maybe()
  @IsIn(ACCOUNT_STATES)
  state?: AccountState;

  @Maybe()
  @IsUUID(undefined, PROJECT)
  project?: string;

  @Maybe()
  @UsccField({ required: false })
  employer?: string;
}
