import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe, Nested } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AttachmentInput } from '../case/case.dto';

export class DemandInput {
  /** What the employer is to show: contract, list of names, payroll ledger … */
  @ApiProperty({ type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/\S/, { each: true, message: 'each must not be blank' })
  @MaxLength(200, { each: true })
  documents!: string[];

  /** The last day on which they are to be there. */
  @DateField()
  dueOn!: string;
}

export class DemandReceiptInput {
  /** Places in the demand's list, from 0, of what came. */
  @ApiProperty({ type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(49, { each: true })
  received!: number[];

  @Maybe()
  @ArrayMaxSize(100)
  @Nested(() => AttachmentInput, { each: true })
  attachments?: AttachmentInput[];
}
