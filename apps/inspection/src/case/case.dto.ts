import { ApiProperty } from '@nestjs/swagger';
import { DateField, InstantField, Maybe, MoneyField, Nested, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { OpenMoney } from './case-log';
import type { Conduct } from './evidence-log';
import { MOVES, type Move } from './jurisdiction';

export const SOURCES = ['alert', 'complaint', 'campaign', 'transfer'] as const;
export const STAGES = [
  'clue',
  'filed',
  'investigating',
  'rectification-ordered',
  'noticed',
  'decided',
  'enforcing',
  'suspended',
  'closed',
] as const;
export const OUTCOMES = ['corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn', 'declined'] as const;
const RECORD_KINDS = ['interview', 'site', 'document-copy', 'electronic', 'expert', 'conduct'] as const;
const CONDUCTS = ['fled', 'not-appearing', 'assets-moved', 'able-to-pay', 'as-recorded'] as const satisfies readonly Conduct[];
const OPEN_MONEY = ['referred', 'enforcement', 'arbitration'] as const satisfies readonly OpenMoney[];
export const SERVICE_KINDS = [
  'direct',
  'left-with-witness',
  'post',
  'electronic',
  'entrusted',
  'public-notice',
  'posted-and-filmed',
] as const;

export class CaseQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsIn(SOURCES)
  source?: string;

  @Maybe()
  @IsIn(['open', 'closed'])
  state?: string;

  @Maybe()
  @IsIn(STAGES)
  stage?: string;

  /** Id or subject. */
  @Maybe()
  @TextField(100, { required: false })
  inspector?: string;

  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsIn(['true', 'false'])
  overdue?: string;
}

export class FilingInput {
  @IsIn(['file', 'decline'])
  decision!: 'file' | 'decline';

  @Maybe()
  @TextField(1000)
  reason?: string;
}

export class AssignmentInput {
  /** Ids or subjects of two inspectors or more (监察条例 16). */
  @ApiProperty({ type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  inspectors!: string[];

  /** Why, where others were assigned before (改派). */
  @Maybe()
  @TextField(1000, { required: false })
  reason?: string;
}

export class AttachmentInput {
  @TextField(200)
  name!: string;

  @Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in 64 hexadecimal digits' })
  sha256!: string;

  @TextField(200)
  source!: string;
}

/** What one worker, the one to whom most is owed, has not been paid. */
export class LongestOwedInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(600)
  months!: number;

  @MoneyField()
  amount!: string;
}

export class InvestigationRecordInput {
  @IsIn(RECORD_KINDS)
  kind!: (typeof RECORD_KINDS)[number];

  @TextField(10_000, { writeOnly: true })
  summary!: string;

  @InstantField()
  takenAt!: string;

  @TextField(300)
  place!: string;

  @Maybe()
  @TextField(100, { writeOnly: true })
  person?: string;

  @Maybe()
  @IsIn(['signed', 'refused'])
  signedOrRefused?: string;

  @Maybe()
  @MoneyField()
  amountVerified?: string;

  @Maybe()
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  workersVerified?: number;

  /** Of a record of kind conduct: how the debtor behaves (刑法 276-1); as the summary says if left out. */
  @Maybe()
  @IsIn(CONDUCTS)
  conduct?: Conduct;

  @Maybe()
  @Nested(() => LongestOwedInput)
  longestOwed?: LongestOwedInput;

  /** The demand for documents that was not met: the verified amount rests on the burden of proof (保障农民工工资支付条例 50). */
  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a demand' })
  unmetDemand?: string;

  @Maybe()
  @ArrayMaxSize(100)
  @Nested(() => AttachmentInput, { each: true })
  attachments?: AttachmentInput[];
}

export class ExtensionInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(250)
  workingDays!: number;

  @TextField(1000)
  reason!: string;
}

export class SuspensionInput {
  @TextField(1000)
  reason!: string;
}

export class ApprovalInput {
  /** A withdrawal (撤销立案) is one of the decisions. */
  @IsIn(['extension', 'suspension', 'decision', 'withdrawal', 'enforcement', 'referral', 'money-request'])
  step!: 'extension' | 'suspension' | 'decision' | 'withdrawal' | 'enforcement' | 'referral' | 'money-request';

  @IsIn(['approve', 'refuse'])
  decision!: 'approve' | 'refuse';

  @Maybe()
  @TextField(1000)
  reason?: string;
}

export class ServiceInput {
  @IsIn(SERVICE_KINDS)
  kind!: (typeof SERVICE_KINDS)[number];

  @InstantField()
  servedAt!: string;

  @TextField(300, { writeOnly: true })
  place!: string;

  @Maybe()
  @TextField(100, { writeOnly: true })
  receivedBy?: string;

  @Maybe()
  @ArrayMaxSize(100)
  @Nested(() => AttachmentInput, { each: true })
  proof?: AttachmentInput[];
}

/** Whom a paper is for: an organisation by its code, or a person. */
export class NoticeAddresseeInput {
  @Maybe()
  @UsccField({ required: false })
  uscc?: string;

  @Maybe()
  @TextField(100, { writeOnly: true, required: false })
  person?: string;

  @TextField(100)
  capacity!: string;
}

export class AddresseeInput extends NoticeAddresseeInput {
  @Maybe()
  @Nested(() => ServiceInput)
  service?: ServiceInput;
}

export class RectificationOrderInput {
  @DateField()
  dueOn!: string;

  @MoneyField()
  amount!: string;

  @TextField(5_000)
  demands!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Nested(() => AddresseeInput, { each: true })
  addressees!: AddresseeInput[];
}

export class ClosureInput {
  @IsIn(OUTCOMES)
  outcome!: (typeof OUTCOMES)[number];

  @TextField(1000)
  reason!: string;

  /** Why money stays open; without it none may. */
  @Maybe()
  @IsIn(OPEN_MONEY)
  openMoney?: OpenMoney;

  /** The number under which the arbitration commission took it up. */
  @Maybe()
  @TextField(100, { required: false })
  reference?: string;
}

export class JurisdictionInput {
  @IsIn(MOVES)
  how!: Move;

  /** Which county is to be competent; of a take-up the caller's own city. */
  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @TextField(1000)
  reason!: string;
}
