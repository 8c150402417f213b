import { ApiProperty } from '@nestjs/swagger';
import { Maybe, PageQuery, TextField } from '@anxin/http';
import { IsIn, Matches } from 'class-validator';
import { MESSAGE_STATES, type MessageState } from './message';

export class MessageQuery extends PageQuery {
  @ApiProperty({ enum: MESSAGE_STATES, required: false })
  @Maybe()
  @IsIn(MESSAGE_STATES)
  state?: MessageState;
}

/** What a city's gateway reports of a message (短信状态报告). */
export class MessageReportInput {
  /** As it was sent: `X-Anxin-Delivery`. */
  @TextField(60)
  id!: string;

  @ApiProperty({ enum: ['delivered', 'failed'] })
  @IsIn(['delivered', 'failed'])
  state!: 'delivered' | 'failed';

  /** The operator's code: letters, digits, `:`, `_`, `.` and `-`. */
  @Maybe()
  @TextField(32, { required: false })
  @Matches(/^[\w:.-]*$/)
  code?: string;
}
