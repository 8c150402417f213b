import { ApiProperty } from '@nestjs/swagger';
import { Maybe, TextField } from '@anxin/http';
import { IsUUID } from 'class-validator';

export class MergeInput {
  /** The complaint in which it is handled from now on. */
  @ApiProperty({ type: 'string', format: 'uuid' })
  @IsUUID()
  into!: string;

  /** Needed where respondents or regions differ. */
  @Maybe()
  @TextField(2000, { required: false })
  reason?: string;
}

export class UnmergeInput {
  @TextField(2000)
  reason!: string;
}
