import { Maybe, MoneyField, Nested, TextField } from '@anxin/http';
import { IsIn } from 'class-validator';
import { DECISIONS, type Decision } from '../decision/decision';
import { PaperInput } from '../paper/paper.dto';
import { LOSS_PAPERS, type LossPaper } from './write-off';

/** What shows that nothing more is to be had of the employer; dated not before the advance was paid out. */
export class WriteOffPaperInput extends PaperInput {
  @IsIn(LOSS_PAPERS)
  kind!: LossPaper;
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
