import { DateField, Maybe, Nested, TextField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { CLOSING_PAPERS, DECISIONS, type ClosingPaperKind, type Decision } from './account-closing';

export class ClosingPaperInput {
  @IsIn(CLOSING_PAPERS)
  kind!: ClosingPaperKind;

  /** The day of the paper. */
  @DateField()
  on!: string;

  /** SHA-256 of the scan, hexadecimal; the scan stays with the contractor. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in lower-case hexadecimal' })
  sha256!: string;

  @Maybe()
  @TextField(64, { required: false })
  number?: string;
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
