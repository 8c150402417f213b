import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { CallBackQuery } from './call-back.dto';
import type { CallBackView } from './call-back.view';
import { FindCallBacks } from './find-call-backs.use-case';

@Controller('hotline/call-backs')
export class CallBackController {
  constructor(private readonly findCallBacks: FindCallBacks) {}

  /** What goes back to hotlines (工单回传), newest first; `state=waiting`: what is not acknowledged. */
  @Get()
  @Permit('supervisor')
  list(@Query() query: CallBackQuery, @CurrentCaller() caller: Caller): Promise<Page<CallBackView>> {
    return this.findCallBacks.list(query, caller);
  }

  /** One call-back. */
  @Get(':id')
  @Narrowed('region')
  @Permit('supervisor')
  one(@Param('id', idOf('call-back')) id: string, @CurrentCaller() caller: Caller): Promise<CallBackView> {
    return this.findCallBacks.one(id, caller);
  }

  /** Sends it again now (重新回传). */
  @Post(':id/sending')
  @HttpCode(200)
  @Permit('supervisor')
  sendAgain(@Param('id', idOf('call-back')) id: string, @CurrentCaller() caller: Caller): Promise<CallBackView> {
    return this.findCallBacks.sendAgain(id, caller);
  }
}
