import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Public } from '@anxin/access';
import { RealNameForm } from './message.dto';
import type { MessageAnswer } from './message.view';
import { ReceiveMessage } from './receive-message.use-case';

@Controller('real-name/messages')
export class MessageController {
  constructor(private readonly receiveMessage: ReceiveMessage) {}

  /** Takes a message of a general contractor's real-name platform (实名制平台), or answers what became of one. Who sends is told by the signature. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: RealNameForm })
  receive(@Body() form: Record<string, unknown>): Promise<MessageAnswer> {
    return this.receiveMessage.run(form);
  }
}
