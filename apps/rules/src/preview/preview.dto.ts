import { DateField, Maybe, MonthField, Nested, UsccField } from '@anxin/http';
import { PayrollLineInput } from '@anxin/payroll-form';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';

/** Lines that one preview may bring. */
export const LINES_A_PREVIEW = 2_000;

export class PreviewPayrollInput {
  @UsccField()
  employer!: string;

  @MonthField()
  period!: string;

  @DateField()
  payday!: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_A_PREVIEW)
  @Nested(() => PayrollLineInput, { each: true })
  lines!: PayrollLineInput[];
}
