import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe, MoneyField, Nested, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { AttachmentInput } from '../case/case.dto';

export class PaymentConfirmationInput {
  @IsIn(['worker-confirmation', 'bank-receipt', 'cash-sheet'])
  way!: 'worker-confirmation' | 'bank-receipt' | 'cash-sheet';

  @MoneyField()
  amount!: string;

  /** Workers who said so, or whose receipts were seen. */
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  workers!: number;

  /** Workers who could not be reached so far. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  unreached!: number;

  /** Who was not reached, and what was tried. */
  @Maybe()
  @TextField(2000, { writeOnly: true, required: false })
  note?: string;

  @Maybe()
  @ArrayMaxSize(200)
  @Nested(() => AttachmentInput, { each: true })
  attachments?: AttachmentInput[];
}

export class InstalmentInput {
  @DateField()
  dueOn!: string;

  @MoneyField()
  amount!: string;
}

export class InstalmentsInput {
  /** In the order of their days; together what is owed. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @Nested(() => InstalmentInput, { each: true })
  parts!: InstalmentInput[];

  /** With whom it was agreed, and why. */
  @TextField(1000)
  reason!: string;
}

export class MoneyRequestInput {
  /** The general contractor's wage deposit (工资保证金), or the emergency revolving fund (应急周转金). */
  @IsIn(['deposit', 'fund'])
  means!: 'deposit' | 'fund';

  @MoneyField()
  amount!: string;

  /** Whose deposit it is; the respondent if left out. */
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  /** For the fund: that the employer can't pay for now, or absconded. */
  @TextField(1000)
  reason!: string;
}

export class ArrivalSettlementInput {
  /** Whose answer it is about. */
  @ApiProperty({ type: 'string', format: 'uuid' })
  @IsUUID()
  complaint!: string;

  /** How it was settled: what was found against the answer, or agreed on since. */
  @TextField(2000)
  how!: string;

  /** What proves it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Nested(() => AttachmentInput, { each: true })
  attachments!: AttachmentInput[];
}

export class ReopeningInput {
  @TextField(1000)
  reason!: string;
}
