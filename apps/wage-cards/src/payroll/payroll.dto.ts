import { DateField, IdNumberField, Maybe, MoneyField, MonthField, Nested, PageQuery, TextField, UsccField } from '@anxin/http';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID, Matches } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

/** Lines that one call may bring. */
export const LINES_A_CALL = 5_000;

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
