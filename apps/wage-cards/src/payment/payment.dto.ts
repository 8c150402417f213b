import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdNumberField, Maybe, MoneyField, MonthField, Nested, PageQuery, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';

/** Lines that one call may bring. */
export const LINES_A_CALL = 5_000;

/** Lines that one confirmation may name: they leave in one event. */
const LINES_CONFIRMED = 500;

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

/** A signed sheet (现金发放签字表): the scan stays with the employer. */
export class CashSheetInput {
  @DateField()
  signedOn!: string;

  /** SHA-256 of the scan, hex. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be the SHA-256 of the scan, 64 hexadecimal digits in small letters' })
  sha256!: string;

  @Maybe()
  @ApiProperty({ type: 'integer', required: false })
  @IsInt()
  @Min(1)
  @Max(1_000)
  pages?: number;
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

  /** Cash: the signed sheet that it was handed out by. */
  @Maybe()
  @Nested(() => CashSheetInput)
  sheet?: CashSheetInput;
}

export class ConfirmedLineInput {
  @IdNumberField()
  idNumber!: string;
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

  /** An inspector: the workers whose lines are meant. */
  @Maybe()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_CONFIRMED)
  @Nested(() => ConfirmedLineInput, { each: true })
  lines?: ConfirmedLineInput[];
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
