import { DateField, IdNumberField, Maybe, MoneyField, MonthField, Nested, PageQuery, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { DECISIONS, type Decision } from '../decision/decision';
import { PaperInput } from '../paper/paper.dto';
import { ADVANCE_STATES, type AdvanceState } from './advance';
import { PAPER_KINDS, type PaperKind } from './precondition';

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

/** What the advance rests on: the agreement with an employer that can't pay for now, or the sector authority's opinion where it absconded. */
export class AdvancePaperInput extends PaperInput {
  @IsIn(PAPER_KINDS)
  kind!: PaperKind;

  /** Who gave the opinion; asked for where it is one. */
  @Maybe()
  @TextField(100, { required: false })
  authority?: string;
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

  /** Asked for where the region's policy (`fund.paper-required`) says so. */
  @Maybe()
  @Nested(() => AdvancePaperInput)
  paper?: AdvancePaperInput;
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
