import { DateField, Maybe, MoneyField, Nested, TextField } from '@anxin/http';
import { IsIn, Matches } from 'class-validator';
import { DECISIONS, type Decision } from '../fund/advance';
import { LOSS_PAPERS, type LossPaper } from './write-off';

/** What shows that nothing more is to be had of the employer. */
export class WriteOffPaperInput {
  @IsIn(LOSS_PAPERS)
  kind!: LossPaper;

  /** The day of the paper: not before the advance was paid out. */
  @DateField()
  on!: string;

  /** SHA-256 of the scan, hexadecimal; the scan stays with the office. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in lower-case hexadecimal' })
  sha256!: string;

  @Maybe()
  @TextField(64, { required: false })
  number?: string;
}

export class ProposeWriteOffInput {
  /** All that the fund claims, if left out. */
  @Maybe()
  @MoneyField({ required: false })
  amount?: string;

  @TextField(500, { writeOnly: true })
  reason!: string;

  @Nested(() => WriteOffPaperInput)
  paper!: WriteOffPaperInput;
}

export class DecideWriteOffInput {
  @IsIn(DECISIONS)
  decision!: Decision;

  @Maybe()
  @TextField(500, { required: false, writeOnly: true })
  reason?: string;
}
