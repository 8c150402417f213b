import { DateField, Maybe, Nested, TextField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { DECISIONS, type Decision } from '../decision/decision';
import { PaperInput } from '../paper/paper.dto';
import { CLOSING_PAPERS, type ClosingPaperKind } from './account-closing';

export class ClosingPaperInput extends PaperInput {
  @IsIn(CLOSING_PAPERS)
  kind!: ClosingPaperKind;
}

export class RequestClosingInput {
  /** The day on which the works were completed (完工). */
  @DateField()
  completedOn!: string;

  /** The first day of the public notice (公示), not before the completion. */
  @DateField()
  noticeFrom!: string;

  /** Proof of completion and of the notice, and others. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Nested(() => ClosingPaperInput, { each: true })
  papers!: ClosingPaperInput[];
}

export class DecideClosingInput {
  @IsIn(DECISIONS)
  decision!: Decision;

  @Maybe()
  @TextField(500, { required: false, writeOnly: true })
  reason?: string;
}
