import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { DecideClosingInput, RequestClosingInput } from './account-closing.dto';
import type { AccountClosingView } from './account-closing.view';
import { DecideClosing } from './decide-closing.use-case';
import { FindClosings } from './find-closings.use-case';
import { RequestClosing } from './request-closing.use-case';

@Controller('special-accounts/:id/closings')
export class AccountClosingController {
  constructor(
    private readonly requestClosing: RequestClosing,
    private readonly decideClosing: DecideClosing,
    private readonly findClosings: FindClosings,
  ) {}

  /** The general contractor applies for the closing (注销) of its special wage account. */
  @Post()
  @Permit('employer')
  request(@Param('id') id: string, @Body() input: RequestClosingInput, @CurrentCaller() caller: Caller): Promise<AccountClosingView> {
    return this.requestClosing.run(id, input, caller);
  }

  /** Confirms a closing or refuses it; with the confirmation what is left is the contractor's. */
  @Post(':closing/approvals')
  @Permit('supervisor')
  decide(
    @Param('id') id: string,
    @Param('closing') closing: string,
    @Body() input: DecideClosingInput,
    @CurrentCaller() caller: Caller,
  ): Promise<AccountClosingView> {
    return this.decideClosing.run(id, closing, input, caller);
  }

  /** Requests to close the account, newest first. */
  @Get()
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  list(@Param('id') id: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<AccountClosingView>> {
    return this.findClosings.list(id, query, caller);
  }

  /** One request. */
  @Get(':closing')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @Param('closing') closing: string, @CurrentCaller() caller: Caller): Promise<AccountClosingView> {
    return this.findClosings.one(id, closing, caller);
  }
}
