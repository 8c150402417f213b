import { DateField, Maybe, MonthField, UsccField } from '@anxin/http';
import { PayrollLineInput } from '@anxin/payroll-form';
import { IsUUID } from 'class-validator';

/** One row of a batch: what the API takes as a payroll's head and as one of its lines. */
export class PayrollBatchRowInput extends PayrollLineInput {
  @UsccField()
  employer!: string;

  @MonthField()
  period!: string;

  @DateField()
  payday!: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;
}
