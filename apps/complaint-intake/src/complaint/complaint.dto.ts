import { ApiProperty } from '@nestjs/swagger';
import {
  InstantField,
  Maybe,
  MoneyField,
  MonthField,
  Nested,
  PageQuery,
  RegionField,
  TextField,
  UsccField,
  WorkerInput,
} from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import {
  ANSWER_OUTCOMES,
  CATEGORIES,
  CHANNELS,
  COMPLAINT_STATES,
  ELSEWHERE,
  REJECTION_GROUNDS,
  TRANSFER_TARGETS,
  type AnswerOutcome,
  type Category,
  type Channel,
  type ComplaintState,
  type Elsewhere,
  type RejectionGround,
  type TransferTarget,
} from './complaint';

const MOST_PEOPLE = 1_000_000;

/** The firm complained of (被投诉单位); a shop sign (招牌) is enough. */
export class RespondentInput {
  @Maybe()
  @UsccField({ required: false })
  uscc?: string;

  @TextField(200)
  name!: string;
}

export class LodgeComplaintInput {
  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel!: Channel;

  @ApiProperty({ enum: CATEGORIES })
  @IsIn(CATEGORIES)
  category!: Category;

  @ApiProperty({ type: RespondentInput })
  @IsObject()
  @Nested(() => RespondentInput)
  respondent!: RespondentInput;

  @RegionField()
  region!: string;

  @TextField(4000, { writeOnly: true })
  narrative!: string;

  @InstantField()
  receivedAt!: string;

  @ApiProperty({ type: WorkerInput, required: false })
  @Maybe()
  @IsObject()
  @Nested(() => WorkerInput)
  complainant?: WorkerInput;

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: MOST_PEOPLE })
  @Maybe()
  @IsInt()
  @Min(1)
  @Max(MOST_PEOPLE)
  workers?: number;

  @Maybe()
  @MoneyField({ required: false })
  amount?: string;

  @Maybe()
  @MonthField({ required: false })
  periodFrom?: string;

  @Maybe()
  @MonthField({ required: false })
  periodTo?: string;

  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  @Maybe()
  @IsUUID()
  project?: string;

  @Maybe()
  @TextField(100, { required: false })
  reference?: string;

  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  anonymous?: boolean;

  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  confidential?: boolean;

  /** Whether who complained is told each step by text messages (短信); left out: where a mobile number is given, but not in confidence. */
  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  textMessages?: boolean;

  /** A petition (信访); only of what was passed on to us, channel `transfer`. */
  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  petition?: boolean;

  /** The same matter was opened there before (监察条例 21). */
  @ApiProperty({ enum: ELSEWHERE, required: false })
  @Maybe()
  @IsIn(ELSEWHERE)
  openedElsewhere?: Elsewhere;
}

export class AcceptanceInput {
  /** An officer holds that the wrong continues although it lies longer back than the law looks (监察条例 20); asked for only there. */
  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  continuing?: boolean;

  /** Why it continues. */
  @Maybe()
  @TextField(2000, { required: false })
  reason?: string;
}

export class ComplaintQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @ApiProperty({ enum: COMPLAINT_STATES, required: false })
  @Maybe()
  @IsIn(COMPLAINT_STATES)
  state?: ComplaintState;

  @ApiProperty({ enum: CHANNELS, required: false })
  @Maybe()
  @IsIn(CHANNELS)
  channel?: Channel;

  @Maybe()
  @RegionField({ required: false })
  region?: string;
}

export class WithdrawalInput {
  @TextField(2000)
  reason!: string;
}

export class ContactInput {
  @InstantField()
  at!: string;

  @TextField(2000)
  note!: string;
}

export class CorrectionRequestInput {
  /** What is missing, one sentence each. */
  @ApiProperty({ type: 'array', items: { type: 'string', minLength: 1, maxLength: 500 }, minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  missing!: string[];
}

export class CorrectionInput {
  @TextField(4000)
  text!: string;
}

export class TransferInput {
  @ApiProperty({ enum: TRANSFER_TARGETS })
  @IsIn(TRANSFER_TARGETS)
  to!: TransferTarget;

  @TextField(2000)
  reason!: string;
}

export class RejectionInput {
  @TextField(2000)
  reason!: string;

  /** Where the complainant may turn instead (救济途径). */
  @TextField(2000)
  way!: string;

  /** The claim was found to be without ground (不属实). */
  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  unfounded?: boolean;

  /** One of the law's own reasons; the letter then says where to turn. */
  @ApiProperty({ enum: REJECTION_GROUNDS, required: false })
  @Maybe()
  @IsIn(REJECTION_GROUNDS)
  ground?: RejectionGround;
}

export class AnswerInput {
  @TextField(4000)
  text!: string;

  @ApiProperty({ enum: ANSWER_OUTCOMES })
  @IsIn(ANSWER_OUTCOMES)
  outcome!: AnswerOutcome;

  /** Answers what was merged into it with the same words, each as its own ticket; else those are listed and wait. */
  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  mergedToo?: boolean;
}

export class IdentityQuery {
  @TextField(500)
  reason!: string;
}
