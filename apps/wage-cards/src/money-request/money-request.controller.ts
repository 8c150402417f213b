import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { ShowRequests, type FundRequestView } from './show-requests.use-case';

@Controller('revolving-funds/:region/requests')
export class MoneyRequestController {
  constructor(private readonly showRequests: ShowRequests) {}

  /** What cases ask of the fund, newest first; an application that names the workers answers one. */
  @Get()
  @Permit('inspector', 'supervisor', 'administrator')
  list(@Param('region') region: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<FundRequestView>> {
    return this.showRequests.list(region, query, caller);
  }
}
