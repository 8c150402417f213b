import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe, MonthField, Nested, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import {
  AMOUNT_UNITS,
  CHARSETS,
  DATE_FORMATS,
  DELIMITERS,
  LAYOUTS,
  RETURN_CHANNELS,
  RETURN_STATUSES,
  type ReturnMapping,
} from './return-mapping';

const BANK = /^[a-z0-9-]{2,40}$/;
const VERSION = /^[a-z0-9.-]{1,40}$/;
const WIDEST = 4_000;
const STATUSES_MOST = 200;

/** What is said of a file, as query of the upload. */
export class ReturnFileTermsQuery {
  /** Whose wages they are. */
  @UsccField()
  employer!: string;

  /** With `version`: which mapping the file is read by. */
  @Matches(BANK, { message: 'must name a bank of the mappings' })
  bank!: string;

  @Matches(VERSION, { message: 'must name a version of the bank’s mappings' })
  version!: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a payroll' })
  payroll?: string;

  @Maybe()
  @MonthField({ required: false })
  period?: string;

  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project?: string;

  /** Value date of details that name none. */
  @Maybe()
  @DateField({ required: false })
  paidOn?: string;
}

/** A column of a CSV by number or head, or bytes of a fixed-width line; both count from 1. */
export class PlaceInput {
  @Maybe()
  @ApiProperty({ type: 'integer', required: false })
  @IsInt()
  @Min(1)
  @Max(200)
  column?: number;

  @Maybe()
  @TextField(40, { required: false })
  head?: string;

  @Maybe()
  @ApiProperty({ type: 'integer', required: false })
  @IsInt()
  @Min(1)
  @Max(WIDEST)
  at?: number;

  @Maybe()
  @ApiProperty({ type: 'integer', required: false })
  @IsInt()
  @Min(1)
  @Max(WIDEST)
  length?: number;
}

export class MarkInput {
  @Nested(() => PlaceInput)
  place!: PlaceInput;

  @TextField(40)
  is!: string;
}

export class TotalInput extends MarkInput {
  @Nested(() => PlaceInput)
  count!: PlaceInput;

  @Nested(() => PlaceInput)
  amount!: PlaceInput;
}

export class MappedFieldsInput {
  @Maybe()
  @Nested(() => PlaceInput)
  card?: PlaceInput;

  @Maybe()
  @Nested(() => PlaceInput)
  idNumber?: PlaceInput;

  @Nested(() => PlaceInput)
  amount!: PlaceInput;

  @Nested(() => PlaceInput)
  status!: PlaceInput;

  @Maybe()
  @Nested(() => PlaceInput)
  paidOn?: PlaceInput;
}

export class StatusCodeInput {
  @TextField(40)
  code!: string;

  @IsIn(RETURN_STATUSES)
  status!: ReturnMapping['statuses'][number]['status'];
}

export class MappingInput implements ReturnMapping {
  @IsIn(LAYOUTS)
  layout!: ReturnMapping['layout'];

  @IsIn(CHARSETS)
  charset!: ReturnMapping['charset'];

  @Maybe()
  @IsIn(DELIMITERS)
  delimiter?: ReturnMapping['delimiter'];

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(20)
  headRows!: number;

  @Nested(() => MappedFieldsInput)
  fields!: MappedFieldsInput;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @Nested(() => PlaceInput, { each: true })
  reference!: PlaceInput[];

  @Maybe()
  @Nested(() => MarkInput)
  detail?: MarkInput;

  @Maybe()
  @Nested(() => TotalInput)
  total?: TotalInput;

  @IsIn(AMOUNT_UNITS)
  amountUnit!: ReturnMapping['amountUnit'];

  @Maybe()
  @IsIn(DATE_FORMATS)
  dateFormat?: ReturnMapping['dateFormat'];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STATUSES_MOST)
  @Nested(() => StatusCodeInput, { each: true })
  statuses!: StatusCodeInput[];

  @IsIn(RETURN_CHANNELS)
  channel!: ReturnMapping['channel'];
}

export class PutReturnMappingInput {
  @TextField(200)
  title!: string;

  /** Why it is put or changed; it stands in the trail. */
  @TextField(500)
  reason!: string;

  @Nested(() => MappingInput)
  mapping!: MappingInput;
}

/** Which mapping a path names. */
export class ReturnMappingPath {
  @Matches(BANK, { message: 'must be 2 to 40 small letters, digits and hyphens' })
  bank!: string;

  @Matches(VERSION, { message: 'must be 1 to 40 small letters, digits, dots and hyphens' })
  version!: string;
}
