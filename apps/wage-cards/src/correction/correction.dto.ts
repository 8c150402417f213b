import { IdNumberField, Maybe, Nested, TextField } from '@anxin/http';
import { PayrollLineInput } from '@anxin/payroll-form';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean } from 'class-validator';
import { LINES_A_CALL } from '../payroll/payroll.dto';

export class CorrectPayrollInput {
  /** Each whole, as it should read: one of a worker on the payroll takes the place of that line, any other is added. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_A_CALL)
  @Nested(() => PayrollLineInput, { each: true })
  lines!: PayrollLineInput[];

  /** Why; for the employer, the worker and the inspectorate. */
  @TextField(500)
  reason!: string;
}

export class CorrectionConfirmationInput {
  @IsBoolean()
  accepted!: boolean;

  @Maybe()
  @TextField(500, { writeOnly: true })
  note?: string;

  /** The worker whose line is meant; a worker means its own without it. */
  @Maybe()
  @IdNumberField()
  idNumber?: string;
}
