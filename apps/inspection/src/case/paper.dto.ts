import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe, MoneyField, Nested, TextField } from '@anxin/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { NoticeAddresseeInput, ServiceInput } from './case.dto';

/** Articles by the ids of the table, `GET /cases/articles`. */
const Articles = () =>
  applyDecorators(
    ApiProperty({ type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 20 }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(20),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(100, { each: true }),
  );
/** Per cent of the wages not paid in time, 50 to 100 (劳动合同法 85). */
const CompensationRate = () =>
  applyDecorators(ApiProperty({ type: 'integer', minimum: 50, maximum: 100, required: false }), IsInt(), Min(50), Max(100));
const PaperId = (required = true) => applyDecorators(ApiProperty({ type: 'string', format: 'uuid', required }), IsUUID());

/** A paper served on one of its addressees (送达回证). */
export class PaperServiceInput extends ServiceInput {
  /** An order, a notice, a decision or a reminder of the case. */
  @PaperId()
  paper!: string;

  /** Credit code, or the place in the paper's list, from 0. */
  @TextField(18)
  addressee!: string;
}

/** What is to be paid: wages, the rate of the extra compensation (加付赔偿金) in per cent, the fine. */
class SumsInput {
  @Maybe()
  @MoneyField({ required: false })
  amount?: string;

  @Maybe()
  @CompensationRate()
  compensationRate?: number;

  @Maybe()
  @MoneyField({ required: false })
  fine?: string;
}

/** What the authority means to decide, and why (行政处理、处罚事先告知书). */
export class NoticeInput extends SumsInput {
  @IsIn(['handling', 'penalty'])
  kind!: 'handling' | 'penalty';

  @Articles()
  articles!: string[];

  @TextField(10_000, { writeOnly: true })
  facts!: string;

  /** What the respondent is told of its rights. */
  @TextField(2_000)
  rights!: string;

  /** Measures beside the fine that give a right to a hearing (处罚法 63). */
  @Maybe()
  @ApiProperty({ type: 'array', items: { type: 'string', enum: ['stop-work', 'licence-revoked', 'confiscation'] }, required: false })
  @IsArray()
  @ArrayUnique()
  @IsIn(['stop-work', 'licence-revoked', 'confiscation'], { each: true })
  measures?: ('stop-work' | 'licence-revoked' | 'confiscation')[];

  /** The respondent where left out. */
  @Maybe()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Nested(() => NoticeAddresseeInput, { each: true })
  addressees?: NoticeAddresseeInput[];
}

/** What an addressee says to a notice (陈述申辩); an inspector records what is said by word of mouth. */
export class StatementInput {
  @TextField(100, { writeOnly: true })
  by!: string;

  @TextField(10_000, { writeOnly: true })
  text!: string;

  /** The latest notice whose period runs, where left out. */
  @Maybe()
  @PaperId(false)
  notice?: string;

  /** Whose statement an inspector records: credit code or place in the list; may be left out where it can be only one. */
  @Maybe()
  @TextField(18, { required: false })
  addressee?: string;

  /** Gives up the right to a statement, and to a hearing. */
  @Maybe()
  @IsBoolean()
  waives?: boolean;
}

/** A hearing (听证): asked for, appointed, held, each in its time. */
export class HearingInput {
  @DateField()
  requestedOn!: string;

  /** The day appointed; told seven working days ahead (处罚法 64, 85). */
  @Maybe()
  @DateField({ required: false })
  heldOn?: string;

  /** The record (听证笔录), once held; of who stayed away without ground, that too. */
  @Maybe()
  @TextField(10_000, { writeOnly: true, required: false })
  record?: string;

  @Maybe()
  @PaperId(false)
  notice?: string;
}

/** The opinion of a qualified reviewer (法制审核, 处罚法 58). */
export class LegalReviewInput {
  /** Who reviewed; never an inspector of the case. */
  @TextField(100, { writeOnly: true })
  reviewer!: string;

  @TextField(5_000, { writeOnly: true })
  opinion!: string;

  /** False where the reviewer does not agree: then no decision. */
  @Maybe()
  @IsBoolean()
  passed?: boolean;

  @Maybe()
  @PaperId(false)
  notice?: string;
}

/** How a decision on the spot was handed over at once: in person, or left with a witness where it was refused. */
export class OnTheSpotServiceInput extends ServiceInput {
  @IsIn(['direct', 'left-with-witness'])
  declare kind: 'direct' | 'left-with-witness';
}

/** 行政处理决定、行政处罚决定、撤销立案 */
export class DecisionInput extends SumsInput {
  @IsIn(['handling', 'penalty', 'withdrawal'])
  kind!: 'handling' | 'penalty' | 'withdrawal';

  @Articles()
  articles!: string[];

  /** The notice it follows; the latest of its kind that is ready, where left out. */
  @Maybe()
  @PaperId(false)
  notice?: string;

  @Maybe()
  @TextField(5_000, { writeOnly: true, required: false })
  reason?: string;
}

/** 当场处罚: what was found, told and said on the spot, and how the decision was handed over (处罚法 51–52). */
export class OnTheSpotInput {
  @Articles()
  articles!: string[];

  @MoneyField()
  fine!: string;

  /** The facts, the grounds and the basis, as they were told before the decision. */
  @TextField(10_000, { writeOnly: true })
  facts!: string;

  /** What was said to that (陈述申辩), or that nothing was said. */
  @TextField(10_000, { writeOnly: true })
  statement!: string;

  /** Who spoke for the respondent. */
  @TextField(100, { writeOnly: true })
  statementBy!: string;

  /** Ids or subjects of the case's inspectors who were there, two or more; who records it is one of them. */
  @ApiProperty({ type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  officers!: string[];

  @IsObject()
  @Nested(() => OnTheSpotServiceInput)
  service!: OnTheSpotServiceInput;
}

/** What was paid of a fine or of the extra compensation; wages are told by the banks. */
export class DecisionPaymentInput {
  @PaperId()
  decision!: string;

  @IsIn(['fine', 'compensation'])
  of!: 'fine' | 'compensation';

  @MoneyField()
  amount!: string;

  @DateField()
  paidOn!: string;

  @TextField(100)
  reference!: string;
}

/** 催告书 */
export class ReminderInput {
  /** The unpaid decision; may be left out where there is one. */
  @Maybe()
  @PaperId(false)
  decision?: string;
}

export class EnforcementInput extends ReminderInput {}
