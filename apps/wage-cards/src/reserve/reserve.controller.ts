import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { ChangeReserve } from './change-reserve.use-case';
import { PayInInput, ReserveQuery, WithdrawInput } from './reserve.dto';
import type { ReserveDetailView, ReserveView } from './reserve.view';
import { ShowReserves } from './show-reserves.use-case';

@Controller('wage-reserves')
export class ReserveController {
  constructor(
    private readonly changeReserve: ChangeReserve,
    private readonly showReserves: ShowReserves,
  ) {}

  /** Pays into the wage reserve (工资储备金) of a site; the first payment makes it. */
  @Post()
  @Permit('employer')
  payIn(@Body() input: PayInInput, @CurrentCaller() caller: Caller): Promise<ReserveDetailView> {
    return this.changeReserve.payIn(input, caller);
  }

  /** Wage reserves, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: ReserveQuery, @CurrentCaller() caller: Caller): Promise<Page<ReserveView>> {
    return this.showReserves.list(query, caller);
  }

  /** One wage reserve against the site's month of wages. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ReserveDetailView> {
    return this.showReserves.one(id, caller);
  }

  /** Takes from the reserve to pay wages. */
  @Post(':id/withdrawals')
  @Permit('employer')
  withdraw(@Param('id') id: string, @Body() input: WithdrawInput, @CurrentCaller() caller: Caller): Promise<ReserveDetailView> {
    return this.changeReserve.withdraw(id, input, caller);
  }
}
