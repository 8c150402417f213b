import { ApiProperty } from '@nestjs/swagger';
import { Maybe, PageQuery, TextField } from '@anxin/http';
import { IsIn } from 'class-validator';

export class CallBackQuery extends PageQuery {
  @ApiProperty({ enum: ['waiting', 'acknowledged'], required: false })
  @Maybe()
  @IsIn(['waiting', 'acknowledged'])
  state?: 'waiting' | 'acknowledged';

  @Maybe()
  @TextField(64, { required: false })
  hotline?: string;
}
