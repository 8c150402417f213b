import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe, Nested, PageQuery, RegionField, UsccField } from '@anxin/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { LETTER_KINDS, MEASURE_CODES, type LetterKind, type MeasureCode } from './letter';

const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

/** A government `{ region }` or an enterprise `{ uscc }`. */
export class PartyInput {
  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @UsccField({ required: false })
  uscc?: string;
}

export class TargetInput {
  @IsIn(MEASURE_CODES)
  measure!: MeasureCode;

  /** Per cent "95" or "98.5", or a count "0". */
  @Matches(/^\d{1,6}(\.\d{1,2})?$/, { message: 'must be a number as text, like "95"' })
  value!: string;
}

export class SignLetterInput {
  @ApiProperty({ type: 'integer', example: 2026 })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year!: number;

  @IsIn(LETTER_KINDS)
  kind!: LetterKind;

  /** Who promises. */
  @Nested(() => PartyInput)
  obligor!: PartyInput;

  /** The government that it is promised to. */
  @Nested(() => PartyInput)
  obligee!: PartyInput;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Nested(() => TargetInput, { each: true })
  targets!: TargetInput[];

  @DateField()
  signedOn!: string;
}

const year = (required: boolean) => ApiProperty({ type: 'integer', required, example: 2026 });

export class LetterQuery extends PageQuery {
  @Maybe()
  @year(false)
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year?: number;

  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind;

  @Maybe()
  @UsccField({ required: false })
  employer?: string;
}

export class UnsignedQuery extends PageQuery {
  @year(true)
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year!: number;

  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind;
}
