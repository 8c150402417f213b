import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { FundAccount } from './fund-account.use-case';
import { OpenAccount } from './open-account.use-case';
import { ShowAccounts } from './show-accounts.use-case';
import { AccountQuery, InflowInput, OpenAccountInput, PayoutInput } from './special-account.dto';
import type { InflowView, PayoutView, SpecialAccountDetailView, SpecialAccountView } from './special-account.view';

@Controller('special-accounts')
export class SpecialAccountController {
  constructor(
    private readonly openAccount: OpenAccount,
    private readonly fundAccount: FundAccount,
    private readonly showAccounts: ShowAccounts,
  ) {}

  /** Puts a project's special wage account (农民工工资专用账户) on file. */
  @Post()
  @Permit('employer', 'bank')
  open(@Body() input: OpenAccountInput, @CurrentCaller() caller: Caller): Promise<SpecialAccountDetailView> {
    return this.openAccount.run(input, caller);
  }

  /** Special wage accounts, newest first; never their numbers. */
  @Get()
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: AccountQuery, @CurrentCaller() caller: Caller): Promise<Page<SpecialAccountView>> {
    return this.showAccounts.list(query, caller);
  }

  /** One account, and the project's labour cost month by month against what came in. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<SpecialAccountDetailView> {
    return this.showAccounts.one(id, caller);
  }

  /** Labour cost (人工费用) came into the account. */
  @Post(':id/inflows')
  @Permit('employer', 'bank')
  fund(@Param('id') id: string, @Body() input: InflowInput, @CurrentCaller() caller: Caller): Promise<InflowView> {
    return this.fundAccount.payIn(id, input, caller);
  }

  /** Wages were paid out of the account. */
  @Post(':id/payouts')
  @Permit('employer', 'bank')
  payOut(@Param('id') id: string, @Body() input: PayoutInput, @CurrentCaller() caller: Caller): Promise<PayoutView> {
    return this.fundAccount.payOut(id, input, caller);
  }

  /** What was paid out of the account, newest first. */
  @Get(':id/payouts')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  payouts(@Param('id') id: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<PayoutView>> {
    return this.showAccounts.payouts(id, query, caller);
  }

  /** What came into the account, newest first. */
  @Get(':id/inflows')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  inflows(@Param('id') id: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<InflowView>> {
    return this.showAccounts.inflows(id, query, caller);
  }
}
