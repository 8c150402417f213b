import { DateField, Maybe, MoneyField, PageQuery, UsccField } from '@anxin/http';
import { IsUUID } from 'class-validator';

const PROJECT = { message: 'must be the id of a project' };

export class PayInInput {
  @IsUUID(undefined, PROJECT)
  project!: string;

  @MoneyField()
  amount!: string;

  @DateField()
  on!: string;
}

export class WithdrawInput {
  @MoneyField()
  amount!: string;

  @DateField()
  on!: string;
}

export class ReserveQuery extends PageQuery {
  @Maybe()
  @IsUUID(undefined, PROJECT)
  project?: string;

  @Maybe()
  @UsccField({ required: false })
  employer?: string;
}
