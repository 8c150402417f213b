import { DateField, IdNumberField, Maybe, MoneyField, MonthField, Nested, TextField, UsccField } from '@anxin/http';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID, Matches } from 'class-validator';

/** Lines that one preview may bring. */
export const LINES_A_PREVIEW = 2_000;

/** Days or hours with at most two places, up to three digits before them; a number or a decimal text, kept as text so that no float computes with it. */
const AmountField = () =>
  applyDecorators(
    ApiProperty({ type: 'number', minimum: 0, example: 21.75 }),
    Transform(({ value }) => (typeof value === 'number' ? String(value) : value)),
    Matches(/^\d{1,3}(\.\d{1,2})?$/, { message: 'must be a number from 0 to 999 with at most two places' }),
  );

export class AbsenceInput {
  @TextField(30)
  kind!: string;

  @AmountField()
  days!: string;
}

export class OvertimeHoursInput {
  @Maybe()
  @AmountField()
  workday?: string;

  @Maybe()
  @AmountField()
  restday?: string;

  @Maybe()
  @AmountField()
  holiday?: string;
}

export class DeductionInput {
  @TextField(30)
  kind!: string;

  @MoneyField()
  amount!: string;
}

/** A payroll's line as wage-cards takes it; a test of the published document holds the two alike. */
export class PayrollLineInput {
  @IdNumberField()
  idNumber!: string;

  @TextField(60)
  post!: string;

  @IsIn(['direct', 'dispatched'])
  kind!: 'direct' | 'dispatched';

  @MoneyField()
  gross!: string;

  @MoneyField()
  net!: string;

  @Maybe()
  @AmountField()
  daysWorked?: string;

  @Maybe()
  @AmountField()
  normalHours?: string;

  @Maybe()
  @IsArray()
  @ArrayMaxSize(31)
  @Nested(() => AbsenceInput, { each: true })
  absences?: AbsenceInput[];

  @Maybe()
  @Nested(() => OvertimeHoursInput)
  overtimeHours?: OvertimeHoursInput;

  @Maybe()
  @MoneyField()
  overtimePay?: string;

  @Maybe()
  @MoneyField()
  allowances?: string;

  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @Nested(() => DeductionInput, { each: true })
  deductions?: DeductionInput[];

  @Maybe()
  @MonthField()
  backPayFor?: string;
}

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
