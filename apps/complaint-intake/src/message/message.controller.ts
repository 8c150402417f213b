import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { CurrentCaller, Permit, Public, type Caller } from '@anxin/access';
import { idOf, rawBodyOf, type Page } from '@anxin/http';
import type { FastifyRequest } from 'fastify';
import { FindMessages } from './find-messages.use-case';
import type { MessageState } from './message';
import { MessageQuery, MessageReportInput } from './message.dto';
import type { MessageView } from './message.view';
import { TakeReport } from './take-report.use-case';

@Controller('complaints')
export class MessageController {
  constructor(
    private readonly findMessages: FindMessages,
    private readonly takeReport: TakeReport,
  ) {}

  /** Text messages to those who complained (短信), newest first; `state=failed`: what did not come. */
  @Get('messages')
  @Permit('supervisor')
  list(@Query() query: MessageQuery, @CurrentCaller() caller: Caller): Promise<Page<MessageView>> {
    return this.findMessages.list(query, caller);
  }

  /** What a city's gateway reports of a message (短信状态报告); who reports is told by the signature. */
  @Post('messages/reports')
  @HttpCode(200)
  @Public()
  @ApiHeader({ name: 'X-Anxin-Timestamp', required: false, description: 'must be given: seconds since 1970; five minutes off at most' })
  @ApiHeader({
    name: 'X-Anxin-Signature',
    required: false,
    description: 'must be given: `sha256=` and the hexadecimal HMAC-SHA256 of `<timestamp>.<body>` under the gateway’s secret',
  })
  report(
    @Headers() { 'x-anxin-timestamp': timestamp, 'x-anxin-signature': signature }: Record<string, string | undefined>,
    @Body() report: MessageReportInput,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string; state: MessageState }> {
    return this.takeReport.run({ body: rawBodyOf(request), timestamp, signature }, report);
  }

  /** What who complained was told, and whether it came. */
  @Get(':id/messages')
  @Permit('inspector', 'supervisor')
  ofComplaint(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<{ items: MessageView[] }> {
    return this.findMessages.ofComplaint(id, caller);
  }

  /** Sends a failed message again (重新发送). */
  @Post(':id/messages/:message/sending')
  @HttpCode(200)
  @Permit('inspector', 'supervisor')
  sendAgain(
    @Param('id') id: string,
    @Param('message', idOf('message')) message: string,
    @CurrentCaller() caller: Caller,
  ): Promise<MessageView> {
    return this.findMessages.sendAgain(id, message, caller);
  }
}
