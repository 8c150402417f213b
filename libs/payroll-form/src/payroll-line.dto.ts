import { IdNumberField, Maybe, MoneyField, MonthField, Nested, TextField } from '@anxin/http';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, Matches } from 'class-validator';

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

export const LINE_KINDS = ['direct', 'dispatched'] as const;

export class PayrollLineInput {
  @IdNumberField()
  idNumber!: string;

  @TextField(60)
  post!: string;

  @IsIn(LINE_KINDS)
  kind!: (typeof LINE_KINDS)[number];

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
