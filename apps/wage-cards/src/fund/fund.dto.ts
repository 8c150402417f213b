import { DateField, IdNumberField, Maybe, MoneyField, MonthField, Nested, PageQuery, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { ADVANCE_STATES, DECISIONS, type AdvanceState, type Decision } from './advance';

/** Lines that one application may bring: they leave in one event. */
const LINES_MOST = 500;
const CASE = { message: 'must be the id of a case' };
const PROJECT = { message: 'must be the id of a project' };

export class AppropriationInput {
  @MoneyField()
  amount!: string;

  @DateField()
  on!: string;
}

export class AdvanceLineInput {
  @IdNumberField()
  idNumber!: string;

  /** What the fund is to advance. */
  @MoneyField()
  amount!: string;

  /** The month whose wages are owed. */
  @MonthField()
  period!: string;

  /** What is owed for the month, where no payroll on file says so. */
  @Maybe()
  @MoneyField({ required: false })
  owed?: string;
}

export class ApplyForAdvanceInput {
  @IsUUID(undefined, CASE)
  case!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_MOST)
  @Nested(() => AdvanceLineInput, { each: true })
  lines!: AdvanceLineInput[];

  /** Who owes the wages, where payrolls on file name nobody or several. */
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsUUID(undefined, PROJECT)
  project?: string;
}

export class SignAdvanceInput {
  @IsIn(DECISIONS)
  decision!: Decision;

  @Maybe()
  @TextField(500, { required: false, writeOnly: true })
  reason?: string;
}

export class RecoveryInput {
  @MoneyField()
  amount!: string;

  @DateField()
  on!: string;
}

export class AdvanceQuery extends PageQuery {
  @Maybe()
  @IsUUID(undefined, CASE)
  case?: string;

  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsIn(ADVANCE_STATES)
  state?: AdvanceState;
}
