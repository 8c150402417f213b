import { DateField, IdNumberField, Maybe, MoneyField, MonthField, Nested, PageQuery, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';

/** Lines that one call may bring. */
export const LINES_A_CALL = 5_000;

export const CHANNELS = ['card', 'transfer', 'cash'] as const;
export const STATUSES = ['paid', 'failed', 'returned'] as const;

export class PaymentLineInput {
  @IdNumberField()
  idNumber!: string;

  @MoneyField()
  amount!: string;

  @TextField(64)
  reference!: string;

  @Maybe()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export class ReportPaymentInput {
  @UsccField()
  employer!: string;

  @DateField()
  paidOn!: string;

  @IsIn(CHANNELS)
  channel!: (typeof CHANNELS)[number];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_A_CALL)
  @Nested(() => PaymentLineInput, { each: true })
  lines!: PaymentLineInput[];

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a payroll' })
  payroll?: string;

  @Maybe()
  @MonthField()
  period?: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;
}

export class ConfirmationInput {
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

export class PaymentQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsUUID()
  payroll?: string;

  @Maybe()
  @MonthField({ required: false })
  period?: string;

  @Maybe()
  @IsUUID()
  project?: string;

  @Maybe()
  @IsIn(CHANNELS)
  channel?: (typeof CHANNELS)[number];
}

export class SurplusQuery extends PageQuery {
  @UsccField()
  employer!: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a payroll' })
  payroll?: string;
}
