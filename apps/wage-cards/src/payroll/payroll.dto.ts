import { DateField, Maybe, MonthField, Nested, PageQuery, UsccField } from '@anxin/http';
import { PayrollLineInput } from '@anxin/payroll-form';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';

/** Lines that one call may bring. */
export const LINES_A_CALL = 5_000;

export class DraftPayrollInput {
  @UsccField()
  employer!: string;

  @MonthField()
  period!: string;

  @DateField()
  payday!: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;

  @Maybe()
  @IsArray()
  @ArrayMaxSize(LINES_A_CALL)
  @Nested(() => PayrollLineInput, { each: true })
  lines?: PayrollLineInput[];
}

export class PayrollLinesInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_A_CALL)
  @Nested(() => PayrollLineInput, { each: true })
  lines!: PayrollLineInput[];
}

export const PAYROLL_STATES = ['draft', 'submitting', 'submitted'] as const;

export class PayrollQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @MonthField({ required: false })
  period?: string;

  @Maybe()
  @IsUUID()
  project?: string;

  @Maybe()
  @IsIn(PAYROLL_STATES)
  state?: (typeof PAYROLL_STATES)[number];
}

export class PayslipQuery extends PageQuery {
  @Maybe()
  @MonthField({ required: false })
  period?: string;

  @Maybe()
  @UsccField({ required: false })
  employer?: string;
}
