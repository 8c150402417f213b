import { DateField, Maybe, MoneyField, TextField } from '@anxin/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { CHALLENGE_OUTCOMES, CHALLENGES, type ChallengeKind, type ChallengeOutcome } from '../case/challenge-log';

/** 行政复议、行政诉讼: what was filed against a decision. */
export class ChallengeInput {
  @IsIn(CHALLENGES)
  kind!: ChallengeKind;

  /** The decision; may be left out where there is one. */
  @Maybe()
  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  @IsUUID()
  decision?: string;

  /** The day on which it was filed. */
  @DateField()
  filedOn!: string;

  /** The reviewing authority or the court. */
  @TextField(200)
  authority!: string;

  /** The number under which that took it up. */
  @Maybe()
  @TextField(100, { required: false })
  reference?: string;

  @Maybe()
  @TextField(5_000, { writeOnly: true, required: false })
  grounds?: string;
}

/** An order that suspends execution (停止执行, 行政复议法 42, 行政诉讼法 56). */
export class ChallengeStayInput {
  /** The decision whose review or suit is pending; may be left out where there is one. */
  @Maybe()
  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  @IsUUID()
  decision?: string;

  @DateField()
  stayedOn!: string;

  /** The number of the order. */
  @TextField(100)
  reference!: string;
}

/** How a review or a suit ended. */
export class ChallengeOutcomeInput {
  /** The decision whose review or suit is pending; may be left out where there is one. */
  @Maybe()
  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  @IsUUID()
  decision?: string;

  @IsIn(CHALLENGE_OUTCOMES)
  outcome!: ChallengeOutcome;

  /** The day on which it became known, by its service on the authority. */
  @DateField()
  endedOn!: string;

  /** The number of the review decision or the judgement. */
  @TextField(100)
  reference!: string;

  /** Altered: what is ordered from now on; what is left out stays. */
  @Maybe()
  @MoneyField({ required: false })
  amount?: string;

  @Maybe()
  @MoneyField({ required: false })
  compensation?: string;

  @Maybe()
  @MoneyField({ required: false })
  fine?: string;

  @Maybe()
  @TextField(5_000, { writeOnly: true, required: false })
  reasons?: string;
}
